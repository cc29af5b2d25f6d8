"""
How a program waits here. Pyodide's own `time.sleep` lets the other tasks run, which teaches the opposite of the truth: this
one stops the thread that calls it, and nothing else. The main thread stops the whole worker where it is the only one; beside
threads (see threads.py) it stops its own stack alone, which the event loop lives on as well.
"""

import json
import time

import _simul_page as page

from . import lines, threads, trace
from .stacks import can_suspend, suspend


def is_alone():
    """Whether nobody else would run meanwhile: then the worker may stand still."""
    return threads.alive == 0 or not can_suspend()


def _sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    stand(seconds * 1000)


def stand(ms):
    """Blocks this thread for so many milliseconds."""
    lines.tell(lines.BLOCKS, lines.innermost())
    trace.flush()
    began = time.perf_counter()
    if is_alone():
        page.stand(ms)
    else:
        suspend(page.after(ms))
    lines.now.blocked_seconds += time.perf_counter() - began
    lines.tell(lines.RUNS)


def ask(method, path, body=None):
    """Asks the hall and blocks this thread until it is answered. To play is work, all else is waiting."""
    lines.tell(lines.RUNS if method == "POST" else lines.BLOCKS, lines.innermost())
    trace.flush()
    began = time.perf_counter()
    if is_alone():
        answer = page.ask(method, path, json.dumps(body))
    else:
        answer = suspend(page.asked(method, path, json.dumps(body)))
    if method != "POST":
        lines.now.blocked_seconds += time.perf_counter() - began
    lines.tell(lines.RUNS)
    return json.loads(answer)


time.sleep = _sleep
