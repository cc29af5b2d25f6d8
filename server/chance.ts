/** Chance as the server needs it: an argument, so that a class whose chance is known can be played again. */
import { randomBytes, randomInt } from 'node:crypto';

export type Chance = {
  /** A whole number from `from` up to but not including `to`, that nobody can guess. */
  readonly int: (from: number, to: number) => number;
  /** So many bytes that nobody can guess, in base64url. */
  readonly secret: (bytes: number) => string;
  /** From 0 up to but not including 1, for what may be guessed. */
  readonly share: () => number;
};

/** The machine's own. */
export const systemChance: Chance = {
  int: randomInt,
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
  share: Math.random,
};
