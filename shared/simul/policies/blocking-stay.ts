/** A thread per request: one opponent until the game is over, then the next whom nobody has served. */
import type { BoardId } from '../model/scenario.ts';
import type { HallSeenByAMaster, Policy } from './policy.ts';
import { hasCome, hasPlayed, STAY, stateAt, visit } from './seen.ts';

export const blockingStay: Policy = {
  choose: (hall, me) => (hasCome(hall, me) || hasPlayed(hall, me) ? STAY : visit(nextUnserved(hall))),
  shares: (hall) => nextUnserved(hall) !== 0,
  waits: 'toTheEnd',
  looks: false,
  followsQueue: false,
  hasTraps: false,
  walksBack: false,
  memory: null,
  code: {
    python: [
      { code: 'for b in boards:', live: 'go' },
      { code: '    while not b.over:' },
      { code: '        b.play_move()', note: '# busy', live: 'play' },
      { code: '        b.wait_for_reply()', note: '# IDLE', live: 'blocked' },
    ],
    typescript: [
      { code: 'for (const b of boards) {', live: 'go' },
      { code: '  while (!b.over) {' },
      { code: '    b.playMove();', note: '// busy', live: 'play' },
      { code: '    b.waitForReply();', note: '// IDLE', live: 'blocked' },
      { code: '  }' },
      { code: '}' },
    ],
  },
};

/** The lowest board that no master has gone to yet, as far as the door has let them in; 0: none. */
function nextUnserved(hall: HallSeenByAMaster): BoardId {
  for (let board = hall.unserved; board <= hall.boards.length; board++) {
    const state = stateAt(hall, board);
    if (state === 'outside') return 0;
    if (state !== 'closed') return board;
  }
  return 0;
}
