/** The masters who go round and wait, alone or as several threads, and the one who asks everywhere. */
import { BLOCKED, GOES, PLAYS } from './snippet-moods.ts';
import type { Snippet } from './snippets.ts';

const blocking: Snippet = {
  python: [
    { code: 'while boards:' },
    { code: '    for b in list(boards):', moods: GOES },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        b.wait_for_reply()', note: '# IDLE', moods: BLOCKED },
    { code: '        if b.over: boards.remove(b)' },
  ],
  typescript: [
    { code: 'while (boards.length) {' },
    { code: '  for (const b of boards) {', moods: GOES },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    b.waitForReply();', note: '// IDLE', moods: BLOCKED },
    { code: '  }' },
    { code: '  boards = boards.filter(b => !b.over);' },
    { code: '}' },
  ],
};

const blockingStay: Snippet = {
  python: [
    { code: 'for b in boards:', moods: GOES },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        b.wait_for_reply()', note: '# IDLE', moods: BLOCKED },
  ],
  typescript: [
    { code: 'for (const b of boards) {', moods: GOES },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    b.waitForReply();', note: '// IDLE', moods: BLOCKED },
    { code: '  }' },
    { code: '}' },
  ],
};

/** Several masters, each with a circle of his own. */
const threads: Snippet = {
  python: [
    { code: 'shares = [boards[i::{masters}] for i in range({masters})]' },
    { code: 'def serve(mine):' },
    { code: '    while mine:' },
    { code: '        for b in list(mine):', moods: GOES },
    { code: '            b.play_move()', note: '# busy', moods: PLAYS },
    { code: '            b.wait_for_reply()', note: '# IDLE', moods: BLOCKED },
    { code: '            if b.over: mine.remove(b)' },
    { code: 'with ThreadPoolExecutor({masters}) as pool:' },
    { code: '    list(pool.map(serve, shares))' },
  ],
  typescript: [
    { code: '// serve.ts, run by {masters} worker threads' },
    { code: 'let mine = boardsOf(threadId);' },
    { code: 'while (mine.length) {' },
    { code: '  for (const b of mine) {', moods: GOES },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    b.waitForReply();', note: '// IDLE', moods: BLOCKED },
    { code: '  }' },
    { code: '  mine = mine.filter(b => !b.over);' },
    { code: '}' },
  ],
};

/** Several masters who stay: a thread per game. */
const pool: Snippet = {
  python: [
    { code: 'def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        b.wait_for_reply()', note: '# IDLE', moods: BLOCKED },
    { code: 'with ThreadPoolExecutor({masters}) as pool:' },
    { code: '    list(pool.map(game, boards))', moods: GOES },
  ],
  typescript: [
    { code: '// serve.ts, run by {masters} worker threads' },
    { code: 'let b: Board | undefined;' },
    { code: 'while ((b = nextBoard())) {', moods: GOES },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '    b.waitForReply();', note: '// IDLE', moods: BLOCKED },
    { code: '  }' },
    { code: '}' },
  ],
};

const inOrder: Snippet = {
  python: [
    { code: 'while boards:' },
    { code: '    for b in list(boards):', moods: GOES },
    { code: '        await b.reply()', note: '# IDLE', moods: BLOCKED },
    { code: '        b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        if b.over: boards.remove(b)' },
  ],
  typescript: [
    { code: 'while (boards.length) {' },
    { code: '  for (const b of boards) {', moods: GOES },
    { code: '    await b.reply();', note: '// IDLE', moods: BLOCKED },
    { code: '    b.playMove();', note: '// busy', moods: PLAYS },
    { code: '  }' },
    { code: '  boards = boards.filter(b => !b.over);' },
    { code: '}' },
  ],
};

const polling: Snippet = {
  python: [
    { code: 'while boards:' },
    { code: '    for b in list(boards):', moods: ['resting'] },
    { code: '        if b.has_replied():', note: '# look', moods: ['walks', ...BLOCKED] },
    { code: '            b.play_move()', note: '# busy', moods: PLAYS },
    { code: '        if b.over: boards.remove(b)' },
  ],
  typescript: [
    { code: 'while (boards.length) {' },
    { code: '  for (const b of boards)', moods: ['resting'] },
    { code: '    if (b.hasReplied())', note: '// look', moods: ['walks', ...BLOCKED] },
    { code: '      b.playMove();', note: '// busy', moods: PLAYS },
    { code: '  boards = boards.filter(b => !b.over);' },
    { code: '}' },
  ],
};

export const circleStories = {
  blocking,
  'blocking-stay': blockingStay,
  threads,
  pool,
  'in-order': inOrder,
  polling,
} as const;
