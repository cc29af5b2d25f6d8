/** The short form of `npm run simulation`. */
import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { storyOf } from './stories/write.ts';

/** A machine that others use, too, takes its time. */
const PATIENCE_MS = 180_000;
/** In these it has found something: a phone told by its own late attempt to be open elsewhere; questions of an earlier run. */
const KNOWN = [101, 154];
const FIRST = 1;
const CLASSES = 15;
const SEEDS = [...KNOWN, ...Array.from({ length: CLASSES }, (_, index) => FIRST + index)];

describe('a simulated class', () => {
  it('goes the same way every time', async () => {
    const story = storyOf(7);
    const [once, again] = [await play(story), await play(story)];
    expect(again).toEqual(once);
    expect(once.events).toBeGreaterThan(1_000);
  });

  it(
    'never breaks a rule, whatever befalls it',
    async () => {
      let moves = 0;
      let processes = 0;
      for (const seed of SEEDS) {
        const played = await play(storyOf(seed));
        expect({ seed, violation: played.violation }).toEqual({ seed, violation: null });
        moves += played.moves;
        processes += played.processes;
      }
      expect(moves).toBeGreaterThan(CLASSES);
      expect(processes).toBeGreaterThan(CLASSES);
    },
    PATIENCE_MS,
  );

  it(
    'nor does one that nobody has chosen',
    async () => {
      const seed = Math.floor(Math.random() * 1e6);
      console.info(`npm run simulation -- --seed ${seed} --classes 1`);
      expect({ seed, violation: (await play(storyOf(seed))).violation }).toEqual({ seed, violation: null });
    },
    PATIENCE_MS,
  );
});
