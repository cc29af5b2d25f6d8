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
"""

import asyncio
import json
import os
import sys
import threading
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

try:  # In the browser the page brings its own line to the hall.
    import _simul_line
except ImportError:
    _simul_line = None

__all__ = ["Board", "Hall", "Refused", "hall"]

USUAL_URL = "http://localhost:2567"


class Refused(Exception):
    """The hall says no. The message says why; `code` and `status` are for programs."""

    def __init__(self, code, message, status=400):
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


def hall(url=None, boards=12, seconds=60, seed=1):
    """The hall that your program plays in.

    url      where it is: a server (a hall is opened for you there), or the address of a hall that you were given.
             Without one: SIMUL_URL, or this machine. In the browser it is the page's own hall.
    boards   how many opponents, seconds: until the bell, seed: whose opponents (the same seed, the same people).
    """
    if _simul_line is not None:
        return Hall(_simul_line)
    url = (url or os.environ.get("SIMUL_URL") or USUAL_URL).rstrip("/")
    if "/api/code/" not in url:
        wanted = {"boards": boards, "durationMs": seconds * 1000, "seed": seed}
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
        """The master walks to this board and plays his move. Your program is busy meanwhile, and so is he."""
        self._begins()
        self._note(_unless_over(self, lambda: self._ask("POST", "move")))

    def wait_for_reply(self):
        """Your program stands still until this opponent has replied."""
        self._note(_unless_over(self, lambda: self._ask("GET", "reply")))

    async def reply(self):
        """Waits for this opponent's reply, and gives the loop back meanwhile."""
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

    def _begins(self):
        if self._hall._is_over:
            raise Refused("roundOver", "The round is over: look at hall.time_left() or board.over.", 410)
        if self._is_over:
            raise Refused("gameOver", "The game at board %d is over: look at board.over." % self.number, 410)

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
