"""A stack that is suspended until a promise of the page is kept; meanwhile the others live. It needs promise integration."""

import _thread
import asyncio

from pyodide.ffi import can_run_sync, run_sync

# Promises are kept by Pyodide's own loop, which lives in the page's and knows nothing of the program's.
_page_loop = asyncio.get_event_loop()


class _Living:
    """Whose stack this is, by the number of its thread; the first one's is Python's own."""

    ident = _thread.get_ident()


living = _Living()


def can_suspend():
    return can_run_sync()


def suspend(pause):
    """@param pause an object of the page that has a `promise`: called directly, it would become a future of a loop"""
    ident, running = living.ident, asyncio._get_running_loop()
    asyncio._set_running_loop(_page_loop)
    try:
        return run_sync(pause.promise)
    finally:
        living.ident = ident
        asyncio._set_running_loop(running)
