/** The event loop, and what a scenario adds to it: a trap, a timeout, boards that belong together, a door. */
import { AWAITS, BLOCKED, GOES, PLAYS } from './snippet-moods.ts';
import type { Snippet } from './snippets.ts';

const eventLoop: Snippet = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        await b.reply()', note: '# walk on', moods: AWAITS },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    await b.reply();', note: '// walk on', moods: AWAITS },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(game));' },
  ],
};

/** At some boards the loop sleeps: nobody else is served meanwhile. Which they are is for the class to find out. */
const trap: Snippet = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        if b in slow:' },
    { code: '            time.sleep({seconds})', note: '# all wait', moods: BLOCKED },
    { code: '        await b.reply()', note: '# walk on', moods: GOES },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    if (slow.has(b))' },
    { code: "      execSync('sleep {seconds}');", note: '// all wait', moods: BLOCKED },
    { code: '    await b.reply();', note: '// walk on', moods: GOES },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(game));' },
  ],
};

/** At some boards the answer is fetched with a call that blocks. */
const blockingCall: Snippet = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        if b in slow:' },
    { code: '            b.wait_for_reply()', note: '# all wait', moods: BLOCKED },
    { code: '        else:' },
    { code: '            await b.reply()', note: '# walk on', moods: GOES },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    if (slow.has(b))' },
    { code: '      b.waitForReply();', note: '// all wait', moods: BLOCKED },
    { code: '    else await b.reply();', note: '// walk on', moods: GOES },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(game));' },
  ],
};

/** Who takes too long is cancelled; the others play on. */
const timeout: Snippet = {
  python: [
    { code: 'async def game(b):' },
    { code: '    try:' },
    { code: '        while not b.over:' },
    { code: '            b.play_move()', note: '# busy', moods: PLAYS },
    { code: '            async with asyncio.timeout({seconds}):' },
    { code: '                await b.reply()', note: '# walk on', moods: AWAITS },
    { code: '    except TimeoutError: b.close()' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    const limit = AbortSignal.timeout({ms});' },
    { code: '    await b.reply(limit);', note: '// walk on', moods: AWAITS },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(boards.map(' },
    { code: '  b => game(b).catch(() => b.close())));' },
  ],
};

/** One fails: the others of its group are cancelled. */
const group: Snippet = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        await b.reply()', note: '# walk on', moods: AWAITS },
    { code: '# one fails: the others are cancelled' },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in group: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'const stop = new AbortController();' },
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    await b.reply(stop.signal);', note: '// walk on', moods: AWAITS },
    { code: '  }' },
    { code: '}' },
    { code: 'await Promise.all(group.map(game))' },
    { code: '  .finally(() => stop.abort());', note: '// all stop' },
  ],
};

/** One fails: the others play on. */
const gather: Snippet = {
  python: [
    { code: 'async def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        await b.reply()', note: '# walk on', moods: AWAITS },
    { code: '# one fails: the others play on' },
    { code: 'await asyncio.gather(' },
    { code: '    *map(game, group), return_exceptions=True)' },
  ],
  typescript: [
    { code: 'async function game(b: Board) {' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    await b.reply();', note: '// walk on', moods: AWAITS },
    { code: '  }' },
    { code: '}' },
    { code: '// one fails: the others play on' },
    { code: 'await Promise.allSettled(group.map(game));' },
  ],
};

/** So many are let in at once; the others wait outside. */
const door: Snippet = {
  python: [
    { code: 'door = asyncio.Semaphore({door})' },
    { code: 'async def game(b):' },
    { code: '    async with door:', note: '# wait outside' },
    { code: '        while not b.over:' },
    { code: '            b.play_move()', note: '# busy', moods: PLAYS },
    { code: '            await b.reply()', note: '# walk on', moods: AWAITS },
    { code: 'async with asyncio.TaskGroup() as tg:' },
    { code: '    for b in boards: tg.create_task(game(b))' },
  ],
  typescript: [
    { code: 'const outside = boards.values();' },
    { code: 'async function seat() {' },
    { code: '  for (const b of outside)', note: '// next one in' },
    { code: '    while (!b.over) {' },
    { code: '      b.playMove();', note: '// busy', moods: PLAYS },
    { code: '      await b.reply();', note: '// walk on', moods: AWAITS },
    { code: '    }' },
    { code: '}' },
    { code: 'await Promise.all(' },
    { code: '  Array.from({ length: {door} }, seat));' },
  ],
};

export const loopStories = {
  'event-loop': eventLoop,
  trap,
  blockingCall,
  timeout,
  group,
  gather,
  door,
} as const;
