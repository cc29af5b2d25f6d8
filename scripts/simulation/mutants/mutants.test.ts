/** The test of the test, in short: each fault that is put in on purpose is found in a class that is known for it. */
import { describe, expect, it } from 'vitest';
import { play } from '../play.ts';
import { storyOf } from '../stories/write.ts';
import { knownSeeds } from './known.ts';
import { findsIn, MUTANTS } from './mutants.ts';

const known = knownSeeds();
const seedOf = (name: string) => known[name] ?? 1;

describe('a fault that is put in on purpose', () => {
  it('is one of at least forty, each with a class that is known for it', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(known).sort()).toEqual(MUTANTS.map(({ name }) => name).sort());
  });

  it.each(MUTANTS)('is found: $name', async (mutant) => {
    expect(await findsIn(mutant, storyOf(seedOf(mutant.name)))).not.toBeNull();
  });

  it('is given back: the same classes break no rule without them', async () => {
    for (const seed of new Set(MUTANTS.map(({ name }) => seedOf(name)).slice(0, 5)))
      expect((await play(storyOf(seed))).violation).toBeNull();
  });
});
