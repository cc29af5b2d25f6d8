"""Runs one program of the learner's, from its first line to the end of its threads, and says what became of it."""

import asyncio
import builtins
import gc
import io
import json
import linecache
import sys
import traceback
import types
import warnings

import _simul_page as page

from . import threads  # First: what others make of locks must be made of these.
from . import lines, loop, trace, waiting  # noqa: F401 - all of them patch what they replace


class _Printed(io.TextIOBase):
    """What is printed comes on the page as it is printed."""

    def __init__(self, to):
        self.to = to

    def writable(self):
        return True

    def write(self, text):
        page.printed(text, self.to)
        return len(text)


def _no_input(*_prompt):
    raise RuntimeError(page.words.noInput)


def _show_warning(message, category, filename, lineno, file=None, line=None):
    said = f"{category.__name__}: {message}\n"
    # What is dropped at the end of a program belongs to none of its lines.
    if _is_own(filename):
        said = f"{filename}:{lineno}: {said}  {linecache.getline(filename, lineno).strip()}\n"
    sys.stderr.write(said)


def run(source, traced):
    """@returns JSON of what went wrong; empty where nothing did"""
    main = types.ModuleType("__main__")
    main.__file__ = lines.FILE
    sys.modules["__main__"] = main
    linecache.cache[lines.FILE] = len(source), None, source.splitlines(True), lines.FILE
    asyncio._set_running_loop(None)
    try:
        code = compile(source, lines.FILE, "exec", dont_inherit=True)
    except SyntaxError as error:
        return json.dumps(_told(error))
    if traced:
        trace.begin(source)
    loop.PageLoop.tasks = 0
    lines.begin()
    try:
        return _live(code, main.__dict__)
    finally:
        page.over()
        # Coroutines that nobody awaited say so when they are dropped.
        main.__dict__.clear()
        gc.collect(0)
        lines.end()
        trace.end()


def _live(code, namespace):
    try:
        exec(code, namespace)
        threads.end()
    except SystemExit as end:
        return _exit(end)
    except BaseException as error:
        return json.dumps(_told(error))
    return ""


def _exit(end):
    if end.code is not None and not isinstance(end.code, int):
        sys.stderr.write(f"{end.code}\n")
    return ""


def _told(error):
    told = traceback.TracebackException.from_exception(error)
    _keep_own_frames(told)
    first = _first(error)
    *_, last = traceback.TracebackException.from_exception(first).format_exception_only()
    return {
        # With what Python itself has to suggest.
        "message": last.strip(),
        "line": _line(first) or _line(error),
        "trace": "".join(told.format()),
        "module": getattr(first, "name", None) if isinstance(first, ImportError) else None,
    }


def _first(error):
    """What went wrong first: a group says nothing by itself."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def _line(error):
    """The program's own innermost line on the way of this error."""
    if isinstance(error, SyntaxError) and error.filename == lines.FILE:
        return error.lineno
    own = [line for frame, line in traceback.walk_tb(error.__traceback__) if _is_own(frame.f_code.co_filename)]
    return own[-1] if own else None


def _is_own(filename):
    return filename == lines.FILE


def _keep_own_frames(told):
    told.stack = traceback.StackSummary.from_list([one for one in told.stack if _is_own(one.filename)])
    for other in (told.__cause__, told.__context__, *(told.exceptions or ())):
        if other is not None:
            _keep_own_frames(other)


sys.stdout, sys.stderr = _Printed("out"), _Printed("err")
builtins.input = _no_input
warnings.showwarning = _show_warning
