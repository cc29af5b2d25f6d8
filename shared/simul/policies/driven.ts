/** He goes where he is sent, by a person or by a program. Asked for nothing he stands there, however many hands are up. */
import type { Master } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import { first } from '../model/tournament.ts';
import type { BoardSeen, Choice, HallSeenByAMaster, Policy } from './policy.ts';
import { awaitsReply, hasCome, lingering, REST, STAY, visit } from './seen.ts';

export const driven: Policy = {
  choose: (hall, me) => lingering(hall, me) ?? asPromised(hall, me) ?? asSent(hall, me),
  shares: (hall) => first(hall.ready) !== 0,
  waits: 'never',
  looks: false,
  followsQueue: false,
  hasTraps: true,
  walksBack: false,
  memory: null,
  code: {
    python: [
      { code: 'while boards:' },
      { code: '    b = your_choice(boards)', note: '# you', live: 'await' },
      { code: '    b.play_move()', note: '# busy', live: 'play' },
      { code: '    if b.over: boards.remove(b)' },
    ],
    typescript: [
      { code: 'while (boards.length) {' },
      { code: '  const b = yourChoice(boards);', note: '// you', live: 'await' },
      { code: '  b.playMove();', note: '// busy', live: 'play' },
      { code: '  boards = boards.filter(b => !b.over);' },
      { code: '}' },
    ],
  },
};

/** Who is polite waits where he was sent, before his move and after it, whatever he is told meanwhile. */
function asPromised(hall: HallSeenByAMaster, me: Readonly<Master>): Choice | null {
  return hall.scenario.polite && (hasCome(hall, me) || awaitsReply(hall, me)) ? STAY : null;
}

/** A new order comes before waiting where an older one has led him. */
function asSent(hall: HallSeenByAMaster, me: Readonly<Master>): Choice {
  if (me.sentTo !== null && maySendTo(hall, me, me.sentTo)) return visit(me.sentTo);
  if (hasCome(hall, me)) return STAY;
  return first(hall.ready) === 0 ? REST : { do: 'stand' };
}

/** Whether that board is in play, and no other master is busy there or on his way; one may be asleep there in a trap. */
export function maySendTo(hall: HallSeenByAMaster, me: Readonly<Master>, to: BoardId): boolean {
  const board: BoardSeen | undefined = hall.boards[to - 1];
  if (board === undefined || board.state === 'closed' || board.state === 'outside') return false;
  const other = board.master === null || board.master === me.id ? undefined : hall.masters[board.master - 1];
  return other === undefined || (other.visit === 'played' && board.state === 'ready');
}
