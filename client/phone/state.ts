/** Which of its few states a phone is in: one pure function of what it was told. */
import type { Lesson, Link, News, OwnBoard, Refused } from '../app/picture.ts';

/**
 * - lost, openedElsewhere, closed: about the connection
 * - lobby, ask, look, paused, roundOver, debrief: about the lesson
 * - yourTurn, youBlock: the player thinks; in the second the master stands here while other hands are up
 * - handUp, nobodyComes: the player is ready; in the second he has been for a while, and the master waits elsewhere
 * - heIsHere: the master has taken this board up
 */
export type PhoneState =
  | 'connecting'
  | 'lost'
  | 'openedElsewhere'
  | 'closed'
  | 'lobby'
  | 'ask'
  | 'look'
  | 'paused'
  | 'yourTurn'
  | 'youBlock'
  | 'handUp'
  | 'nobodyComes'
  | 'heIsHere'
  | 'roundOver'
  | 'debrief';

export type Told = {
  readonly link: Link;
  readonly ended: Refused | null;
  readonly lesson: Lesson | null;
  readonly seated: boolean;
  readonly board: OwnBoard | null;
  readonly news: News | null;
  /** The round's clock. */
  readonly nowMs: number;
};

/** A hand has to be up for so long before a phone says that nobody comes. */
export const PATIENCE_MS = 2000;

export function stateOf(told: Told): PhoneState {
  const { link, ended, lesson, seated } = told;
  if (ended) return ended.code === 'openedElsewhere' ? 'openedElsewhere' : 'closed';
  if (link === 'closed') return 'closed';
  if (link === 'lost') return 'lost';
  if (link === 'connecting' || !lesson || !seated) return 'connecting';
  return lesson.phase === 'round' ? stateInRound(lesson, told) : LESSON_STATES[lesson.phase];
}

/** Whether the master of this round stands and waits by the rule that he plays by. */
export function masterWaits(lesson: Lesson): boolean {
  const policy = lesson.rounds[lesson.roundIndex]?.policy;
  return policy !== 'event-loop' && policy !== 'polling';
}

const LESSON_STATES = {
  lobby: 'lobby',
  ask: 'ask',
  page: 'look',
  between: 'roundOver',
  debrief: 'debrief',
} as const;

function stateInRound(lesson: Lesson, { board, news, nowMs }: Told): PhoneState {
  if (lesson.now?.kind === 'show') return 'look';
  if (!board) return 'connecting';
  if (lesson.paused) return 'paused';
  const waiting = news?.master?.doing === 'wait';
  switch (board.state) {
    case 'thinking': {
      return board.waitedFor && (news?.handsUp ?? 0) > 0 ? 'youBlock' : 'yourTurn';
    }
    case 'ready': {
      const patienceGone = nowMs - board.sinceMs >= PATIENCE_MS;
      return patienceGone && (waiting || masterWaits(lesson)) ? 'nobodyComes' : 'handUp';
    }
    case 'served':
      return 'heIsHere';
    case 'outside':
      return 'lobby';
    case 'closed':
      return 'roundOver';
  }
}
