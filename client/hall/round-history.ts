/** What has happened in the round and can't be seen in the hall as it is now. Each fact is read once. */
import {
  type BoardId,
  type Fact,
  type MasterId,
  type Ms,
  policies,
  type Scenario,
} from '../../shared/simul/index.ts';
import type { RoundPicture } from '../models/picture.ts';
import { Crowns } from './crowns.ts';
import { sharesBrains } from './layout/scenario.ts';

export type CloseReason = Extract<Fact, { kind: 'boardClosed' }>['why'];
export type Closed = { readonly why: CloseReason; readonly at: Ms };

export class RoundHistory {
  /** How and when each closed board was closed, in that order. */
  readonly closed = new Map<BoardId, Closed>();
  /** Boards where the last look found nobody ready, and when the master left them. */
  readonly vainLooks = new Map<BoardId, Ms>();
  /** Who wears a crown; null where everybody has his own. */
  readonly crowns: Crowns | null;
  /** Boards with a blocking call that holds whoever plays there. */
  readonly traps: ReadonlySet<BoardId>;
  private readonly isLooking: boolean;
  /** Which board each master is looking at, as long as they don't play there. */
  private readonly looks = new Map<MasterId, BoardId>();
  private folded = 0;

  constructor(scenario: Scenario | null) {
    this.isLooking = scenario !== null && policies[scenario.policy].looks;
    const isTrapped = scenario !== null && policies[scenario.policy].hasTraps;
    this.traps = new Set(isTrapped ? scenario.traps.map(({ board }) => board) : []);
    this.crowns = scenario && sharesBrains(scenario) ? new Crowns() : null;
  }

  /** Reads the facts that have been added since the last call. */
  read({ facts }: RoundPicture): void {
    for (; this.folded < facts.length; this.folded++) this.fold(facts[this.folded] as Fact);
  }

  private fold(fact: Fact): void {
    this.crowns?.fold(fact);
    if (fact.kind === 'boardClosed') this.closed.set(fact.board, { why: fact.why, at: fact.at });
    if (!this.isLooking) return;
    if (fact.kind === 'walkBegan') {
      const before = this.looks.get(fact.master);
      if (before !== undefined) this.vainLooks.set(before, fact.at);
      this.looks.set(fact.master, fact.board);
    } else if (fact.kind === 'playBegan') {
      this.looks.delete(fact.master);
      this.vainLooks.delete(fact.board);
    }
  }
}
