/** The books in which a round's figures are kept while it runs. */
import type { Doing } from '../model/hall.ts';
import type { BoardId, Ms, Scenario } from '../model/scenario.ts';
import { masterOpens, mastersHired } from '../model/scenario-of.ts';
import { onTick } from '../model/time.ts';
import type { Account } from './ledger.ts';

type OpenAccount = { -readonly [Name in keyof Account]: Account[Name] };

/** Where a master's time goes while he does that. Recalling, switching and clearing serve nobody: one account. */
export function spend(account: OpenAccount, doing: Doing, ms: Ms): void {
  switch (doing) {
    case 'play':
      account.playMs = onTick(account.playMs + ms);
      break;
    case 'blocked':
      account.blockedMs = onTick(account.blockedMs + ms);
      break;
    case 'rest':
      account.restMs = onTick(account.restMs + ms);
      break;
    case 'walk':
      account.walkMs = onTick(account.walkMs + ms);
      break;
    case 'brainWait':
      account.brainWaitMs = onTick(account.brainWaitMs + ms);
      break;
    case 'recall':
    case 'switch':
    case 'cleanUp':
      account.recallMs = onTick(account.recallMs + ms);
      break;
  }
}

export type MasterPage = {
  doing: Doing;
  since: Ms;
  board: BoardId;
  readonly account: OpenAccount;
};

export type BoardPage = {
  admitted: boolean;
  /** Since when the hand is up; null: it is down. */
  handSince: Ms | null;
  answers: number;
  /** How many masters stand here blocked. */
  blocked: number;
};

export type Books = {
  readonly scenario: Scenario;
  /** Everything before is booked. */
  now: Ms;
  /** When the bell rang. */
  bellAt: Ms | null;
  readonly masters: MasterPage[];
  readonly boards: BoardPage[];
  /** The waits that are over. */
  readonly waits: Ms[];
  longestFirstWaitMs: Ms;
  masterDoneMs: Ms;
  movesAnswered: number;
  hands: number;
  /** The integral of the hands that are up over time. */
  handsMs: Ms;
  /** Masters blocked, and those of them whose own board has its hand up. */
  blocked: number;
  blockedAtAHand: number;
  /** The integral of the masters blocked while another hand is up. */
  wasteMs: Ms;
  admitted: number;
  closedOutside: number;
  served: number;
  cancelled: number;
};

/** Empty books for a round that is about to begin. */
export function openBooks(scenario: Scenario): Books {
  const admitted = Math.min(scenario.boards, scenario.door ?? scenario.boards);
  const boards = Array.from({ length: scenario.boards }, (_, index) => ({
    admitted: index < admitted,
    handSince: index < admitted && masterOpens(scenario, index + 1) ? 0 : null,
    answers: 0,
    blocked: 0,
  }));
  return {
    scenario,
    now: 0,
    bellAt: null,
    masters: Array.from({ length: mastersHired(scenario) }, () => ({
      doing: 'rest',
      since: 0,
      board: 1,
      account: { playMs: 0, walkMs: 0, recallMs: 0, brainWaitMs: 0, blockedMs: 0, restMs: 0 },
    })),
    boards,
    waits: [],
    longestFirstWaitMs: 0,
    masterDoneMs: 0,
    movesAnswered: 0,
    hands: boards.filter(({ handSince }) => handSince !== null).length,
    handsMs: 0,
    blocked: 0,
    blockedAtAHand: 0,
    wasteMs: 0,
    admitted,
    closedOutside: 0,
    served: 0,
    cancelled: 0,
  };
}

/** Masters who stand blocked while another hand is up. */
export function wasteNow({ hands, blocked, blockedAtAHand }: Books): number {
  if (hands === 0) return 0;
  return hands === 1 ? blocked - blockedAtAHand : blocked;
}
