/** What trials with hostile input have in common to say. */
import type { Goal } from '../chaos/means/figures.ts';
import type { Beside } from './under-watch.ts';

const SHOWN = 5;
const LETTERS_MAX = 1_500;

/**
 * 0 up to `count`, or those that were named: "12,57".
 * @throws RangeError where what was named is no number
 */
export function* numbersFrom(count: number, only: string | null = null): Generator<number> {
  const named = only?.split(',').map(Number);
  if (named && !named.every(Number.isInteger))
    throw new RangeError(`--only ${only}: write numbers, with commas between them.`);
  if (named) yield* named;
  else for (let number = 0; number < count; number++) yield number;
}

/** Prints what may have ended the process, so that it can be sent again, and what the server complained of. */
export function printExits(name: string, seed: number, { exits, complaints }: Beside): Goal[] {
  for (const numbers of exits.slice(0, SHOWN))
    console.info(`    it ended: npm run fuzz -- ${name} --seed ${seed} --only ${numbers.join(',')}`);
  for (const line of complaints.slice(0, SHOWN)) console.info(`    it said: ${line.slice(0, LETTERS_MAX)}`);
  return [
    { what: `${exits.length} ends of the process`, is: exits.length === 0 },
    { what: `${complaints.length} errors of its own in its log`, is: complaints.length === 0 },
  ];
}
