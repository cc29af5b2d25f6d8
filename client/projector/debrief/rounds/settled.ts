/** The rounds with their ledgers: what every part of the debrief reads. */
import { isPlayed, type Plan } from '../../../../shared/lesson/plan.ts';
import { type Ledger, settle } from '../../../../shared/simul/index.ts';
import { type Driver, driverWords, ownTitleOf } from '../../../models/lesson-words.ts';
import type { ClassStatus, RoundPicture } from '../../../models/picture.ts';

export type Settled = {
  /** From 1, as the class counts its rounds. */
  readonly number: number;
  readonly round: RoundPicture;
  readonly ledger: Ledger;
  /** What the round was about, where that says more than its policy. */
  readonly title?: string;
  /** Who was the master, where that was somebody of the class or the host. */
  readonly driver?: Driver;
};

/**
 * Every round in which something happened, as it stands.
 * @param plan tells what each was about
 * @param planned tells who was the master
 */
export function settledOf(
  rounds: readonly RoundPicture[],
  plan: Plan | null = null,
  planned: ClassStatus['rounds'] = [],
): readonly Settled[] {
  const steps = plan?.steps.filter(isPlayed) ?? [];
  return rounds
    .map((round, index) => ({ round, number: index + 1 }))
    .filter(({ round }) => round.facts.length > 0)
    .map(({ round, number }) => {
      const ledger = settle(round.scenario, round.facts);
      const driver = planned[number - 1]?.driver;
      if (driver)
        return { number, round, ledger, driver, title: driverWords(driver, 'stage.by', 'stage.byHost') };
      const title = ownTitleOf(steps[number - 1]);
      return { number, round, ledger, ...(title !== null && { title }) };
    });
}
