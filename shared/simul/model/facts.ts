/** What happened, in the past tense. One log of facts is the only source of state, figures, replay and report. */
import type { PolicyName } from '../policies/names.ts';
import type { BoardId, MasterId, Ms, QueueOrder, Replies } from './scenario.ts';

/** The brain that he takes with this, where there are fewer brains than masters. */
export type BrainTaken = {
  /** 1 to B. */
  readonly id: number;
  /** Who used it last, perhaps he himself; null: nobody has. */
  readonly from: MasterId | null;
};

export type Fact =
  | { readonly kind: 'opponentMoved'; readonly at: Ms; readonly board: BoardId }
  | {
      readonly kind: 'walkBegan';
      readonly at: Ms;
      readonly master: MasterId;
      readonly board: BoardId;
      readonly until: Ms;
    }
  | {
      readonly kind: 'recallBegan';
      readonly at: Ms;
      readonly master: MasterId;
      readonly board: BoardId;
      readonly until: Ms;
      readonly brain?: BrainTaken;
    }
  | {
      readonly kind: 'switchBegan';
      readonly at: Ms;
      readonly master: MasterId;
      readonly board: BoardId;
      readonly until: Ms;
      readonly brain?: BrainTaken;
    }
  | { readonly kind: 'brainWaitBegan'; readonly at: Ms; readonly master: MasterId; readonly board: BoardId }
  | {
      /** `until` null: he plays until he is told (`playEnds`). */
      readonly kind: 'playBegan';
      readonly at: Ms;
      readonly master: MasterId;
      readonly board: BoardId;
      readonly until: Ms | null;
      readonly brain?: BrainTaken;
    }
  | { readonly kind: 'masterMoved'; readonly at: Ms; readonly master: MasterId; readonly board: BoardId }
  /**
   * He stands at a board while it is the opponent's turn; `until` only where a trap has a fixed length. `unasked`: he just
   * stands there, for hands are up and nobody has sent him anywhere.
   */
  | {
      readonly kind: 'blockBegan';
      readonly at: Ms;
      readonly master: MasterId;
      readonly board: BoardId;
      readonly until: Ms | null;
      readonly unasked?: true;
    }
  /** Whoever drives him has sent him to that board, or nowhere (null). */
  | { readonly kind: 'masterSent'; readonly at: Ms; readonly master: MasterId; readonly to: BoardId | null }
  /** Whoever drives him has said when what he plays ends; null: he plays on. */
  | { readonly kind: 'playEnds'; readonly at: Ms; readonly master: MasterId; readonly until: Ms | null }
  | { readonly kind: 'restBegan'; readonly at: Ms; readonly master: MasterId }
  | {
      readonly kind: 'cleanUpBegan';
      readonly at: Ms;
      readonly master: MasterId;
      readonly board: BoardId;
      readonly until: Ms;
    }
  /** A cancelled board is cleared: its seat is free. */
  | { readonly kind: 'boardCleared'; readonly at: Ms; readonly master: MasterId; readonly board: BoardId }
  | { readonly kind: 'boardAdmitted'; readonly at: Ms; readonly board: BoardId }
  | {
      readonly kind: 'boardClosed';
      readonly at: Ms;
      readonly board: BoardId;
      readonly why: 'finished' | 'left' | 'timedOut' | 'failed' | 'cancelled';
    }
  /** All boards of that group (1 is the scenario's first) are over and cleared. */
  | { readonly kind: 'groupEnded'; readonly at: Ms; readonly group: number }
  /** Somebody else sits there now: a person took a bot's seat, or a bot a person's. */
  | { readonly kind: 'reseated'; readonly at: Ms; readonly board: BoardId; readonly replies: Replies }
  /** From now on the master chooses by this policy, and takes hands in this order. */
  | {
      readonly kind: 'policyChanged';
      readonly at: Ms;
      readonly policy: PolicyName;
      readonly queue: QueueOrder;
    }
  | { readonly kind: 'bellRang'; readonly at: Ms };

type ByAMaster = Extract<Fact, { readonly master: MasterId }>;
const BEGINS_NOTHING: readonly Fact['kind'][] = ['masterMoved', 'boardCleared', 'masterSent', 'playEnds'];

/** Whether with this fact its master begins something else. */
export function begins(fact: Fact): fact is ByAMaster {
  return 'master' in fact && !BEGINS_NOTHING.includes(fact.kind);
}
