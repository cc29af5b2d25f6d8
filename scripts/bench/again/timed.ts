/**
 * `node scripts/bench/again/timed.ts FILE [PROFILES]`: a process of its own, which knows nothing yet, makes the class in that file
 * again some times. It prints what `Timed` says.
 */
import { readFileSync } from 'node:fs';
import { Session } from '../../../server/session/session.ts';
import type { Kept } from '../../../server/store/store.ts';
import { optionsFor } from './kept-long.ts';
import { profiled } from './where.ts';

export type Timed = {
  /** Processor milliseconds of the first time, and the fewest later. */
  readonly coldMs: number;
  readonly warmMs: number;
  /** Milliseconds by file, of one later time. */
  readonly where: readonly (readonly [string, number])[];
};

const TIMES = 4;
const MICROSECONDS_PER_MS = 1_000;

const [file = '', folder] = process.argv.slice(2);
const { seats, kept } = JSON.parse(readFileSync(file, 'utf8')) as { seats: number; kept: Kept };
const options = optionsFor(seats);
const again = async () => (await Session.again(options(), kept, () => undefined)).close();

/** Whatever else the machine does, this is the work. */
async function workMs(): Promise<number> {
  const before = process.cpuUsage();
  await again();
  return process.cpuUsage(before).user / MICROSECONDS_PER_MS;
}

const coldMs = await workMs();
const later: number[] = [];
while (later.length < TIMES) later.push(await workMs());
const where = await profiled(`again-${seats}`, folder ?? null, again);
console.info(JSON.stringify({ coldMs, warmMs: Math.min(...later), where } satisfies Timed));
process.exit();
