/** How fast the master answers: above 60 boards single moves are too quick for the eye. */
import type { Fact, Ms } from '../../shared/simul/index.ts';
import type { RoundPicture } from './picture.ts';

const WINDOW_MS = 2_000;
/** Up to so many boards every move can be followed. */
const FEW_BOARDS = 60;
/** The moves themselves say enough below this rate. */
const FROM_PER_SECOND = 2;

/** Whether moves come too quickly among so many boards to be shown one by one. */
export const isQuick = (boards: number): boolean => boards > FEW_BOARDS;

/** The rate in moves per second, where it says more than the moves themselves; else null. */
export function rateShown({ scenario, facts }: RoundPicture, nowMs: Ms): number | null {
  if (!isQuick(scenario.boards)) return null;
  const rate = movesPerSecond(facts, nowMs);
  return rate < FROM_PER_SECOND ? null : rate;
}

/** Moves answered per second in the last two seconds, rounded; only the end of the log is read. */
export function movesPerSecond(facts: readonly Fact[], nowMs: Ms): number {
  const fromMs = nowMs - WINDOW_MS;
  let moves = 0;
  for (let index = facts.length - 1; index >= 0; index--) {
    const fact = facts[index] as Fact;
    if (fact.at <= fromMs) break;
    if (fact.kind === 'masterMoved') moves++;
  }
  return Math.round((moves * 1000) / Math.max(1, Math.min(WINDOW_MS, nowMs)));
}
