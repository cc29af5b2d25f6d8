/** How many took which answer, as bars. */
import type { QuestionStatus } from '../../models/picture.ts';

export type Bar = {
  readonly count: number;
  /** Of the longest bar, 0 to 1. */
  readonly share: number;
};

/** One bar per option; while the question is open nobody knows, and all are empty. */
export function barsOf({ options, counts }: Pick<QuestionStatus, 'options' | 'counts'>): readonly Bar[] {
  const most = Math.max(1, ...(counts ?? []));
  return options.map((_, index) => {
    const count = counts?.[index] ?? 0;
    return { count, share: count / most };
  });
}

/** A bin of a histogram over times: from `fromMs` on, up to below `toMs`. */
export type Bin = { readonly fromMs: number; readonly toMs: number; readonly count: number };

/** Widths that read well, in seconds. */
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
