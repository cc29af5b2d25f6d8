/** The rounds with their ledgers: what every part of the debrief reads. */
import { type Ledger, settle } from '../../../../shared/simul/index.ts';
import type { RoundPicture } from '../../../models/picture.ts';

export type Settled = {
  /** From 1, as the class counts its rounds. */
  readonly number: number;
  readonly round: RoundPicture;
  readonly ledger: Ledger;
};

/** Every round in which something happened, as it stands. */
export function settledOf(rounds: readonly RoundPicture[]): readonly Settled[] {
  return rounds
    .map((round, index) => ({ round, number: index + 1 }))
    .filter(({ round }) => round.facts.length > 0)
    .map(({ round, number }) => ({ number, round, ledger: settle(round.scenario, round.facts) }));
}
