/** Which state a phone is in: a pure function of what it was told. */
import type { Page } from '../../shared/lesson/plan.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { isDriving } from '../models/lesson-words.ts';
import type { ClassStatus, Link, News, OwnBoard, Refused } from '../models/picture.ts';
import { masterWaits } from './round.ts';

/**
 * - lost, openedElsewhere, closed: about the connection
 * - lobby, question, paused, roundOver, debrief: about the lesson
 * - program: this player writes their own master
 * - report: in a lab everybody asks for the report
 * - look, ownWaits, ownAward: the class looks at something together; in the last two, everybody at their own phone
 * - yourTurn, youBlock: the player thinks; in the second the master stands here while other hands are up
 * - master: this player is the master of the round
 * - handUp, nobodyComes: the player is ready; in the second for a while already, and the master waits elsewhere
 * - heIsHere: the master has taken this board up
 * - atTheDoor, gameOver: no seat in the hall yet, or not any more
 */
export type PhoneState =
  | 'connecting'
  | 'lost'
  | 'openedElsewhere'
  | 'closed'
  | 'lobby'
  | 'question'
  | 'program'
  | 'report'
  | 'look'
  | 'ownWaits'
  | 'ownAward'
  | 'paused'
  | 'master'
  | 'yourTurn'
  | 'youBlock'
  | 'handUp'
  | 'nobodyComes'
  | 'heIsHere'
  | 'atTheDoor'
  | 'gameOver'
  | 'roundOver'
  | 'debrief';

export type Told = {
  readonly link: Link;
  readonly ended: Refused | null;
  readonly status: ClassStatus | null;
  /** The board of this player's seat; null: they have none yet. */
  readonly seat: BoardId | null;
  readonly board: OwnBoard | null;
  readonly news: News | null;
  /** What is asked of the class at this step; null: nothing. */
  readonly asked: { readonly isOpen: boolean } | null;
  /** The round's clock. */
  readonly nowMs: number;
};

/** How long a hand is up before the phone says that nobody comes. */
export const PATIENCE_MS = 2000;

/** The first that applies, from what hinders everything to what is usual. */
export function stateOf(told: Told): PhoneState {
  const { link, ended, status, seat } = told;
  if (ended) return ended.code === 'openedElsewhere' ? 'openedElsewhere' : 'closed';
  if (link === 'closed') return 'closed';
  if (link === 'lost') return 'lost';
  if (link === 'connecting' || !status || seat === null) return 'connecting';
  return status.phase === 'round' ? stateInRound(status, told) : stateOfLesson(status, told);
}

function stateOfLesson(status: ClassStatus, { asked }: Told): PhoneState {
  const { phase, isOver, now } = status;
  switch (phase) {
    case 'lab':
      return stateInLab(status, asked);
    case 'page':
      return now?.kind === 'page' ? (OWN_PAGES[now.page] ?? 'look') : 'look';
    case 'between':
    case 'round':
      return now?.kind === 'show' ? 'look' : 'roundOver';
    case 'lobby':
    case 'question':
    case 'debrief':
      return phase;
    case 'program':
      return isOver ? 'look' : 'program';
  }
}

/** First everybody guesses; then the class asks for the report, unless the plan has clients of its own. */
function stateInLab({ now, lab }: ClassStatus, asked: Told['asked']): PhoneState {
  const asksOnPhones = now?.kind === 'lab' && now.lab === 'report' && now.settings?.clients === 0;
  if (asksOnPhones && lab !== null) return 'report';
  return asked === null ? 'look' : 'question';
}

/** Pages at which the host says: look at your own phone. */
const OWN_PAGES: { readonly [page in Page]?: PhoneState } = { waits: 'ownWaits', awards: 'ownAward' };

function stateInRound(status: ClassStatus, { board, news, nowMs, seat }: Told): PhoneState {
  if (status.now?.kind === 'show') return 'look';
  if (isDriving(status, seat)) return 'master';
  if (!board) return 'connecting';
  if (status.paused) return 'paused';
  const waiting = news?.master?.doing === 'blocked';
  switch (board.state) {
    case 'thinking':
      return board.waitedFor && (news?.handsUp ?? 0) > 0 ? 'youBlock' : 'yourTurn';
    case 'ready': {
      const patienceGone = nowMs - board.sinceMs >= PATIENCE_MS;
      return patienceGone && (waiting || masterWaits(status)) ? 'nobodyComes' : 'handUp';
    }
    case 'served':
      return 'heIsHere';
    case 'outside':
      return 'atTheDoor';
    case 'closed':
      return 'gameOver';
  }
}
