/** For each fault the seed of a class in which it is found: `npm run simulation -- --mutants --keep` looks for them anew. */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('./known.json', import.meta.url);

/** Seeds by the names of faults. */
type Known = Readonly<Record<string, number>>;

export const knownSeeds = (): Known => JSON.parse(readFileSync(FILE, 'utf8')) as Known;

export function keepSeeds(known: Known): void {
  writeFileSync(FILE, `${JSON.stringify(known, null, 2)}\n`);
}
