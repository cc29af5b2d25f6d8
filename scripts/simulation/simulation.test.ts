/** The short form of `npm run simulation`. */
import { describe, expect, it } from 'vitest';
import { REAL } from './places/parts.ts';
import { play } from './play.ts';
import { storyOf } from './stories/write.ts';
import { Notes } from './world/notes.ts';

/** A machine that others use, too, takes its time. */
const PATIENCE_MS = 300_000;
const FIRST = 1;
const CLASSES = 40;
const SEEDS = Array.from({ length: CLASSES }, (_, index) => FIRST + index);

describe('a simulated class', () => {
  it('goes the same way every time', async () => {
    const story = storyOf(7);
    const noted = () => play(story, REAL, new Notes());
    const [once, again] = [await noted(), await noted()];
    expect(again).toEqual(once);
    expect(once.trace).not.toBeNull();
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
