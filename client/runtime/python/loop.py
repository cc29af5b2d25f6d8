"""
The event loop of asyncio as it is anywhere else (`BaseEventLoop._run_once`, not a line changed), with a selector that waits
in this worker. It needs nothing of the browser: where the thread is alone, the selector blocks until the next timer or the
next answer of the hall.
"""

import asyncio
import json
from asyncio import base_events, events

import _simul_page as page
from pyodide.webloop import _orig_run

from . import lines, trace, waiting
from .stacks import can_suspend, suspend

# A loop that is never idle must let the page's own events come in between, in seconds.
_BREATHES_EVERY = 0.01


class _Selector:
    """Waits for what can happen: a timer, an answer of the hall, a thread that has something for the loop."""

    def __init__(self, loop):
        self.loop = loop
        self.breathed = loop.time()

    def select(self, timeout):
        if timeout is not None and timeout <= 0:
            self._look()
        else:
            self._park(-1 if timeout is None else timeout * 1000)
        self.loop.take_answers()
        return ()

    def _park(self, ms):
        lines.tell(lines.AWAITS, lines.now.awaited)
        trace.flush()
        # Without an end nothing but the page can wake it, if no answer of the hall does.
        if self._needs_the_page() or (ms < 0 and not self.loop.asked and can_suspend()):
            self.loop.is_parked = True
            suspend(page.parked(ms))
            self.loop.is_parked = False
        else:
            page.idle(ms)
        self.breathed = self.loop.time()

    def _look(self):
        if self._needs_the_page() and self.loop.time() - self.breathed > _BREATHES_EVERY:
            suspend(page.after(0))
            self.breathed = self.loop.time()
        elif self.loop.asked:
            page.settle()

    def _needs_the_page(self):
        return not waiting.is_alone() or (bool(self.loop.asked) and page.byNetwork() and can_suspend())

    def close(self):
        pass


class PageLoop(base_events.BaseEventLoop):
    """What `asyncio.run` makes here."""

    tasks = 0

    def __init__(self):
        super().__init__()
        self._selector = _Selector(self)
        # Questions to the hall that are not answered yet, by number.
        self.asked = {}
        self.is_parked = False

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        page.wake()

    def take_answers(self):
        """Wakes those whose questions have been answered."""
        if not self.asked:
            return
        for number, answer in json.loads(page.answered()):
            future = self.asked.pop(number, None)
            if future is not None and not future.done():
                future.set_result(answer)

    async def ask(self, method, path, body=None):
        """Asks the hall and gives the loop back until it is answered."""
        number = page.askLater(method, path, json.dumps(body))
        future = self.asked[number] = self.create_future()
        try:
            return await future
        finally:
            if self.asked.pop(number, None) is not None:
                page.forget(number)

    def create_task(self, coro, **kwargs):
        # Counted anew by each program: Python itself counts on as long as it lives.
        PageLoop.tasks += 1
        if kwargs.get("name") is None:
            kwargs["name"] = f"Task-{PageLoop.tasks}"
        return super().create_task(coro, **kwargs)

    def _call_soon(self, callback, args, context):
        if self.is_parked:  # It comes from the page: a promise of its own has been kept.
            page.wake()
        return super()._call_soon(callback, args, context)


class _Policy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = PageLoop


events._set_event_loop_policy(_Policy())
asyncio.run = _orig_run
asyncio.EventLoop = PageLoop
