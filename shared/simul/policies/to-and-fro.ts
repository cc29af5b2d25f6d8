/**
 * As an elevator goes: on to the next hand ahead, and back where nobody ahead is ready; nobody ready at all, rest.
 * Source: Knuth, The Art of Computer Programming 1, 2.2.5, the elevator. Disks know it as LOOK.
 */
import type { Master } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import { first, firstFrom, lastUpTo, takesPart } from '../model/tournament.ts';
import type { HallSeenByAMaster, Policy } from './policy.ts';
import { visit } from './seen.ts';

/** Which way he goes: towards higher numbers or towards lower ones. */
const UP = 1;
const DOWN = -1;

export const toAndFro: Policy = {
  choose: (hall, me) => visit(nextHand(hall, me)),
  shares: (hall) => first(hall.ready) !== 0,
  waits: 'never',
  looks: false,
  followsQueue: false,
  hasTraps: false,
  walksBack: true,
  memory: { atFirst: UP, after: (_, from, to) => (to > from ? UP : DOWN) },
  code: {
    python: [
      { code: 'while boards:' },
      { code: '    select.select(boards, [], [])', note: '# rest', live: 'rest' },
      { code: '    for b in list(boards):' },
      { code: '        if b.has_replied():', note: '# walk by', live: 'look' },
      { code: '            b.play_move()', note: '# busy', live: 'play' },
      { code: '        if b.over: boards.remove(b)' },
      { code: '    boards.reverse()', note: '# turn' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  await Promise.race(boards.map(b => b.reply()));', note: '// rest', live: 'rest' },
      { code: '  for (const b of boards)' },
      { code: '    if (b.hasReplied())', note: '// walk by', live: 'look' },
      { code: '      b.playMove();', note: '// busy', live: 'play' },
      { code: '  boards = boards.filter(b => !b.over).reverse();', note: '// turn' },
      { code: '}' },
    ],
  },
};

/** The nearest hand ahead, else the nearest behind. Where he has just played comes last, or nobody else might be served. */
function nextHand({ ready }: HallSeenByAMaster, me: Readonly<Master>): BoardId {
  if (me.visit === 'none' && takesPart(ready, me.board)) return me.board;
  const above = firstFrom(ready, me.board + 1);
  const below = lastUpTo(ready, me.board - 1);
  return (me.memory === UP ? above || below : below || above) || first(ready);
}
