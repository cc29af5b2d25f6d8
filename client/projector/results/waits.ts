/** What a round cost everybody: the time they took to reply, and the time their hand was up. */
import { type BoardId, type Ms, waitsOf } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';

export type Wait = { readonly board: BoardId; readonly replyMs: Ms; readonly waitMs: Ms };

/** The last round that the class played; shows of bots don't count. */
export function lastClassRound(rounds: readonly RoundPicture[]): RoundPicture | undefined {
  return rounds.findLast(({ isShow }) => !isShow);
}

/** Everybody's wait, the longest first; equal ones by the number of the board. */
export function waitsByLength({ scenario, facts }: RoundPicture): readonly Wait[] {
  return waitsOf(scenario, facts)
    .map(({ totalThinkMs, totalWaitMs }, index) => ({
      board: index + 1,
      replyMs: totalThinkMs,
      waitMs: totalWaitMs,
    }))
    .sort((a, b) => b.waitMs - a.waitMs || a.board - b.board);
}

/** The means over these people; zeros where there is nobody. */
export function meanOf(waits: readonly Wait[]): Omit<Wait, 'board'> {
  const mean = (of: (wait: Wait) => Ms) =>
    waits.reduce((sum, wait) => sum + of(wait), 0) / Math.max(1, waits.length);
  return { replyMs: mean((wait) => wait.replyMs), waitMs: mean((wait) => wait.waitMs) };
}

/** A bin of a histogram over times: from `fromMs` on, up to before `toMs`. */
type Bin = { readonly fromMs: number; readonly toMs: number; readonly count: number };

/** Widths of bins that read well, in seconds. */
const WIDTHS_S = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600];

/** Times sorted into at most `most` bins of equal width, from 0 to the longest of them. */
export function binsOf(timesMs: readonly number[], most: number): readonly Bin[] {
  const longestMs = Math.max(0, ...timesMs);
  const fits = (widthS: number) => Math.floor(longestMs / (widthS * 1000)) + 1 <= most;
  const widthMs = (WIDTHS_S.find(fits) ?? Math.ceil(longestMs / 1000 / (most - 1))) * 1000;
  return Array.from({ length: Math.floor(longestMs / widthMs) + 1 }, (_, index) => {
    const fromMs = index * widthMs;
    const toMs = fromMs + widthMs;
    return { fromMs, toMs, count: timesMs.filter((ms) => ms >= fromMs && ms < toMs).length };
  });
}
