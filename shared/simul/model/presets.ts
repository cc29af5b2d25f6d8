/** Rounds that are often wanted. */

import type { PolicyName } from '../policies/names.ts';
import { draw, drawNormal } from './durations.ts';
import type { BoardId, Ms, Replies, Scenario } from './scenario.ts';
import { scenarioOf } from './scenario-of.ts';
import { onTick } from './time.ts';

/** 24 boards, 5 s for the master, 55 s for each opponent, 30 moves each: 12 hours blocking, 1 hour with an event loop. */
export function famousEvening(policy: PolicyName): Scenario {
  return scenarioOf({
    policy,
    boards: 24,
    exchanges: 30,
    playMs: 5_000,
    replies: { kind: 'fixed', ms: 55_000 },
  });
}

/** Five coffees of one second each: 5 s blocking, 1 s with an event loop. */
export function sleepTest(policy: PolicyName): Scenario {
  return scenarioOf({ policy, boards: 5, exchanges: 1, playMs: 0, replies: { kind: 'fixed', ms: 1_000 } });
}

/** How long an opponent thinks in class, about: what is taken for a class that nobody has measured. */
export const USUAL_THINK_MS = 5_500;
/**
 * What a move costs the master in class, walking included: a lap of the hall takes as long as one opponent thinks, so
 * that the event loop has just enough to do. Bounds: what eyes can follow, and what still feels like a person playing.
 */
const STEP_MS = { min: 80, max: 1_200 } as const;
const PLAYING_SHARE = 0.7;

/**
 * S, split into playing and walking.
 * @param thinkMs Z, how long this class thinks
 */
export function paceOf(
  boards: number,
  thinkMs: Ms = USUAL_THINK_MS,
): Pick<Scenario, 'playMs' | 'walkVisitMs'> {
  const stepMs = Math.min(Math.max(thinkMs / boards, STEP_MS.min), STEP_MS.max);
  return { playMs: onTick(stepMs * PLAYING_SHARE), walkVisitMs: onTick(stepMs * (1 - PLAYING_SHARE)) };
}

/** What is chosen for a round in class; a move has the price that suits the number of boards, unless it is among it. */
export type ClassRound = Partial<Omit<Scenario, 'exchanges'>> &
  Pick<Scenario, 'policy' | 'boards' | 'replies'> & {
    readonly durationMs: Ms;
    /** How long this class thinks; without it as long as a usual one. */
    readonly thinkMs?: Ms;
  };

/** A round in class: pupils open, unless something else is said, so that everybody acts at once, and play on until the bell. */
export function classRound({ thinkMs, ...round }: ClassRound): Scenario {
  return scenarioOf({
    ...paceOf(round.boards, thinkMs),
    ...round,
    opens: round.opens ?? 'opponents',
    exchanges: null,
  });
}

const BOT = {
  medianMs: 5_000,
  spreadOfMedians: 0.3,
  sigma: 0.5,
  spreadOfSigmas: 0.2,
  capMs: 20_000,
} as const;
/** Draws that no exchange uses: a personality is for the whole round. */
const PERSONALITY = -1;

/** How a bot at that board takes its time: log-normal around 5 s, some quick, some slow, some steady, some moody. */
export function botReplies(seed: number, board: BoardId): Replies {
  const medianMs = BOT.medianMs * Math.exp(BOT.spreadOfMedians * drawNormal(seed, board, PERSONALITY));
  const sigma = BOT.sigma + BOT.spreadOfSigmas * (draw(seed, board, PERSONALITY - 1) - 0.5);
  const meanMs = medianMs * Math.exp((sigma * sigma) / 2);
  return { kind: 'sampled', law: 'logNormal', meanMs, sigma, seed, capMs: BOT.capMs };
}
