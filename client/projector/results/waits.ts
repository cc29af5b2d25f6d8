/** What a round cost everybody: the time they thought, and the time their hand was up. */
import { type BoardId, type Ms, waitsOf } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';

export type Wait = { readonly board: BoardId; readonly thoughtMs: Ms; readonly waitedMs: Ms };

/** The last round that a class played; shows of bots don't count. */
export function lastClassRound(rounds: readonly RoundPicture[]): RoundPicture | undefined {
  return rounds.findLast(({ isShow }) => !isShow);
}

/** Everybody's, the longest wait first; of equals, by number. */
export function waitsByLength({ scenario, facts }: RoundPicture): readonly Wait[] {
  return waitsOf(scenario, facts)
    .map(({ totalThinkMs, totalWaitMs }, index) => ({
      board: index + 1,
      thoughtMs: totalThinkMs,
      waitedMs: totalWaitMs,
    }))
    .sort((a, b) => b.waitedMs - a.waitedMs || a.board - b.board);
}

/** @returns zeros where there is nobody */
export function meanOf(waits: readonly Wait[]): Omit<Wait, 'board'> {
  const mean = (of: (wait: Wait) => Ms) =>
    waits.reduce((sum, wait) => sum + of(wait), 0) / Math.max(1, waits.length);
  return { thoughtMs: mean((wait) => wait.thoughtMs), waitedMs: mean((wait) => wait.waitedMs) };
}
