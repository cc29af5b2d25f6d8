/** Everything begun, then awaited in a fixed order. `for t in tasks: await t` */
import type { Policy } from './policy.ts';
import { hasCome, nextOnHisCircle, STAY, visit } from './seen.ts';

export const inOrder: Policy = {
  choose: (hall, me) => (hasCome(hall, me) ? STAY : visit(nextOnHisCircle(hall, me))),
  shares: 'circles',
  waits: 'beforeHisMove',
  looks: false,
  followsQueue: false,
  hasTraps: false,
  walksBack: false,
  memory: null,
  code: {
    python: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):', live: 'go' },
      { code: '        await b.reply()', note: '# IDLE', live: 'blocked' },
      { code: '        b.play_move()', note: '# busy', live: 'play' },
      { code: '        if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  for (const b of boards) {', live: 'go' },
      { code: '    await b.reply();', note: '// IDLE', live: 'blocked' },
      { code: '    b.playMove();', note: '// busy', live: 'play' },
      { code: '  }' },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
};
