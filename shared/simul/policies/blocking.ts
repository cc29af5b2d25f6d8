/** Blocking calls: he moves, stands there until the reply has come, goes on to the next board. `reply = recv()` */
import type { Policy } from './policy.ts';
import { awaitsReply, hasCome, nextOnHisCircle, STAY, visit } from './seen.ts';

export const blocking: Policy = {
  choose: (hall, me) =>
    hasCome(hall, me) || awaitsReply(hall, me) ? STAY : visit(nextOnHisCircle(hall, me)),
  shares: 'circles',
  waits: 'afterHisMove',
  looks: false,
  followsQueue: false,
  hasTraps: false,
  walksBack: false,
  memory: null,
  code: {
    python: [
      { code: 'while boards:' },
      { code: '    for b in list(boards):', live: 'go' },
      { code: '        b.play_move()', note: '# busy', live: 'play' },
      { code: '        b.wait_for_reply()', note: '# IDLE', live: 'blocked' },
      { code: '        if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  for (const b of boards) {', live: 'go' },
      { code: '    b.playMove();', note: '// busy', live: 'play' },
      { code: '    b.waitForReply();', note: '// IDLE', live: 'blocked' },
      { code: '  }' },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
};
