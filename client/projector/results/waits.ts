/** What a round gave everybody: answers, and how long their hand was up for each. */
import { type BoardId, type Ms, type OwnStretch, waitsOf } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';

export type Wait = {
  readonly board: BoardId;
  readonly answers: number;
  /** How long their hand was up before an answer, on average; null: none came. */
  readonly eachMs: Ms | null;
  /** How long it had been up at the end, and nobody had come; null: it was down. */
  readonly openMs: Ms | null;
  readonly longestMs: Ms;
  readonly stretches: readonly OwnStretch[];
};

/** The last round that the class played; shows of bots don't count. */
export function lastClassRound(rounds: readonly RoundPicture[]): RoundPicture | undefined {
  return rounds.findLast(({ isShow }) => !isShow);
}

/** Everybody's part, those with the fewest answers first; of equals who waited longest, then by the number of the board. */
export function waitsByAnswers({ scenario, facts }: RoundPicture): readonly Wait[] {
  return waitsOf(scenario, facts)
    .map((cost, index) => ({
      board: index + 1,
      answers: cost.answers,
      eachMs: cost.waitPerAnswerMs,
      openMs: cost.openWaitMs,
      longestMs: cost.longestWaitMs,
      stretches: cost.stretches,
    }))
    .sort((a, b) => a.answers - b.answers || b.longestMs - a.longestMs || a.board - b.board);
}

/** How many answers came to all of these, after what wait on average, and how many got none though they waited. */
export function sumOf(waits: readonly Wait[]) {
  const answers = waits.reduce((sum, wait) => sum + wait.answers, 0);
  const waitedMs = waits.reduce((sum, wait) => sum + (wait.eachMs ?? 0) * wait.answers, 0);
  const none = waits.filter((wait) => wait.answers === 0 && wait.openMs !== null).length;
  return { answers, eachMs: waitedMs / Math.max(1, answers), none };
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
