/** How long the bots of a show think, as two choices: how long on average, and how much it varies. */
import type { ShowStep } from '../../../shared/lesson/plan.ts';

type Replies = NonNullable<ShowStep['scenario']['replies']>;
export type Law = 'fixed' | 'exponential' | 'logNormal';

/** What the core takes where nothing is said: the famous evening's opponents. */
const USUAL: Replies = { kind: 'fixed', ms: 55_000 };
const SEED = 1;
const SIGMA = 0.5;

export const replyLaw = (replies: Replies = USUAL): Law => (replies.kind === 'fixed' ? 'fixed' : replies.law);

export const meanMs = (replies: Replies = USUAL): number =>
  replies.kind === 'fixed' ? replies.ms : replies.meanMs;

/** The same law with another mean, in ms. */
export function withMean(replies: Replies = USUAL, ms: number): Replies {
  return replies.kind === 'fixed' ? { kind: 'fixed', ms } : { ...replies, meanMs: ms };
}

/** The same mean with another law. */
export function withLaw(replies: Replies = USUAL, law: Law): Replies {
  const ms = meanMs(replies);
  if (law === 'fixed') return { kind: 'fixed', ms };
  const seed = replies.kind === 'sampled' ? replies.seed : SEED;
  return { kind: 'sampled', law, meanMs: ms, seed, ...(law === 'logNormal' && { sigma: SIGMA }) };
}
