"""What every task does, step by step, for the page that draws it: the very tracer that `simul.py watch` has at home."""

import json
from time import perf_counter

import _simul_page as page

from . import lines

_FLUSHED_EVERY = 0.03
_FLUSHED_AT = 200

_watch = None
_buffer = []
_flushed = 0.0


def _tell(event):
    _buffer.append(event)
    if len(_buffer) >= _FLUSHED_AT or perf_counter() - _flushed > _FLUSHED_EVERY:
        flush()


def flush():
    """Sends what has been gathered; before the program stands still, so that one sees where."""
    global _flushed
    if _buffer:
        page.traced(json.dumps(_buffer))
        _buffer.clear()
        _flushed = perf_counter()


def begin(source):
    global _watch
    import simul

    _watch = simul.Watch(
        _tell,
        is_own=lambda file: file == lines.FILE,
        name_of=lambda file: file,
        threads=False,
        computed=lambda: perf_counter() - lines.now.blocked_seconds,
    )
    _watch.seen_files.add(lines.FILE)
    _tell({"kind": "file", "file": lines.FILE, "text": source})
    _watch.start()


def end(error=None):
    global _watch
    if _watch is None:
        return
    _watch.stop(error)
    flush()
    _watch = None
