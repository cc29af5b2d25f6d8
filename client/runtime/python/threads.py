"""
Threads, which WebAssembly has none of here: each is a stack of its own that promise integration can suspend. They take turns
where one of them waits (a sleep, a lock, a question to the hall), which is all that a program notices of threads that wait.
Python's own `threading`, `queue`, `concurrent.futures` and `asyncio.to_thread` work on top of these few pieces.
"""

import _thread
import _threading_local
import asyncio
import queue
import threading
from collections import deque
from itertools import count

import _simul_page as page
from pyodide.ffi import create_once_callable

from .stacks import can_suspend, living, suspend

alive = 0
started = False
_idents = count(2)


def _get_ident():
    return living.ident


class Lock:
    """Held by one at a time; whoever finds it held waits in order."""

    def __init__(self):
        self._held = False
        self._gates = deque()

    def acquire(self, blocking=True, timeout=-1):
        if not self._held:
            self._held = True
            return True
        if not blocking or timeout == 0:
            return False
        if not can_suspend():
            raise RuntimeError(page.words.deadlock)
        gate = page.gate()
        self._gates.append(gate)
        # Whoever opens the gate hands the lock over: it never stands free in between.
        got = suspend(gate.wait(-1 if timeout < 0 else timeout * 1000))
        if not got:
            self._gates.remove(gate)
        return got

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        if self._gates:
            self._gates.popleft().open()
        else:
            self._held = False

    def locked(self):
        return self._held

    def _at_fork_reinit(self):
        """Python's own modules ask for it; nothing forks here."""

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_error):
        self.release()


class _Handle:
    """What `threading.Thread` holds of its thread."""

    def __init__(self, ident=0):
        self.ident = ident
        self._running = Lock()

    def is_done(self):
        return not self._running.locked()

    def join(self, timeout=None):
        if self._running.acquire(True, -1 if timeout is None else max(0, timeout)):
            self._running.release()

    def _set_done(self):
        if self._running.locked():
            self._running.release()


def _start(function, handle=None, daemon=True):
    global alive, started
    if not can_suspend():
        raise RuntimeError(page.words.noThreads)
    handle = handle or _Handle()
    handle.ident = next(_idents)
    handle._running.acquire()
    alive += 1
    started = True

    def live():
        global alive
        living.ident = handle.ident
        asyncio._set_running_loop(None)
        try:
            function()
        finally:
            alive -= 1
            handle._set_done()
            page.wake()

    page.thread(create_once_callable(live, _may_syncify=True))
    return handle


def end():
    """
    As Python does before it ends: pools are told to stop, and all but daemons are waited for. Where there were no threads
    nobody is told: a pool that was told so once takes no work of the next program either.
    """
    if not started:
        return
    for call in reversed(threading._threading_atexits):
        call()
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join()


_thread.allocate_lock = threading._allocate_lock = threading.Lock = Lock
_thread.get_ident = threading.get_ident = _get_ident
_thread.start_new_thread = lambda function, args, kwargs={}: _start(lambda: function(*args, **kwargs)).ident
_thread.start_joinable_thread = threading._start_joinable_thread = _start
threading._ThreadHandle = _Handle
threading.local = _threading_local.local
threading._CRLock = None
threading.RLock = threading._PyRLock
threading._active_limbo_lock = threading.RLock()
queue.SimpleQueue = queue._PySimpleQueue
