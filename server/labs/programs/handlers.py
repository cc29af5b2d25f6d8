"""
Serves requests that ask a slow service, by a pool of threads or by an event loop: one JSON object a line.
Asked on standard input: "load AT_ONCE GAP_MS SKIP TOTAL" serves TOTAL requests of which so many are there at once, each of
them come that long after the one before, and says how many a second were served after the first SKIP. At the end of the
input it ends.

    python3 handlers.py pool|loop THREADS PLAY_MS PORT
"""
import asyncio
import json
import os
import socket
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

try:
    import resource
except ImportError:  # Windows
    resource = None

KIND, THREADS, PLAY_S, PORT = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]) / 1000, int(sys.argv[4])
SERVICE = ("127.0.0.1", PORT)
SAID_EVERY_S = 0.2


def say(what, **more):
    # In one piece: two threads that print write into each other's lines.
    sys.stdout.write(json.dumps({"said": what, **more}) + "\n")
    sys.stdout.flush()


def fail(error):
    say("failed", why=str(error))
    os._exit(1)


def check(answer):
    """Without an answer the service has ended, and so has this program's work."""
    if not answer:
        fail("the slow service has ended")


def asked():
    words = sys.stdin.readline().split()
    if not words:
        os._exit(0)
    return [float(word) for word in words[1:]]


def allow_open_files():
    """As many connections as the system allows a process that asks for it."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def play(load):
    """The work of a request itself: so much time on the processor, waiting for the processor not counted."""
    end = time.thread_time() + PLAY_S
    while PLAY_S and not load.is_over and time.thread_time() < end:
        pass


class Load:
    """
    Requests that are there at once, and when each was served. Whoever is served comes again until all have been: up to the
    last that is counted there are as many as before, so one that is slow delays no other.
    """

    def __init__(self, at_once, gap_ms, skip, total):
        self.at_once, self.gap_s, self.skip, self.total = int(at_once), gap_ms / 1000, int(skip), int(total)
        self.moments, self.began, self.began_cpu = [], time.monotonic(), time.process_time()
        self.said = self.began

    def comes_in_s(self, at):
        """Spread over a round: all at the same moment would stay together, and fight for the processor together."""
        return max(0, self.began + at * self.gap_s - time.monotonic())

    def served(self):
        now = time.monotonic()
        self.moments.append(now)
        if now - self.said > SAID_EVERY_S:
            self.said = now
            say("progress", served=min(len(self.moments), self.total))

    @property
    def is_over(self):
        return len(self.moments) >= self.total

    def tell(self):
        moments = sorted(self.moments)[: self.total]
        took = moments[-1] - moments[self.skip - 1]
        cpu = (time.process_time() - self.began_cpu) * 1000
        say("served", perSecond=(self.total - self.skip) / took, requests=self.total, cpuMs=cpu)


def pool():
    own = threading.local()

    def request(load, done):
        if load.is_over:
            done.set()
            return
        try:
            if not hasattr(own, "connection"):
                own.connection = socket.create_connection(SERVICE)
            own.connection.sendall(b"?")
            check(own.connection.recv(1))  # BLOCKS this thread
        except OSError as error:
            fail(error)
        play(load)
        load.served()
        executor.submit(request, load, done)

    with ThreadPoolExecutor(THREADS) as executor:
        say("ready")
        while True:
            load, done = Load(*asked()), threading.Event()
            for at in range(load.at_once):
                time.sleep(load.comes_in_s(at))
                executor.submit(request, load, done)
            done.wait()
            load.tell()


async def loop():
    running, connections = asyncio.get_running_loop(), []

    async def connect():
        connection = socket.socket()
        connection.setblocking(False)
        await running.sock_connect(connection, SERVICE)
        return connection

    async def client(load, at, done):
        await asyncio.sleep(load.comes_in_s(at))
        try:
            connection = connections.pop() if connections else await connect()
        except OSError as error:
            fail(error)
        while not load.is_over:
            await running.sock_sendall(connection, b"?")
            check(await running.sock_recv(connection, 1))  # yields: the loop serves others meanwhile
            play(load)
            load.served()
        done.set()
        connections.append(connection)

    say("ready")
    while True:
        load = Load(*await running.run_in_executor(None, asked))
        done = asyncio.Event()
        clients = [asyncio.create_task(client(load, at, done)) for at in range(load.at_once)]
        await done.wait()
        load.tell()
        await asyncio.gather(*clients)


allow_open_files()
try:
    pool() if KIND == "pool" else asyncio.run(loop())
except (OSError, RuntimeError, MemoryError) as error:
    fail(error)
