"""The same model as processes of SimPy (2 from Debian's python3-simpy, or 3 and later), its facts kept: JSON."""
import json
import random
import sys
import time

BOARDS, EXCHANGES = int(sys.argv[1]), int(sys.argv[2])
THINK, REPLY = 50.0, 50.0 * BOARDS
facts = []


def reply():
    return random.expovariate(1 / REPLY)


def run_with_simpy_2():
    from SimPy.Simulation import Process, Resource, Simulation, hold, release, request

    class Board(Process):
        def play(self, master):
            for _ in range(EXCHANGES):
                yield request, self, master
                facts.append(("thinkBegan", hall.now(), self))
                yield hold, self, THINK
                facts.append(("masterMoved", hall.now(), self))
                yield release, self, master
                yield hold, self, reply()
                facts.append(("opponentMoved", hall.now(), self))

    hall = Simulation()
    hall.initialize()
    master = Resource(capacity=1, sim=hall)
    for _ in range(BOARDS):
        board = Board(sim=hall)
        hall.activate(board, board.play(master))
    begun = time.process_time()
    hall.simulate(until=1e18)
    return time.process_time() - begun


def run_with_simpy_4(simpy):
    hall = simpy.Environment()
    master = simpy.Resource(hall, capacity=1)

    def board(number):
        for _ in range(EXCHANGES):
            with master.request() as turn:
                yield turn
                facts.append(("thinkBegan", hall.now, number))
                yield hall.timeout(THINK)
                facts.append(("masterMoved", hall.now, number))
            yield hall.timeout(reply())
            facts.append(("opponentMoved", hall.now, number))

    for number in range(BOARDS):
        hall.process(board(number))
    begun = time.process_time()
    hall.run()
    return time.process_time() - begun


try:
    import simpy

    version, seconds = simpy.__version__, run_with_simpy_4(simpy)
except ImportError:
    import SimPy

    version, seconds = SimPy.__version__, run_with_simpy_2()
print(json.dumps({"version": version, "facts": len(facts), "seconds": seconds}))
