/** What was chosen for one round: plain data, JSON in and out. Times are milliseconds on the exhibition's clock. */
import type { PolicyName } from '../policies/names.ts';

/** Milliseconds on the exhibition's own clock; 0 is the moment the round begins. */
export type Ms = number;
/** 1 to N, in the order in which the tables stand in the hall. */
export type BoardId = number;
/** 1 to M. */
export type MasterId = number;

/** Which ready board the event loop takes first. */
export type QueueOrder = (typeof QUEUE_ORDERS)[number];
export const QUEUE_ORDERS = ['fifo', 'lifo', 'lowest', 'nearest', 'urgent'] as const;

/** Who makes the first move of a game. `alternately`: the master at odd boards, the opponents at even ones. */
export type Opens = (typeof OPENERS)[number];
export const OPENERS = ['opponents', 'master', 'alternately'] as const;

/** How long one opponent thinks, each time it is their turn. */
export type Replies =
  | { readonly kind: 'fixed'; readonly ms: Ms }
  | {
      readonly kind: 'sampled';
      readonly law: 'exponential' | 'logNormal';
      readonly meanMs: Ms;
      /** Standard deviation of the logarithm; log-normal only. */
      readonly sigma?: number;
      readonly seed: number;
      /** Longer samples are cut to this. */
      readonly capMs?: Ms;
    }
  | { readonly kind: 'recorded'; readonly ms: readonly Ms[] }
  /** Nobody knows yet. After `capMs` the hand goes up by itself: somebody moves for them. */
  | { readonly kind: 'human'; readonly capMs: Ms | null };

/** A board where the event loop lingers: until that opponent's reply, or for a fixed time. */
export type Trap = { readonly board: BoardId; readonly lingerMs: Ms | 'untilReply' };

/** Boards that belong together. In a `group` one failure cancels the others; in a `gather` the others play on. */
export type TaskGroup = { readonly kind: 'group' | 'gather'; readonly boards: readonly BoardId[] };

export type Scenario = {
  readonly policy: PolicyName;
  /** Event loop only. */
  readonly queue: QueueOrder;
  /** Driven only: once sent to a board he waits there, and after his move until that opponent has replied. */
  readonly polite: boolean;
  /** Driven only: what he plays at a board lasts until he is told when it ends, for whoever drives him plays; missing: `playMs`. */
  readonly untilTold?: true;
  readonly boards: number;
  /** The master's moves per board, openings included; null: the games go on until the bell. */
  readonly exchanges: number | null;
  /** The bell; null: the round ends with the last reply. */
  readonly durationMs: Ms | null;
  readonly opens: Opens;
  /** The master's time per move. */
  readonly playMs: Ms;
  /** One for all, or one per board (index 0 is board 1). */
  readonly replies: Replies | readonly Replies[];
  readonly walkMs: Ms;
  readonly walkVisitMs: Ms;
  readonly recallMs: Ms;
  readonly switchMs: Ms;
  readonly masters: number;
  /** How many masters may play at once. */
  readonly brains: number;
  readonly stackBytes: number;
  /** Limits how many masters can be hired: floor(ramBytes / stackBytes); null: no limit. */
  readonly ramBytes: number | null;
  readonly traps: readonly Trap[];
  /** How long an opponent is happy to wait; only the `urgent` order looks at it. One for all, or one per board. */
  readonly patienceMs: Ms | readonly Ms[] | null;
  /** An opponent who takes longer is cancelled. */
  readonly timeoutMs: Ms | null;
  /** What clearing a cancelled board costs the master; 'leak' leaves the seat taken for ever. */
  readonly cleanupMs: Ms | 'leak';
  /** At most so many boards in the hall at once, the rest queue at the door; null: no limit. */
  readonly door: number | null;
  readonly groups: readonly TaskGroup[];
  readonly failures: readonly { readonly board: BoardId; readonly atMs: Ms }[];
};
