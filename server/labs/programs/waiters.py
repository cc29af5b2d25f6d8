"""
Waits many times at once, as threads or as asyncio tasks, and says what that cost: one JSON object a line.
Asked on standard input, a word a line: start, usage, release. At the end of the input it ends, whatever it holds.

    python3 waiters.py threads|tasks COUNT TOUCH_KB
"""
import asyncio
import gc
import json
import os
import sys
import threading
import time

try:
    import resource
except ImportError:  # Windows
    resource = None

KIND, COUNT, TOUCH_KB = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def say(what, **more):
    # In one piece: two threads that print write into each other's lines.
    sys.stdout.write(json.dumps({"said": what, **usage(), **more}) + "\n")
    sys.stdout.flush()


def usage():
    """What the system says of this process: its processor time, and how often a thread was taken off the processor."""
    if resource is None:
        return {"cpuMs": time.process_time() * 1000}
    own = resource.getrusage(resource.RUSAGE_SELF)
    return {"cpuMs": (own.ru_utime + own.ru_stime) * 1000, "switches": own.ru_nvcsw + own.ru_nivcsw}


def asked():
    """The next word that is asked; at the end of the input nobody listens any more."""
    word = sys.stdin.readline().strip()
    if not word:
        os._exit(0)
    return word


def toucher(kilobytes):
    """A call that really writes so much of its thread's stack: a structure by value, of which ctypes makes two copies."""
    if kilobytes == 0:
        return lambda: None
    import ctypes

    class Much(ctypes.Structure):
        _fields_ = [("bytes", ctypes.c_char * (kilobytes * 512))]

    much, any_function = Much(), ctypes.CDLL(None).getpid
    # Where a system gives less than the usual 8 MB, touching that much would end the process.
    threading.stack_size(8 * 1024 * 1024)
    return lambda: any_function(much)


def threads():
    go, waiting, threads, limit = threading.Event(), [], [], None
    touch = toucher(TOUCH_KB)

    def request():
        touch()
        waiting.append(1)
        go.wait()

    gc.collect()
    say("ready")
    assert asked() == "start"
    began = time.monotonic()
    for _ in range(COUNT):
        thread = threading.Thread(target=request, daemon=True)
        try:
            thread.start()
        except (RuntimeError, MemoryError) as error:
            limit = str(error)
            break
        threads.append(thread)
    while len(waiting) < len(threads):
        time.sleep(0.001)
    say("waiting", count=len(threads), startMs=(time.monotonic() - began) * 1000, limit=limit)
    while asked() == "usage":
        say("usage")
    began = time.monotonic()
    go.set()
    for thread in threads:
        thread.join()
    say("answered", tookMs=(time.monotonic() - began) * 1000)
    asked()


async def tasks():
    loop, go = asyncio.get_running_loop(), asyncio.Event()

    async def request():
        await go.wait()

    async def next_word():
        return await loop.run_in_executor(None, asked)

    gc.collect()
    say("ready")
    assert await next_word() == "start"
    began = time.monotonic()
    tasks = [asyncio.create_task(request()) for _ in range(COUNT)]
    await asyncio.sleep(0)
    say("waiting", count=COUNT, startMs=(time.monotonic() - began) * 1000)
    while await next_word() == "usage":
        say("usage")
    began = time.monotonic()
    go.set()
    await asyncio.gather(*tasks)
    say("answered", tookMs=(time.monotonic() - began) * 1000)
    await next_word()


threads() if KIND == "threads" else asyncio.run(tasks())
