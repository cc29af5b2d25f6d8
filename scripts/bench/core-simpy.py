"""
The bench's round as a SimPy user would write it (2 from Debian's python3-simpy, or 3 and later): the master and each
opponent a process, the ready queue a Store. Keeps the same facts as the core, with the same data. Prints JSON.
"""
import gc
import json
import random
import sys
import time

BOARDS, EXCHANGES, RUNS = (int(argument) for argument in sys.argv[1:4])
THINK, REPLY = 50.0, 50.0 * BOARDS


def reply():
    return random.expovariate(1 / REPLY)


def round_of_simpy_2(facts):
    from SimPy.Simulation import Process, Simulation, Store, get, hold, passivate, put

    class Opponent(Process):
        def play(self, number):
            self.number = number
            for _ in range(EXCHANGES):
                yield put, self, ready, [self]
                yield passivate, self
                yield hold, self, reply()
                facts.append(("opponentMoved", hall.now(), number))
            facts.append(("boardClosed", hall.now(), number, "finished"))

    class Master(Process):
        def serve(self):
            while True:
                if not ready.theBuffer:
                    facts.append(("restBegan", hall.now(), 1))
                yield get, self, ready, 1
                opponent = self.got[0]
                facts.append(("playBegan", hall.now(), 1, opponent.number, hall.now() + THINK))
                yield hold, self, THINK
                facts.append(("masterMoved", hall.now(), 1, opponent.number))
                hall.reactivate(opponent)

    hall = Simulation()
    hall.initialize()
    ready = Store(capacity="unbounded", sim=hall)
    for number in range(1, BOARDS + 1):
        opponent = Opponent(sim=hall)
        hall.activate(opponent, opponent.play(number))
    master = Master(sim=hall)
    hall.activate(master, master.serve())
    return lambda: hall.simulate(until=1e18)


def round_of_simpy_4(facts):
    hall = simpy.Environment()
    ready = simpy.Store(hall)

    def opponent(number):
        for _ in range(EXCHANGES):
            answered = hall.event()
            yield ready.put((number, answered))
            yield answered
            yield hall.timeout(reply())
            facts.append(("opponentMoved", hall.now, number))
        facts.append(("boardClosed", hall.now, number, "finished"))

    def master():
        while True:
            if not ready.items:
                facts.append(("restBegan", hall.now, 1))
            number, answered = yield ready.get()
            facts.append(("playBegan", hall.now, 1, number, hall.now + THINK))
            yield hall.timeout(THINK)
            facts.append(("masterMoved", hall.now, 1, number))
            answered.succeed()

    for number in range(1, BOARDS + 1):
        hall.process(opponent(number))
    hall.process(master())
    return hall.run


try:
    import simpy

    version, round_of = simpy.__version__, round_of_simpy_4
except ImportError:
    import SimPy

    version, round_of = SimPy.__version__, round_of_simpy_2


def measured():
    facts = []
    run = round_of(facts)
    gc.collect()
    begun = time.process_time()
    run()
    return len(facts) / (time.process_time() - begun)


print(json.dumps({"version": version, "perSecond": max(measured() for _ in range(RUNS))}))
