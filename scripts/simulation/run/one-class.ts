/** One class after the other, each in a few milliseconds: played here, or in a process of its own that is told which. */
import type { Violation } from '../oracles/violation.ts';
import { play } from '../play.ts';
import { storyOf } from '../stories/write.ts';
import { type Count, countOf } from './tally.ts';

/** A class that was played. */
export type Result = { readonly seed: number; readonly count: Count; readonly violation: Violation | null };

export async function playOne(seed: number): Promise<Result> {
  const before = process.cpuUsage();
  const played = await play(storyOf(seed));
  const { user, system } = process.cpuUsage(before);
  return { seed, count: countOf(played, (user + system) / 1_000), violation: played.violation };
}
