/** Chance with a seed: the same seed and number draw the same. */

export type Dice = {
  /** From 0 up to 1. */
  readonly chance: () => number;
  readonly between: (from: number, to: number) => number;
  /** From 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly oneOf: <One>(all: readonly One[]) => One;
};

/**
 * @param seed of the whole trial
 * @param number of what is drawn for: a connection, a frame, a cut
 */
export function diceOf(seed: number, number = 0): Dice {
  // Mulberry32 (Tommy Ettinger 2017), begun at a place that seed and number are scattered to.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  chance();
  const below = (count: number) => Math.floor(chance() * count);
  return {
    chance,
    below,
    between: (from, to) => from + (to - from) * chance(),
    oneOf: (all) => {
      const one = all[below(all.length)];
      if (one === undefined && all.length === 0) throw new RangeError('Nothing to choose from');
      return one as (typeof all)[number];
    },
  };
}

/** A seed of today, to be printed: the trial can be had again with it. */
export const newSeed = () => Math.floor(Math.random() * 2 ** 31);
