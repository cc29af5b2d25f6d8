/** One moment of a running round, with everything that is told of it beside the hall: all of it is worked out at once. */
import type { Ms } from '../../../../shared/simul/index.ts';
import { type Crowd, crowdOf, isHasty, Steady } from '../../../models/crowd.ts';
import { type GroupSoFar, LiveGroups } from '../../../models/live/groups.ts';
import { type FiguresSoFar, LiveLedger } from '../../../models/live/ledger.ts';
import { looksTold } from '../../../models/looks.ts';
import type { ClassStatus, HallPicture, RoundPicture, StageModel } from '../../../models/picture.ts';
import { rateShown } from '../../../models/rate.ts';

export type Told = {
  /** Never after the bell. */
  readonly nowMs: Ms;
  readonly hall: HallPicture | null;
  readonly round: RoundPicture;
  /** How many of its facts had happened: its log grows in place. */
  readonly facts: number;
  readonly ledger: FiguresSoFar;
  readonly groups: readonly GroupSoFar[];
  readonly crowd: Crowd;
  /** Whether single moves are too quick to be followed. */
  readonly hasty: boolean;
  /** How often the master has looked in vain; 0 where that is not worth a word. */
  readonly looks: number;
  /** Moves a second, where single moves are too quick to be seen; null where they can be. */
  readonly rate: number | null;
};

/** A hall that nothing is known of. */
export const NOBODY: HallPicture = { tables: [], masters: [], readyQueue: [] };

export class Telling {
  readonly #ledger = new LiveLedger();
  readonly #groups = new LiveGroups();
  readonly #steady = new Steady();

  /** @param before what was told last: the same again where nothing has changed since then */
  at(
    { clockMs, hall: halls }: Pick<StageModel, 'clockMs' | 'hall'>,
    round: RoundPicture,
    durationMs: Ms,
    { speed }: Pick<ClassStatus, 'speed'>,
    before: Told | null,
  ): Told {
    const nowMs = Math.min(clockMs(), durationMs);
    const hall = halls.peek();
    if (before?.nowMs === nowMs && before.hall === hall && before.round === round) return before;
    const looks = looksTold(round);
    const hasty = isHasty(round.scenario, speed);
    const crowd = crowdOf(hall ?? NOBODY, looks > 0);
    return {
      nowMs,
      hall,
      round,
      facts: round.facts.length,
      ledger: this.#ledger.soFar(round, nowMs),
      groups: this.#groups.at(round),
      crowd: hasty ? this.#steady.after(crowd) : crowd,
      hasty,
      looks,
      rate: rateShown(round, nowMs),
    };
  }
}
