/** What a scenario adds to the event loop: a trap, a timeout, boards that belong together, a door. */
import type { Code } from '../../shared/simul/index.ts';

/** At some boards the loop sleeps: nobody else is served meanwhile. Which they are is for the class to find out. */
const trap: Code = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', live: 'play' },
    { code: '        if b in slow:' },
    { code: '            time.sleep({seconds})', note: '# all wait', live: 'blocked' },
    { code: '        await b.reply()', note: '# walk on', live: 'go' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    if (slow.has(b))' },
    { code: "      execSync('sleep {seconds}');", note: '// all wait', live: 'blocked' },
    { code: '    await b.reply();', note: '// walk on', live: 'go' },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(game));' },
  ],
};

/** What would hold the loop is handed to a thread, and the loop goes on. */
const toThread: Code = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', live: 'play' },
    { code: '        if b in slow:' },
    { code: '            await asyncio.to_thread(puzzle)', note: '# walk on', live: 'await' },
    { code: '        await b.reply()', note: '# walk on' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    if (slow.has(b))' },
    { code: '      await inWorker(puzzle);', note: '// walk on', live: 'await' },
    { code: '    await b.reply();', note: '// walk on' },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(game));' },
  ],
};

/** At some boards the answer is fetched with a call that blocks. */
const blockingCall: Code = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', live: 'play' },
    { code: '        if b in slow:' },
    { code: '            b.wait_for_reply()', note: '# all wait', live: 'blocked' },
    { code: '        else:' },
    { code: '            await b.reply()', note: '# walk on', live: 'go' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    if (slow.has(b))' },
    { code: '      b.waitForReply();', note: '// all wait', live: 'blocked' },
    { code: '    else await b.reply();', note: '// walk on', live: 'go' },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(game));' },
  ],
};

/** Who takes too long is cancelled; the others play on. */
const timeout: Code = {
  python: [
    { code: 'async def game(b):' },
    { code: '    try:' },
    { code: '        while not b.over:' },
    { code: '            b.play_move()', note: '# busy', live: 'play' },
    { code: '            async with asyncio.timeout({seconds}):' },
    { code: '                await b.reply()', note: '# walk on', live: 'await' },
    { code: '    except TimeoutError: b.close()' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    const limit = AbortSignal.timeout({ms});' },
    { code: '    await b.reply(limit);', note: '// walk on', live: 'await' },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(' },
    { code: '  b => game(b).catch(() => b.close())));' },
  ],
};

/** One fails: the others of its group are cancelled. */
const group: Code = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', live: 'play' },
    { code: '        await b.reply()', note: '# walk on', live: 'await' },
    { code: '# one fails: the others are cancelled' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in group: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'const stop = new AbortController();' },
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    await b.reply(stop.signal);', note: '// walk on', live: 'await' },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(group.map(game))' },
    { code: '  .finally(() => stop.abort());', note: '// all stop' },
  ],
};

/** One fails: the others play on. */
const gather: Code = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', live: 'play' },
    { code: '        await b.reply()', note: '# walk on', live: 'await' },
    { code: '# one fails: the others play on' },
    { code: 'await asyncio.gather(' },
    { code: '    *map(game, group), return_exceptions=True)' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    await b.reply();', note: '// walk on', live: 'await' },
    { code: '  }' },
    { code: '}' },
    { code: '// one fails: the others play on' },
    { code: 'await Promise.allSettled(group.map(game));' },
  ],
};

/** So many are let in at once; the others wait outside. */
const door: Code = {
  python: [
    { code: 'door = asyncio.Semaphore({door})' },
    { code: 'async def game(b):' },
    { code: '    async with door:', note: '# wait outside' },
    { code: '        while not b.over:' },
    { code: '            b.play_move()', note: '# busy', live: 'play' },
    { code: '            await b.reply()', note: '# walk on', live: 'await' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'const outside = boards.values();' },
    { code: 'async function seat() {' },
    { code: '  for (const b of outside)', note: '// next one in' },
    { code: '    while (!b.over) {' },
    { code: '      b.playMove();', note: '// busy', live: 'play' },
    { code: '      await b.reply();', note: '// walk on', live: 'await' },
    { code: '    }' },
    { code: '}' },
    { code: 'await Promise.all(' },
    { code: '  Array.from({ length: {door} }, seat));' },
  ],
};

export const loopStories = {
  trap,
  toThread,
  blockingCall,
  timeout,
  group,
  gather,
  door,
} as const;
