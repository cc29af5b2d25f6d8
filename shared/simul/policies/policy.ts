/** What a policy is: where the master goes next, what everybody else must know about that, and the code that it lives by. */
import type { Board, Hall, Master } from '../model/hall.ts';
import type { BoardId, Ms, Scenario } from '../model/scenario.ts';

/**
 * - visit: go to that board; play there if the hand is up by then, else choose again
 * - look: the same, but he can't see the hands from afar: to look at the same board again he goes all the way round
 * - stay: go on at the board where he stands: play if the hand is up, else wait for it (or just for `lingerMs`)
 * - stand: hands are up, but nobody has sent him anywhere
 * - rest: nobody needs him
 */
export type Choice =
  | { readonly do: 'visit' | 'look'; readonly board: BoardId }
  | { readonly do: 'stay'; readonly lingerMs: Ms | null }
  | { readonly do: 'stand' }
  | { readonly do: 'rest' };

type Unseen = 'replyDue' | 'failsAt' | 'seat';
export type BoardSeen = Readonly<Omit<Board, Unseen>>;
/** A policy sees what a master can see: nobody knows when an opponent will move. */
export type HallSeenByAMaster = Readonly<Pick<Hall, 'now' | 'masters' | 'ready' | 'circle' | 'unserved'>> & {
  readonly scenario: Omit<Scenario, 'replies' | 'failures'>;
  readonly boards: readonly BoardSeen[];
};

export type Policy = {
  /** Where his attention goes next; asked whenever a master has to choose. */
  readonly choose: (hall: HallSeenByAMaster, me: Readonly<Master>) => Choice;
  readonly shares: Sharing;
  /** When he stands at a board until that opponent has moved, by the rule that he plays by. */
  readonly waits: 'never' | 'beforeHisMove' | 'afterHisMove' | 'toTheEnd';
  /** He can't see the hands from afar and must walk there to look: a look needs a price, or he looks forever in no time. */
  readonly looks: boolean;
  /** He serves the boards in the order of the ready queue: only then does the scenario's `queue` matter. */
  readonly followsQueue: boolean;
  /** A blocking call in one of his tasks holds him: only then do the scenario's `traps` matter. */
  readonly hasTraps: boolean;
  /** He walks to lower numbers as well; the others go forward only, round the circle of boards. */
  readonly walksBack: boolean;
  /** What he keeps in his head beside the board where he is; null: nothing. */
  readonly memory: Memory | null;
  readonly code: Code;
};

/** How several masters share the boards. */
type Sharing =
  /** Each has a circle of his own and goes round it (SPEC 4.1). */
  | 'circles'
  /** Each takes any board. The function says whether there is something to do for a master who rests, whoever he is. */
  | ((hall: HallSeenByAMaster) => boolean);

/** One number, so that a hall stays plain JSON; what it means is the policy's own affair. */
export type Memory = {
  readonly atFirst: number;
  /** What he keeps in mind after he has left one board for another. */
  readonly after: (memory: number, from: BoardId, to: BoardId) => number;
};

/** The policy as a few lines of code, which run as they stand once `boards` exist. */
export type Code = { readonly [language in Language]: readonly CodeLine[] };
export const LANGUAGES = ['python', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One line, and what the master does while it is live; without it it never is. */
export type CodeLine = { readonly code: string; readonly note?: string; readonly live?: LineKind };

/**
 * - play: he plays, or is about to
 * - blocked: he stands at a board and waits
 * - go: he walks on, or rests
 * - await: both of these: whoever doesn't play is at his await
 * - look: he walks to a board to look at it, or stands there
 * - rest: he rests
 */
export type LineKind = 'play' | 'blocked' | 'go' | 'await' | 'look' | 'rest';
