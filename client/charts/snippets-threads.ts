/** Several masters at once: what becomes of a policy's code when there is a thread for each of them. */
import type { Code } from '../../shared/simul/index.ts';

/** Several masters, each with a circle of his own. */
const threads: Code = {
  python: [
    { code: 'shares = [boards[i::{masters}] for i in range({masters})]' },
    { code: 'def serve(mine):' },
    { code: '    while mine:' },
    { code: '        for b in list(mine):', live: 'go' },
    { code: '            b.play_move()', note: '# busy', live: 'play' },
    { code: '            b.wait_for_reply()', note: '# IDLE', live: 'blocked' },
    { code: '            if b.over: mine.remove(b)' },
    { code: 'with ThreadPoolExecutor({masters}) as pool:' },
    { code: '    list(pool.map(serve, shares))' },
  ],
  typescript: [
    { code: '// serve.ts, run by {masters} worker threads' },
    { code: 'let mine = boardsOf(threadId);' },
    { code: 'while (mine.length) {' },
    { code: '  for (const b of mine) {', live: 'go' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    b.waitForReply();', note: '// IDLE', live: 'blocked' },
    { code: '  }' },
    { code: '  mine = mine.filter(b => !b.over);' },
    { code: '}' },
  ],
};

/** Several masters who stay: a thread per game. */
const pool: Code = {
  python: [
    { code: 'def game(b):' },
    { code: '    while not b.over:' },
    { code: '        b.play_move()', note: '# busy', live: 'play' },
    { code: '        b.wait_for_reply()', note: '# IDLE', live: 'blocked' },
    { code: 'with ThreadPoolExecutor({masters}) as pool:' },
    { code: '    list(pool.map(game, boards))', live: 'go' },
  ],
  typescript: [
    { code: '// serve.ts, run by {masters} worker threads' },
    { code: 'let b: Board | undefined;' },
    { code: 'while ((b = nextBoard())) {', live: 'go' },
    { code: '  while (!b.over) {' },
    { code: '    b.playMove();', note: '// busy', live: 'play' },
    { code: '    b.waitForReply();', note: '// IDLE', live: 'blocked' },
    { code: '  }' },
    { code: '}' },
  ],
};

export const threadStories = { threads, pool } as const;
