/** What of the round's facts can't be seen in the hall as it is now: each fact is folded once. */
import type { BoardId, Fact, MasterId, Ms, Scenario } from '../../shared/simul/index.ts';
import type { RoundPicture } from '../models/picture.ts';
import { Crowns } from './crowns.ts';
import { sharesBrains } from './room.ts';

export type Why = Extract<Fact, { kind: 'boardClosed' }>['why'];
export type Closed = { readonly why: Why; readonly at: Ms };

export class Chronicle {
  /** How each board was closed that is closed, in the order in which it happened. */
  readonly closed = new Map<BoardId, Closed>();
  /** When a master last came to a board in vain: it had nothing for him. */
  readonly vain = new Map<BoardId, Ms>();
  /** Who wears a crown; null where everybody has his own. */
  readonly crowns: Crowns | null;
  private readonly polls: boolean;
  /** Where a master looks, and nothing has come of it yet. */
  private readonly looks = new Map<MasterId, BoardId>();
  private folded = 0;

  constructor(scenario: Scenario | null) {
    this.polls = scenario?.policy === 'polling';
    this.crowns = scenario && sharesBrains(scenario) ? new Crowns() : null;
  }

  /** Takes in what has happened since it last looked. */
  read({ facts }: RoundPicture): void {
    for (; this.folded < facts.length; this.folded++) this.fold(facts[this.folded] as Fact);
  }

  private fold(fact: Fact): void {
    this.crowns?.fold(fact);
    if (fact.kind === 'boardClosed') this.closed.set(fact.board, { why: fact.why, at: fact.at });
    if (!this.polls) return;
    if (fact.kind === 'walkBegan') {
      const before = this.looks.get(fact.master);
      if (before !== undefined) this.vain.set(before, fact.at);
      this.looks.set(fact.master, fact.board);
    } else if (fact.kind === 'playBegan') {
      this.looks.delete(fact.master);
      this.vain.delete(fact.board);
    }
  }
}
