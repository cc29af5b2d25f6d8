"""Simul's hall for a Python program: you are the chess master.

    import simul

    hall = simul.hall()
    while hall.time_left() > 0:
        for board in hall.boards:
            board.play_move()        # busy: the master walks there and plays
            board.wait_for_reply()   # your program stands still until they reply

With asyncio your program can do something else meanwhile:

    import asyncio

    async def game(board):
        while not board.over:
            board.play_move()        # busy: this is work, not waiting
            await board.reply()      # gives the loop back until they reply

    async def main():
        await asyncio.gather(*(game(board) for board in hall.boards))

    asyncio.run(main())

Nothing but Python's standard library is needed (3.8 or newer). On your own machine, say where the hall is:

    hall = simul.hall("http://192.168.1.20:2567")    # or set SIMUL_URL

The clock starts with your program's first question to the hall.

To see who holds the loop of any asyncio program of yours, and at which line:

    python3 simul.py watch script.py
"""

import asyncio
import json
import os
import sys
import threading
import time
import types
import urllib.error
import urllib.request
from urllib.parse import urlsplit

try:  # In the browser the page brings its own line to the hall.
    import _simul_line
except ImportError:
    _simul_line = None

__all__ = ["Board", "Hall", "Refused", "Watch", "hall"]

USUAL_URL = "http://localhost:2567"


class Refused(Exception):
    """The hall says no. The message says why; `code` and `status` are for programs."""

    def __init__(self, code, message, status=400):
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


def hall(url=None, boards=12, seconds=60, seed=1, exercise=None):
    """The hall that your program plays in.

    url      where it is: a server (a hall is opened for you there), or the address of a hall that you were given.
             Without one: SIMUL_URL, or this machine. In the browser it is the page's own hall.
    boards   how many opponents, seconds: until the bell, seed: whose opponents (the same seed, the same people).
    exercise instead of those three: the hall of an exercise of /code, like "makeItAwait"; `hall.passed` says how it went.
    """
    if _simul_line is not None:
        return Hall(_simul_line)
    url = (url or os.environ.get("SIMUL_URL") or USUAL_URL).rstrip("/")
    if "/api/code/" not in url:
        wanted = {"boards": boards, "durationMs": seconds * 1000, "seed": seed}
        if exercise is not None:
            wanted = {"exercise": exercise}
        opened = _Http(url + "/api").ask("POST", "code", wanted)
        url = url + opened["path"]
        print("Watch your program at " + url.replace("/api/code/", "/code#hall="), file=sys.stderr)
    line = _Http(url)
    _Monitor(line).start()
    return Hall(line)


class Hall:
    """One round: the boards, the clock and the score."""

    def __init__(self, line):
        self._line = line
        self._is_over = False
        self._in_vain = 0
        told = line.ask("GET", "boards")["boards"]
        #: All boards, by number.
        self.boards = [Board(self, one["board"], one.get("name", "")) for one in told]

    def ready(self):
        """The boards whose hands are up. Your program stands still until there is one. Empty: it is all over."""
        return self._boards_of(_unless_over(self, lambda: self._line.ask("GET", "ready")))

    async def any_ready(self):
        """As `ready`, but gives the loop back until a hand is up: what `select` does inside an event loop."""
        try:
            return self._boards_of(await _again(lambda: self._line.ask_async("GET", "ready")))
        except Refused as refused:
            return self._boards_of(_noted(self, refused))

    def time_left(self):
        """Seconds until the bell."""
        left = self._line.ask("GET", "round")["leftMs"]
        return float("inf") if left is None else left / 1000

    @property
    def score(self):
        """How many moves you have answered so far."""
        return self._line.ask("GET", "round")["score"]

    @property
    def bound(self):
        """How many moves can be answered at best, by anybody."""
        return self._line.ask("GET", "round")["bound"]

    @property
    def passed(self):
        """After the bell: whether the goal of the exercise is reached. None before it, and in any other hall."""
        return self._line.ask("GET", "round").get("verdict", {}).get("passed")

    def _boards_of(self, answer):
        return [self.boards[number - 1] for number in answer["ready"]] if answer else []


class Board:
    """One game, and who sits there."""

    def __init__(self, hall, number, name):
        self._hall = hall
        self._is_over = False
        #: 1 is the first table.
        self.number = number
        #: Who sits there.
        self.name = name

    @property
    def over(self):
        """Whether nothing more will come here: the game is over, or the round is."""
        return self._is_over or self._hall._is_over

    def play_move(self):
        """The master walks to this board and plays his move. Your program is busy meanwhile, and so is he.

        Where the game or the round is over, nothing happens: look at `over`.
        """
        if not self._is_in_vain():
            self._note(_unless_over(self, lambda: self._ask("POST", "move")))

    def wait_for_reply(self):
        """Your program stands still until this opponent has replied."""
        if not self.over:
            self._note(_unless_over(self, lambda: self._ask("GET", "reply")))

    async def reply(self):
        """Waits for this opponent's reply, and gives the loop back meanwhile."""
        if self.over:
            return
        try:
            path = "boards/%d/reply" % self.number
            self._note(await _again(lambda: self._hall._line.ask_async("GET", path)))
        except Refused as refused:
            self._note(_noted(self, refused))

    def close(self):
        """Gives this game up: its opponent leaves."""
        _unless_over(self, lambda: self._ask("POST", "close"))
        self._is_over = True

    def _ask(self, method, what):
        return self._hall._line.ask(method, "boards/%d/%s" % (self.number, what))

    def _is_in_vain(self):
        """Whether nothing is played here any more. Who never looks whether it is over is told so in the end."""
        if not self.over:
            return False
        self._hall._in_vain += 1
        if self._hall._in_vain > 2 * len(self._hall.boards):
            what = "round is over" if self._hall._is_over else "game at board %d is over" % self.number
            raise Refused("over", "The %s: let your program look at board.over or hall.time_left()." % what, 410)
        return True

    def _note(self, answer):
        if answer is not None and answer.get("over"):
            self._is_over = True

    def __repr__(self):
        return "<board %d%s>" % (self.number, ", over" if self.over else "")


def _unless_over(thing, ask):
    """What is answered; None where the game or the round is over, which `over` says from then on."""
    while True:
        try:
            return ask()
        except Refused as refused:
            if refused.code != "stillWaiting":
                return _noted(thing, refused)


async def _again(ask):
    """A server doesn't hold an answer for ever: where it says that it still waits, it is asked again."""
    while True:
        try:
            return await ask()
        except Refused as refused:
            if refused.code != "stillWaiting":
                raise


def _noted(thing, refused):
    if refused.code == "roundOver" or (refused.code == "gamesOver" and isinstance(thing, Hall)):
        (thing if isinstance(thing, Hall) else thing._hall)._is_over = True
    elif refused.code == "gameOver":
        thing._is_over = True
    else:
        raise refused
    return None


class _Http:
    """The line to a hall on a server."""

    def __init__(self, url):
        self._url = url
        # A school's proxy knows nothing of a server in the same room.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def ask(self, method, path, body=None):
        """Asks and stands still until it is answered."""
        request = urllib.request.Request(self._url + "/" + path, _json_of(method, body), method=method)
        request.add_header("Content-Type", "application/json")
        with _Monitor.standing("runs" if method == "POST" else "blocks"):
            try:
                with self._opener.open(request) as response:
                    return json.loads(response.read().decode())
            except urllib.error.HTTPError as error:
                raise _refused(error.code, error.read()) from None
            except OSError as error:
                raise self._nobody(error) from None

    async def ask_async(self, method, path, body=None):
        """Asks and gives the loop back until it is answered. Who stops waiting hangs up."""
        address = urlsplit(self._url)
        data = _json_of(method, body) or b""
        head = (
            "%s %s/%s HTTP/1.0\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        ) % (method, address.path, path, address.netloc, len(data))
        secure = address.scheme == "https"
        try:
            reader, writer = await asyncio.open_connection(
                address.hostname, address.port or (443 if secure else 80), ssl=secure or None
            )
        except OSError as error:
            raise self._nobody(error) from None
        try:
            writer.write(head.encode() + data)
            await writer.drain()
            _Monitor.state = "awaits"
            answer = await reader.read()
        except OSError as error:
            raise self._nobody(error) from None
        finally:
            writer.close()
        first, _, rest = answer.partition(b"\r\n\r\n")
        if not first:
            raise self._nobody("it hung up")
        status = int(first.split(None, 2)[1])
        if status >= 400:
            raise _refused(status, rest)
        return json.loads(rest.decode())

    def _nobody(self, error):
        return ConnectionError("No hall answers at %s (%s). Is the address right, and does Simul run there?" % (self._url, error))


def _json_of(method, body):
    return json.dumps(body or {}).encode() if method == "POST" else None


def _refused(status, body):
    try:
        told = json.loads(body.decode())
        return Refused(told["code"], told["message"], status)
    except (ValueError, KeyError, TypeError):
        return Refused("noAnswer", "That was no answer of a hall (status %d). Is the address right?" % status, status)


class _Monitor:
    """Tells the stage which line of your program it stands on, how many threads there are and how much memory they touch.

    It reads along with `sys.monitoring` where Python has it (3.12 and newer) and costs next to nothing; without it the
    stage shows your program and no line. Nothing of this changes what your program does.
    """

    EVERY_SECONDS = 0.1
    SOURCE_LETTERS_MAX = 20000
    line = 0
    state = "runs"

    def __init__(self, http):
        self._http = http
        self._file = getattr(sys.modules.get("__main__"), "__file__", None)

    def start(self):
        if os.environ.get("SIMUL_LINE") == "off" or self._file is None or _Monitor.line:
            return
        self._read_along()
        threading.Thread(target=self._tell, daemon=True, name="simul").start()

    class standing:
        """While your program stands in a call that asks the hall."""

        def __init__(self, state):
            self._state = state

        def __enter__(self):
            if threading.current_thread().name != "simul":
                _Monitor.state = self._state

        def __exit__(self, *_):
            if threading.current_thread().name != "simul":
                _Monitor.state = "runs"

    def _read_along(self):
        monitoring = getattr(sys, "monitoring", None)
        if monitoring is None:
            return
        try:
            monitoring.use_tool_id(monitoring.PROFILER_ID, "simul")
        except ValueError:  # A debugger or a profiler reads along already.
            return
        file = self._file
        events = monitoring.events

        def at_line(code, line):
            if code.co_filename != file:
                return monitoring.DISABLE
            _Monitor.line = line
            _Monitor.state = "runs"
            return None

        def at_await(code, _offset, _value):
            if code.co_filename != file:
                return monitoring.DISABLE
            _Monitor.state = "awaits"
            return None

        monitoring.register_callback(monitoring.PROFILER_ID, events.LINE, at_line)
        monitoring.register_callback(monitoring.PROFILER_ID, events.PY_YIELD, at_await)
        monitoring.set_events(monitoring.PROFILER_ID, events.LINE | events.PY_YIELD)

    def _tell(self):
        try:
            with open(self._file, encoding="utf-8") as file:
                source = file.read(self.SOURCE_LETTERS_MAX)
        except (OSError, UnicodeDecodeError):
            source = ""
        told = None
        while True:
            now = {
                "line": _Monitor.line or None,
                "state": _Monitor.state,
                "threads": threading.active_count() - 1,
                "memoryBytes": _memory_touched(),
            }
            if now != told:
                try:
                    self._http.ask("POST", "line", now if told else dict(now, source=source))
                except Refused as refused:
                    if refused.status != 429:  # The round is over: nobody looks any more.
                        return
                except (OSError, ValueError):
                    return
                told = now
            time.sleep(self.EVERY_SECONDS)


def _memory_touched():
    """How many bytes of memory this program has touched; None where the system doesn't say."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        pass
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


# ---------------------------------------------------------------------------------------------------------------------
# Watch your own asyncio: python3 simul.py watch script.py


_LONG_MS = 100  # A step of the loop that lasts longer is worth a name.
_WORTH_LINES_MS = 5  # Of shorter steps nobody asks for the lines.
_LOOK_EVERY_S = 0.004
_MOST_EVENTS = 200_000
_HOT = 2000  # A place that is passed more often is not timed again before the next step.
_THE_LOOP = 0  # In the place of a task: a callback that belongs to none.
_THE_SCRIPT = 1  # What runs before, after and without a loop.
_EXACT = hasattr(sys, "monitoring")


class _Step:
    """One step: from here on until the loop has it back."""

    def __init__(self, task, at, ready, by):
        self.task, self.at, self.ready, self.by = task, at, ready, by
        self.computed = 0
        self.lines = {}
        self.live = None  # The line that is live, and since when.

    def spent(self, where, since, until):
        ms, first_at = self.lines.get(where, (0, since))
        self.lines[where] = (ms + until - since, first_at)


class Watch:
    """Watch your own asyncio: who held the loop, at which line, for how long.

        python3 simul.py watch script.py [its arguments]

    runs the script as it is and writes script.simul.json, which Simul's page /watch opens. From Python 3.12 on every line
    is timed (sys.monitoring); on older ones it is looked at every few milliseconds. Nothing is sent anywhere.

    One JSON object a line: a header, then what happened, in milliseconds since the run began (docs/watch.md).
    tell is called with one dictionary an event; is_own says of a file's name whether it belongs to the program, name_of
    what it is called; computed gives the seconds that this thread has computed so far, without those that it has waited.
    """

    def __init__(self, tell, is_own, name_of=os.path.basename, threads=True, computed=None):
        self.tell, self.is_own, self.name_of, self.threads = tell, is_own, name_of, threads
        self.computed = computed or getattr(time, "thread_time", time.perf_counter)
        self.began = time.perf_counter()
        self.thread = threading.get_ident()
        self.known = {}  # Tasks by id(); kept, so that no id comes twice.
        self.asked = {}  # Handles by id(): since when they could run, and whose step wants it.
        self.step = None
        self.last = None  # Whose step was the last one.
        self.woke = 0.0
        self.noticed = None  # When a socket was seen ready while a step held the loop.
        self.handed = None  # The same, of the sockets that the loop has taken since.
        self.passed = {}  # How often a place was passed.
        self.select = None
        self.undo = []
        self.own = {}
        self.seen_files = set()

    def now(self):
        """Milliseconds since the run began."""
        return (time.perf_counter() - self.began) * 1000

    # -- what is told

    def event(self, kind, at, **more):
        self.tell(dict({"kind": kind, "at": round(at, 3)}, **more))

    def is_ours(self, filename):
        if filename not in self.own:
            self.own[filename] = bool(self.is_own(filename))
        return self.own[filename]

    def place(self, filename, line, name):
        shown = self.name_of(filename)
        if filename not in self.seen_files:
            self.seen_files.add(filename)
            text = _source_of(filename)
            if text is not None:
                self.tell({"kind": "file", "file": shown, "text": text})
        return {"file": shown, "line": line, "name": name}

    def awaits_at(self, coroutine):
        """The innermost place in the program's own files at which a suspended coroutine stands."""
        place = None
        while coroutine is not None:
            frame = _first(coroutine, "cr_frame", "gi_frame", "ag_frame")
            if frame is not None and self.is_ours(frame.f_code.co_filename):
                place = (frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
            coroutine = _first(coroutine, "cr_await", "gi_yieldfrom", "ag_await")
        return place and self.place(*place)

    # -- tasks and steps

    def number_of(self, task):
        """The number of a task; one that was never seen is born now."""
        known = self.known.get(id(task))
        if known is not None:
            return known[0]
        number = len(self.known) + _THE_SCRIPT + 1
        self.known[id(task)] = (number, task)
        step = self.step
        parent = _THE_SCRIPT if step is None else step.by if step.task == _THE_LOOP else step.task
        more = {"task": number, "name": task.get_name(), "parent": parent}
        coroutine = task.get_coro()
        code = _first(coroutine, "cr_code", "gi_code", "ag_code")
        more["does"] = getattr(coroutine, "__qualname__", type(coroutine).__name__)
        if code is not None and self.is_ours(code.co_filename):
            more["place"] = self.place(code.co_filename, code.co_firstlineno, code.co_name)
        self.event("born", self.now(), **more)
        return number

    def asks(self, handle):
        """A handle stands in the queue: remembers since when it can run, and who wants it."""
        task = _task_of(handle)
        if task is not None:
            self.number_of(task)
        step = self.step if threading.get_ident() == self.thread else None
        if step is None:
            self.asked[id(handle)] = (self.now(), None)
        elif step.task == _THE_LOOP:
            self.asked[id(handle)] = (step.ready, step.by)
        else:
            self.asked[id(handle)] = (self.now(), step.task)

    def begin(self, handle):
        at = self.now()
        task = _task_of(handle)
        ready, by = self.asked.pop(id(handle), (None, None))
        if isinstance(handle, asyncio.TimerHandle):
            ready = (handle._when - self.loop_began) * 1000
        if ready is None:
            ready = self.woke if self.handed is None else self.handed
        number = _THE_LOOP if task is None else self.number_of(task)
        return self.resume(number, at, min(max(ready, 0), at), by)

    def resume(self, number, at, ready, by=None):
        if len(self.passed) > 0 and max(self.passed.values()) > _HOT:
            sys.monitoring.restart_events()
        self.passed.clear()
        step = _Step(number, at, ready, by)
        step.computed = self.computed()
        more = {"task": number, "ready": round(ready, 3)}
        if by is not None:
            more["by"] = by
        self.event("resumed", at, **more)
        self.step = step
        return step

    def end(self, step, task=None):
        at = self.now()
        self.turn_to(None)
        self.step, self.last = None, step.by if step.task == _THE_LOOP else step.task
        more = {"task": step.task}
        place = self.awaits_at(task.get_coro()) if task is not None else None
        if place:
            more["place"] = place
        if at - step.at >= _WORTH_LINES_MS:
            more["lines"] = self.lines_of(step)
            more["cpuMs"] = round((self.computed() - step.computed) * 1000, 3)
        self.event("suspended", at, **more)
        if task is not None and task.done():
            self.ended(step.task, at, task)

    def ended(self, number, at, task):
        if task.cancelled():
            return self.event("ended", at, task=number, how="cancelled")
        # Asking for it properly would tell asyncio that somebody has looked after the error.
        error = getattr(task, "_exception", None)
        if error is None:
            return self.event("ended", at, task=number, how="done")
        self.event("ended", at, task=number, how="failed", why=_said(error))

    def lines_of(self, step):
        dearest = sorted(step.lines.items(), key=lambda item: -item[1][0])[:3]
        return [
            dict(self.place(*where), ms=round(ms, 3), at=round(at, 3)) for where, (ms, at) in dearest if ms >= 1
        ]

    # -- which line is live

    def turn_to(self, where):
        """Another line is live: what the last one took is its own."""
        step = self.step
        if step is None:
            return
        at = self.now()
        if step.live is not None:
            last, since = step.live
            step.spent(last, since, at)
        step.live = where and (where, at)

    def own_frame(self, frame):
        """Where this step is in the program's own files, from the innermost frame outwards."""
        while frame is not None and frame.f_code.co_name != "_watched_step":
            if self.is_ours(frame.f_code.co_filename):
                return (frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)
            frame = frame.f_back
        return None

    def time_lines(self):
        """Every line of the program's own files, from Python 3.12 on."""
        monitoring = sys.monitoring
        tool = next(number for number in (3, 4, 1, 5) if monitoring.get_tool(number) is None)
        events = monitoring.events

        def timed(find):
            # A place that is passed very often would make the program slow: it rests until the next step.
            def at(code, where, *_):
                if threading.get_ident() != self.thread:
                    return None
                self.turn_to(find(code, where))
                passed = self.passed[code, where] = self.passed.get((code, where), 0) + 1
                return monitoring.DISABLE if passed > _HOT else None

            return at

        def started(code, _):
            if self.is_ours(code.co_filename):
                wanted = events.LINE | events.PY_RETURN | events.PY_RESUME
                monitoring.set_local_events(tool, code, wanted)
            return monitoring.DISABLE

        line = timed(lambda code, number: (code.co_filename, number, code.co_name))
        returned = timed(lambda *_: self.own_frame(sys._getframe(2).f_back))
        resumed = timed(lambda *_: self.own_frame(sys._getframe(2)))
        monitoring.use_tool_id(tool, "simul watch")
        for event, call in (
            (events.PY_START, started),
            (events.LINE, line),
            (events.PY_RETURN, returned),
            (events.PY_RESUME, resumed),
        ):
            monitoring.register_callback(tool, event, call)
        monitoring.set_events(tool, events.PY_START)
        # Where another watch of the same process has switched it off.
        monitoring.restart_events()
        self.undo.append(lambda: monitoring.free_tool_id(tool))
        self.undo.append(lambda: monitoring.set_events(tool, 0))

    def look(self):
        """Beside the loop: which sockets are ready while a step holds it, and on older Pythons which line it is at."""
        last = self.now()
        while self.watching:
            time.sleep(_LOOK_EVERY_S)
            step, now = self.step, self.now()
            if step is not None and now - step.at >= _WORTH_LINES_MS:
                if not _EXACT:
                    where = self.own_frame(sys._current_frames().get(self.thread))
                    if where:
                        step.spent(where, max(last, step.at), now)
                if self.noticed is None and self.sees_a_socket():
                    self.noticed = now
            last = now

    def sees_a_socket(self):
        # A second look is harmless: whatever is ready stays so until the loop takes it.
        try:
            return bool(self.select and self.select(0))
        except (OSError, ValueError, RuntimeError, KeyError):
            return False

    # -- putting it in, and taking it out

    def replace(self, owner, name, make):
        before = owner.__dict__.get(name)
        original = getattr(owner, name)
        setattr(owner, name, make(original))
        self.undo.append(lambda: delattr(owner, name) if before is None else setattr(owner, name, before))

    def start(self):
        """From now on everything is told; the script itself is the first to run."""
        self.watching = True
        self.loop_began = time.monotonic() - (time.perf_counter() - self.began)
        self.replace(asyncio.Handle, "_run", self.watched_run)
        self.replace(asyncio.BaseEventLoop, "_call_soon", self.watched_call_soon)
        self.replace(asyncio.BaseEventLoop, "run_forever", self.watched_run_forever)
        self.event("born", 0, task=_THE_SCRIPT, name="", parent=None, does="<module>")
        self.resume(_THE_SCRIPT, 0, 0)
        if _EXACT:
            self.time_lines()
        if self.threads:
            threading.Thread(target=self.look, daemon=True).start()

    def stop(self, error=None):
        """Takes everything out again."""
        self.watching = False
        if self.step is not None:
            step = self.step
            self.end(step)
            how = {"how": "done"} if error is None else {"how": "failed", "why": _said(error)}
            self.event("ended", self.now(), task=step.task, **how)
        for undo in reversed(self.undo):
            undo()
        self.event("over", self.now())

    def watched_run(self, original):
        def _watched_step(handle):
            if threading.get_ident() != self.thread or not isinstance(handle._loop, asyncio.BaseEventLoop):
                return original(handle)
            task, outer = _task_of(handle), self.step
            step = self.begin(handle)
            try:
                return original(handle)
            finally:
                self.end(step, task)
                self.step = outer

        return _watched_step

    def watched_call_soon(self, original):
        def _call_soon(loop, *args):
            handle = original(loop, *args)
            self.asks(handle)
            return handle

        return _call_soon

    def watched_run_forever(self, original):
        def run(loop, *args):
            if threading.get_ident() != self.thread or self.step is None:
                return original(loop, *args)
            script = self.step
            live = script.live and script.live[0]
            self.end(script)
            self.watch_select(loop)
            try:
                return original(loop, *args)
            finally:
                at = self.now()
                self.resume(script.task, at, at, self.last)
                self.turn_to(live)

        return run

    def watch_select(self, loop):
        selector = getattr(loop, "_selector", None)
        if selector is None or "select" in vars(selector):
            return
        original = self.select = selector.select

        def select(timeout=None):
            since = self.now()
            found = original(timeout)
            self.woke = self.now()
            self.handed, self.noticed = self.noticed if found else None, None
            if timeout is None or timeout > 0:
                self.event("parked", self.woke, since=round(since, 3))
            return found

        selector.select = select


# -- small things


def _first(thing, *names):
    """The first of these attributes that is there."""
    for name in names:
        value = getattr(thing, name, None)
        if value is not None:
            return value
    return None


def _task_of(handle):
    """The task whose step this handle is; None: a callback."""
    callback = handle._callback
    task = getattr(callback, "__self__", None)
    if isinstance(task, asyncio.Task) and getattr(callback, "__name__", "") != "cancel":
        return task
    return None


def _said(error):
    return "{}: {}".format(type(error).__name__, error)


def _source_of(filename):
    try:
        with open(filename, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None


def _header(script):
    return {
        "simul": "trace",
        "version": 1,
        "by": "Python " + sys.version.split()[0],
        "script": script,
        "lines": "exact" if _EXACT else "sampled",
        "readiness": True,
        "parks": True,
    }


# -- on one's own machine


class _Written:
    """Keeps what is told, in a file too."""

    def __init__(self, path, script):
        self.events = []
        self.file = open(path, "w", encoding="utf-8")
        self.write(_header(script))

    def write(self, thing):
        self.file.write(json.dumps(thing, separators=(",", ":"), ensure_ascii=False) + "\n")

    def tell(self, event):
        if len(self.events) == _MOST_EVENTS:
            event = {"kind": "over", "at": event.get("at", 0), "cut": True}
        if len(self.events) <= _MOST_EVENTS:
            self.events.append(event)
            self.write(event)


def _holds_in(events):
    """Steps that were long while others were ready: [(ms, waited ms, others, place)], longest first."""
    steps, begun = [], {}
    for event in events:
        if event["kind"] == "resumed":
            begun[event["task"]] = event
        elif event["kind"] == "suspended" and event["task"] in begun:
            steps.append((begun.pop(event["task"]), event))
    found = []
    for start, end in steps:
        if end["at"] - start["at"] < _LONG_MS or start["task"] == _THE_SCRIPT:
            continue
        waits = {}
        for other, _ in steps:
            if other["task"] not in (start["task"], _THE_LOOP) and other["at"] >= end["at"] > other["ready"]:
                waits[other["task"]] = end["at"] - max(other["ready"], start["at"])
        lines = end.get("lines") or [end.get("place") or {"file": "?", "line": 0}]
        if waits:
            found.append((end["at"] - start["at"], max(waits.values()), len(waits), lines[0]))
    return sorted(found, key=lambda hold: -hold[0])


def _report(events, path):
    """What it came to, in words, for the terminal."""
    lines = ["", "simul watch: "]
    holds = _holds_in(events)
    if not any(event["kind"] == "born" and event["task"] > _THE_SCRIPT for event in events):
        lines[-1] += "no task of asyncio ran."
    elif not holds:
        lines[-1] += "nothing held the loop for longer than {} ms.".format(_LONG_MS)
    else:
        lines[-1] += "the loop was held."
    for ms, waited, others, place in holds[:10]:
        who = "1 other was" if others == 1 else "{} others were".format(others)
        where = "{}:{}".format(place["file"], place["line"])
        lines.append("  {}  {:.0f} ms, for {:.0f} ms of it {} ready".format(where, ms, waited, who))
    lines.append("Written to {}: open it on the page /watch of Simul.".format(path))
    print("\n".join(lines), file=sys.stderr)


def _watch_script(script, args):
    """Runs a script as `python3 script.py` would, watched. Gives its exit code."""
    with open(script, "rb") as file:
        code = compile(file.read(), os.path.abspath(script), "exec")
    root = os.path.dirname(os.path.abspath(script)) + os.sep
    here = os.path.abspath(__file__)
    libraries = tuple(os.path.join(sys.prefix, name) + os.sep for name in ("lib", "Lib"))

    def is_own(filename):
        path = os.path.abspath(filename)
        is_library = path.startswith(libraries) or "site-packages" in path
        return path.startswith(root) and path != here and not is_library and filename[0] != "<"

    path = os.path.splitext(os.path.basename(script))[0] + ".simul.json"
    written = _Written(path, os.path.basename(script))
    watch = Watch(written.tell, is_own, lambda name: os.path.relpath(name, root))
    main = types.ModuleType("__main__")
    main.__file__ = os.path.abspath(script)
    sys.argv, sys.path[0], sys.modules["__main__"] = [script] + args, root, main
    exit_code, failed = 0, None
    watch.start()
    try:
        exec(code, main.__dict__)
    except SystemExit as leaving:
        exit_code = leaving.code
    except BaseException as error:
        exit_code, failed = 1, error
        sys.excepthook(type(error), error.with_traceback(error.__traceback__.tb_next), error.__traceback__)
    finally:
        watch.stop(failed)
        written.file.close()
    _report(written.events, path)
    return exit_code


def _main(args):
    if args[:1] != ["watch"]:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    args = args[1:]
    if not args or args[0].startswith("-"):
        print(Watch.__doc__, file=sys.stderr)
        return 2
    if not os.path.isfile(args[0]):
        print("simul watch: there is no file {}.".format(args[0]), file=sys.stderr)
        return 2
    return _watch_script(args[0], args[1:])


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
