"""A stack that is suspended until a promise of the page is kept; meanwhile the others live. It needs promise integration."""

import _thread
import asyncio
import sys

from pyodide.ffi import can_run_sync, run_sync

# Promises are kept by Pyodide's own loop, which lives in the page's and knows nothing of the program's.
_page_loop = asyncio.get_event_loop()


class _Living:
    """Whose stack this is, by the number of its thread; the first one's is Python's own."""

    ident = _thread.get_ident()
    # How many others are suspended while this one runs.
    suspended = 0


living = _Living()


def can_suspend():
    return can_run_sync()


def suspend(pause):
    """@param pause an object of the page that has a `promise`: called directly, it would become a future of a loop"""
    ident, running = living.ident, asyncio._get_running_loop()
    asyncio._set_running_loop(_page_loop)
    living.suspended += 1
    try:
        return run_sync(pause.promise)
    finally:
        living.suspended -= 1
        living.ident = ident
        asyncio._set_running_loop(running)


def _only_alone(change):
    """
    To change what is monitored Python goes through the frames of all stacks. Those of a suspended one stand in memory that
    others use meanwhile, and reading them there ends in a crash.
    """

    def call(*args):
        if living.suspended == 0:
            change(*args)

    return call


for _name in ("set_events", "restart_events", "free_tool_id"):
    setattr(sys.monitoring, _name, _only_alone(getattr(sys.monitoring, _name)))
