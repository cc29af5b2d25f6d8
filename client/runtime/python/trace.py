"""What every task does, step by step, for the page that draws it (`shared/watched/trace.ts` says what each event means)."""

import asyncio
import json
import sys
import weakref
from asyncio import events
from time import perf_counter

import _simul_page as page

from . import lines

_TOOL = 3
_FLUSHED_EVERY = 0.03
_FLUSHED_AT = 200
# A step that long says which lines it was spent on; a callback of no task is told from that on, in milliseconds.
_LONG_STEP = 5.0
_LONG_CALLBACK = 1.0
_LINES_TOLD = 5

_monitoring = sys.monitoring
_events = _monitoring.events


class _Run:
    """The run that is being told; None of it is kept longer."""

    def __init__(self):
        self.began = perf_counter()
        self.buffer = []
        self.flushed = 0.0
        self.ids = weakref.WeakKeyDictionary()
        self.born = 0
        self.stepping = 0
        self.costs = {}
        # The lines that are live, the innermost last, and since when.
        self.stack = []
        self.since = 0.0


_run = None


def wanted():
    return _run is not None


def now():
    return (perf_counter() - _run.began) * 1000 if _run else 0.0


def _tell(event):
    _run.buffer.append(event)
    if len(_run.buffer) >= _FLUSHED_AT or perf_counter() - _run.flushed > _FLUSHED_EVERY:
        flush()


def flush():
    """Sends what has been gathered; before the program stands still, so that one sees where."""
    if _run and _run.buffer:
        page.traced(json.dumps(_run.buffer))
        _run.buffer = []
        _run.flushed = perf_counter()


def born(task, coro):
    if not _run:
        return
    _run.born += 1
    _run.ids[task] = _run.born
    event = {"kind": "born", "at": now(), "task": _run.born, "name": task.get_name()}
    event["parent"] = _run.stepping or None
    event["does"] = getattr(coro, "__qualname__", type(coro).__name__)
    code = getattr(coro, "cr_code", None)
    if code:
        event["place"] = _place(code.co_filename, code.co_firstlineno, code.co_qualname)
    _tell(event)


def _place(file, line, name):
    return {"file": file.rsplit("/", 1)[-1], "line": line, "name": name}


def parked(since):
    if _run:
        _tell({"kind": "parked", "at": now(), "since": since})


class Step(events.Handle):
    """One turn of the loop: what a task, or a callback, does until it gives the loop back."""

    __slots__ = ("ready", "by")

    def __init__(self, callback, args, loop, context):
        super().__init__(callback, args, loop, context)
        self.ready = now()
        self.by = _run.stepping if _run else 0

    def _run(self):
        task = getattr(self._callback, "__self__", None)
        number = _run.ids.get(task, 0) if _run and isinstance(task, asyncio.Future) else 0
        if number:
            _step(self, task, number, super()._run)
        else:
            _callback(super()._run)


def _step(handle, task, number, run):
    resumed = {"kind": "resumed", "at": now(), "task": number, "ready": handle.ready}
    if handle.by:
        resumed["by"] = handle.by
    _tell(resumed)
    _run.stepping, _run.costs, _run.stack, _run.since = number, {}, [], perf_counter()
    lines.now.awaits_at = 0
    began, blocked_before = perf_counter(), lines.now.blocked_seconds
    try:
        run()
    finally:
        _run.stepping = 0
    took = (perf_counter() - began) * 1000
    cpu = max(0.0, took - (lines.now.blocked_seconds - blocked_before) * 1000)
    over = {"kind": "suspended", "at": now(), "task": number, "cpuMs": cpu}
    if lines.now.awaits_at and not task.done():
        over["place"] = _place(lines.FILE, lines.now.awaits_at, lines.now.awaits_in)
    if took >= _LONG_STEP:
        over["lines"] = _dearest()
    _tell(over)
    if task.done():
        _tell(_ended(task, number))


def _ended(task, number):
    event = {"kind": "ended", "at": now(), "task": number, "how": "done"}
    if task.cancelled():
        event["how"] = "cancelled"
    elif error := task._exception:
        event["how"] = "failed"
        event["why"] = f"{type(error).__name__}: {error}"
    return event


def _callback(run):
    at, began = now(), perf_counter()
    run()
    if _run and (perf_counter() - began) * 1000 >= _LONG_CALLBACK:
        _tell({"kind": "resumed", "at": at, "task": 0})
        _tell({"kind": "suspended", "at": now(), "task": 0})


def _dearest():
    told = sorted(_run.costs.items(), key=lambda item: -item[1])[:_LINES_TOLD]
    return [{**_place(lines.FILE, line, name), "ms": ms} for (line, name), ms in told]


def _charge():
    """What has passed since the last event was spent on the line that is live."""
    at = perf_counter()
    if _run.stack and _run.stack[-1]:
        key = _run.stack[-1]
        _run.costs[key] = _run.costs.get(key, 0.0) + (at - _run.since) * 1000
    _run.since = at


def _callbacks():
    disable = _monitoring.DISABLE

    def of_program(then):
        def callback(code, *rest):
            if code.co_filename != lines.FILE:
                return disable
            _charge()
            then(code, rest[0])

        return callback

    def enter(_code, _offset):
        _run.stack.append(None)

    def resume(code, _offset):
        _run.stack.append((sys._getframe(2).f_lineno, code.co_qualname))

    def leave(_code, _offset):
        if _run.stack:
            _run.stack.pop()

    def line(code, number):
        if _run.stack:
            _run.stack[-1] = (number, code.co_qualname)
        else:
            _run.stack.append((number, code.co_qualname))

    def unwind(code, *_rest):
        # An exception's way out can't be switched off place by place.
        if code.co_filename == lines.FILE:
            _charge()
            leave(code, 0)

    return {
        _events.PY_START: of_program(enter),
        _events.PY_RESUME: of_program(resume),
        _events.PY_RETURN: of_program(leave),
        _events.PY_YIELD: of_program(leave),
        _events.PY_UNWIND: unwind,
        _events.LINE: of_program(line),
    }


def begin(source):
    global _run
    _run = _Run()
    _monitoring.use_tool_id(_TOOL, "simul watch")
    callbacks = _callbacks()
    for event, callback in callbacks.items():
        _monitoring.register_callback(_TOOL, event, callback)
    _monitoring.set_events(_TOOL, sum(callbacks))
    _tell({"kind": "file", "file": lines.FILE, "text": source})


def end():
    global _run
    if not _run:
        return
    _monitoring.set_events(_TOOL, 0)
    _monitoring.free_tool_id(_TOOL)
    _tell({"kind": "over", "at": now()})
    flush()
    _run = None
