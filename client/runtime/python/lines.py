"""Where the learner's program stands: the line that is live, and whether it runs, blocks or awaits there."""

import sys
from time import perf_counter

import _simul_page as page

FILE = "program.py"
RUNS, BLOCKS, AWAITS = "runs", "blocks", "awaits"

# In a stretch of so many seconds the first lines are told at once, so that a slow one is lit while it runs. Lines that come
# very often are left alone up to the next stretch: a loop that computes runs at its own pace.
_STRETCH = 0.04
_TOLD_MAX = 10
_FOLLOWED_MAX = 400
_TOOL = 4
_IS_ASYNC = 0x80 | 0x200  # CO_COROUTINE, CO_ASYNC_GENERATOR

_monitoring = sys.monitoring
_events = _monitoring.events


class _Now:
    """What was last seen of the program."""

    line = 0
    state = RUNS
    # Where the step that ends now awaits: its innermost line, which yields first. And where the last one did.
    awaits_at = 0
    awaited = 0
    awaits_in = ""
    # How long this run has stood in calls that block: so a step can tell computing from standing.
    blocked_seconds = 0.0


now = _Now()


def tell(state, line=None):
    """Tells the page what the program does now, and at which of its lines."""
    line = line or now.line
    if line and (state != now.state or state != RUNS):
        page.line(line, state)
    now.state = state


def innermost():
    """The line of the program that has called what runs now."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename != FILE:
        frame = frame.f_back
    return frame.f_lineno if frame else now.line


def _callbacks():
    began = 0.0
    came = 0
    disable = _monitoring.DISABLE

    def on_line(code, line):
        nonlocal began, came
        if code.co_filename != FILE:
            return disable
        now.line = line
        now.awaits_at = 0
        at = perf_counter()
        if at - began >= _STRETCH:
            began, came = at, 0
            _monitoring.restart_events()
        came += 1
        if came <= _TOLD_MAX:
            page.line(line, RUNS)
        elif came > _FOLLOWED_MAX:
            return disable

    def on_yield(code, _offset, _value):
        if code.co_filename != FILE or not code.co_flags & _IS_ASYNC:
            return disable
        if not now.awaits_at:
            now.awaits_at = now.awaited = sys._getframe(1).f_lineno
            now.awaits_in = code.co_qualname

    def on_resume(code, _offset):
        if code.co_filename != FILE or not code.co_flags & _IS_ASYNC:
            return disable
        now.line = sys._getframe(1).f_lineno
        now.awaits_at = 0
        tell(RUNS)

    return {_events.LINE: on_line, _events.PY_YIELD: on_yield, _events.PY_RESUME: on_resume}


def begin():
    """From now on the program's lines are followed."""
    now.line, now.awaits_at, now.awaited = 0, 0, 0
    now.state, now.blocked_seconds = RUNS, 0.0
    _monitoring.use_tool_id(_TOOL, "simul")
    callbacks = _callbacks()
    for event, callback in callbacks.items():
        _monitoring.register_callback(_TOOL, event, callback)
    _monitoring.set_events(_TOOL, _events.LINE | _events.PY_YIELD | _events.PY_RESUME)


def end():
    """The program is over."""
    _monitoring.set_events(_TOOL, 0)
    _monitoring.free_tool_id(_TOOL)
