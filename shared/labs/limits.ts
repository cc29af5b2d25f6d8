/** What can be chosen in each lab, by its name: for plans, which know no lab by itself. */
import { CROWD_LIMITS } from './crowd.ts';
import { FREEZE_LIMITS } from './freeze.ts';
import {
  type Choices,
  defaultsOf,
  fits,
  type LabName,
  type Limits,
  type Range,
  type Settings,
} from './labs.ts';
import { REPORT_LIMITS } from './report.ts';
import { SLEEP_LIMITS } from './sleep.ts';
import { THREADS_LIMITS } from './threads.ts';
import { THROUGHPUT_LIMITS } from './throughput.ts';

export const LIMITS_OF: Readonly<Record<LabName, Limits>> = {
  sleep: SLEEP_LIMITS,
  freeze: FREEZE_LIMITS,
  threads: THREADS_LIMITS,
  throughput: THROUGHPUT_LIMITS,
  report: REPORT_LIMITS,
  crowd: CROWD_LIMITS,
};

/** All choices of a lab: those of a plan, and for the others what the lab begins with. */
export const allSettings = (lab: LabName, chosen: Settings = {}): Settings => ({
  ...defaultsOf(LIMITS_OF[lab]),
  ...chosen,
});

/**
 * What stands against choices, one by one.
 * @param given from a file, a link or the network
 * @returns sentences that say what may stand there; none: the choices may be so
 */
export function whyNotSettings(
  lab: LabName,
  given: Readonly<Record<string, unknown>>,
): readonly { readonly name: string; readonly message: string }[] {
  const limits = LIMITS_OF[lab];
  return Object.entries(given).flatMap(([name, value]) => {
    const limit = Object.hasOwn(limits, name) ? limits[name] : undefined;
    if (limit !== undefined && fits(limit, value)) return [];
    const message = limit === undefined ? knownNames(limits) : mayBe(limit);
    return [{ name, message }];
  });
}

const knownNames = (limits: Limits) =>
  `this lab has no such setting; it has ${Object.keys(limits).join(', ')}`;

function mayBe(limit: Range | Choices): string {
  if ('of' in limit) return `take one of these: ${limit.of.join(', ')}`;
  return `take a number from ${limit.min} to ${limit.max}, in steps of ${limit.step}`;
}
