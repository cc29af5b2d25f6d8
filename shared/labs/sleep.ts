/** The sleep test: the course's two scripts, and what can be changed in them. All times are in milliseconds. */
import type { Limits } from './labs.ts';

export const SLEEP_LIMITS = {
  tasks: { min: 1, max: 12, step: 1, default: 5 },
  seconds: { min: 0.2, max: 3, step: 0.1, default: 1 },
  language: { of: ['python', 'javascript'], default: 'javascript' },
  /** What is changed in the asynchronous script: nothing; one task sleeps with `time.sleep`; one task fails. */
  slip: { of: ['none', 'blocks', 'fails'], default: 'none' },
} as const satisfies Limits;

export type SleepSettings = {
  readonly tasks: number;
  readonly seconds: number;
  readonly language: (typeof SLEEP_LIMITS.language.of)[number];
  readonly slip: (typeof SLEEP_LIMITS.slip.of)[number];
};

/** The two scripts. */
export const WAYS = ['blocking', 'async'] as const;
export type Way = (typeof WAYS)[number];
