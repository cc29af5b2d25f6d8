/** The exercises of `/code`: what is to be done, a hint, and what it was about. What stands between `marks` is code. */
export const exercises = {
  name: {
    makeItAwait: 'Make it await',
    whoSleeps: 'Who sleeps?',
    neverAwaited: 'Never awaited',
    oneFails: 'One fails',
    tooSlow: 'Too slow',
    atTheDoor: 'Four at a time',
    oldLibrary: 'An old library',
    threads: 'With threads',
    ownLoop: 'Your own loop',
  },
  task: {
    makeItAwait:
      'This program really runs, and the master does what it says. Press Run: in which line does he lose his time? Then make him leave while they think.',
    whoSleeps:
      'This program awaits, and yet hands stay up. Somebody holds the loop. Find the line, and let the loop go.',
    neverAwaited: 'Nobody plays, and the program ends at once. Read what it prints, and get all games going.',
    oneFails:
      'Board 5 fails, and all others are cancelled with it. Let the others play on; board 5 may stay lost.',
    tooSlow:
      'He plays at every board, then waits until all have replied. At board 7 somebody dreams. Wait for nobody longer than 2 seconds.',
    atTheDoor:
      'The room is small: only four boards may be in play at once. Finish all twelve games before the bell.',
    oldLibrary:
      'The function `old_library` can only block, and you may not change it. Call it so that the loop goes on meanwhile.',
    threads: 'No `await` this time: let every game have a thread of its own, and leave `game` as it is.',
    ownLoop:
      'No `async`, no `await`: write the loop yourself. `hall.ready()` rests until a hand is up, and gives the boards whose hands are up.',
  },
  hint: {
    makeItAwait:
      'Make one game a function of its own: `async def game(b)` plays and then says `await b.reply()`, until `b.over`. Then start all games together: in `async def main()`, open `async with asyncio.TaskGroup() as tg:` and call `tg.create_task(game(b))` for each board. The last line is `asyncio.run(main())`; the first is `import asyncio`.',
    whoSleeps:
      'Follow the orange line. `await` in one place does not help while another line blocks. A pause that lets the loop go is `await asyncio.sleep(1)`; whoever calls it must be `async def`, and must be awaited, too.',
    neverAwaited:
      'Calling `game(b)` plays nothing: it makes a coroutine that waits to be started. `await game(b)` starts it, but then one game comes after the other. To start all of them, make tasks: `tg.create_task(game(b))` in an `asyncio.TaskGroup`.',
    oneFails:
      'A `TaskGroup` is for tasks that only make sense together: one fails, all are cancelled. `await asyncio.gather(*games, return_exceptions=True)` lets the others go on, and gives you what went wrong.',
    tooSlow:
      'Put the wait into `async with asyncio.timeout(2):` and catch `TimeoutError`: whoever is late is left out of the next lap. Do it in a function of its own, one call for each board.',
    atTheDoor:
      'A semaphore counts free places: `door = asyncio.Semaphore(4)`. Whoever says `async with door:` gets one, or waits for one, and gives it back at the end.',
    oldLibrary:
      '`await asyncio.to_thread(function, argument)` lets a thread do the blocking, and the loop goes on.',
    threads:
      '`with ThreadPoolExecutor(len(boards)) as pool:` has as many threads as boards; `list(pool.map(game, boards))` plays one game in each.',
    ownLoop:
      'Loop over `hall.ready()` instead of all boards, and never wait for one board: who is next is whoever is ready.',
  },
  /** In the words of JavaScript, where there is such an exercise. */
  hintJs: {
    makeItAwait:
      'Make one game a function of its own: `async function game(b)` plays and then says `await b.reply()`, until `b.over`. Then start all games together: `await Promise.all(boards.map(game));`',
    whoSleeps:
      'Which line is live again and again, while hands are up? A loop that does nothing until the time is over holds everybody. A pause that lets the loop go: `await new Promise(done => setTimeout(done, 1000))`; whoever does it must be an `async function`, and must be awaited, too.',
    tooSlow:
      '`Promise.race([b.reply(), late])` is over with whoever is first; let `late` be a promise that `setTimeout` fulfils after 2000 ms. Whoever was late is left out of the next lap.',
    atTheDoor:
      'Make four seats: each is an `async function` that takes the next board from one common iterator, `boards.values()`, plays its game to the end, and takes the next.',
    ownLoop:
      'Loop over `room.ready()` instead of all boards, and never wait for one board: who is next is whoever is ready.',
  },
  taskJs: {
    ownLoop:
      'No `async`, no `await`: write the loop yourself. `room.ready()` rests until a hand is up, and gives the boards whose hands are up.',
  },
  about: {
    makeItAwait:
      'Blocking waits for one answer at a time. `await` starts the waiting, leaves, and comes back when there is an answer: the same work, the same people. Who keeps track of all that is awaited is called the event loop.',
    whoSleeps:
      'One blocking call, however deep it hides, holds all tasks: the loop has one thread, and that thread stood in `sleep`.',
    neverAwaited: 'A coroutine is a plan. Somebody has to await it, or make it a task.',
    oneFails:
      'A task group is a promise: all or none. `gather` with `return_exceptions` is for those who only share the room.',
    tooSlow:
      'A wait without an end is a wait for the slowest. A timeout says how long an answer is worth waiting for.',
    atTheDoor:
      'A semaphore holds back those who would be too many: connections, files, requests to somebody else’s server.',
    oldLibrary: 'What can only block belongs in a thread: the thread stands there, the loop does not.',
    threads:
      'Threads overlap their waits as tasks do. Each needs memory to stand in; a task needs next to none.',
    ownLoop:
      'That is an event loop. `asyncio` has the same three lines inside: what is ready? do it. Nothing ready? rest.',
  },
  goal: {
    share: 'Answer at least {{least}} moves before the bell.',
    door: 'Never more than {{most}} boards in play, and all games finished.',
  },
} as const;
