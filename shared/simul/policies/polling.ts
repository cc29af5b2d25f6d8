/** Asking round. `while True: for s in sockets: if s.ready(): …` */
import type { Policy } from './policy.ts';
import { hasCome, look, nextOnHisCircle, STAY, stateAt } from './seen.ts';

export const polling: Policy = {
  choose: (hall, me) =>
    hasCome(hall, me) && stateAt(hall, me.board) === 'ready' ? STAY : look(nextOnHisCircle(hall, me)),
  shares: 'circles',
  waits: 'never',
  looks: true,
  followsQueue: false,
  hasTraps: false,
  walksBack: false,
  memory: null,
  code: {
    python: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):', live: 'rest' },
      { code: '        if b.has_replied():', note: '# look', live: 'look' },
      { code: '            b.play_move()', note: '# busy', live: 'play' },
      { code: '        if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  for (const b of boards)', live: 'rest' },
      { code: '    if (b.hasReplied())', note: '// look', live: 'look' },
      { code: '      b.playMove();', note: '// busy', live: 'play' },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
};
