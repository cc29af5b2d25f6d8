/** Of much, the little that a phone has room for. */
import type { OwnAsked, OwnResult } from '../../models/picture.ts';

/** So many rows of answers at most. */
const ROWS_MAX = 5;
/** So many bars at most. */
const BARS_MAX = 3;

/** Which options are listed: all of a few; of many those tapped most, and always what is right and what is one's own. */
export function shownOptions({
  options,
  counts,
  right,
  mine,
}: Pick<OwnAsked, 'options' | 'counts' | 'right' | 'mine'>) {
  const all = options.map((_, index) => index);
  if (all.length <= ROWS_MAX) return all;
  const countOf = (index: number) => counts?.[index] ?? 0;
  const isKept = (index: number) => index === right || index === mine;
  return all
    .filter((index) => isKept(index) || countOf(index) > 0)
    .sort((a, b) => Number(isKept(b)) - Number(isKept(a)) || countOf(b) - countOf(a))
    .slice(0, ROWS_MAX)
    .sort((a, b) => countOf(b) - countOf(a) || a - b);
}

/** Which rounds are drawn: the last two, and before them the one whose longest wait differs most from the last one's. */
export function shownResults(results: readonly OwnResult[]): readonly OwnResult[] {
  const last = results.at(-1);
  if (!last || results.length <= BARS_MAX) return results;
  const differs = ({ longestWaitMs }: OwnResult) => Math.abs(longestWaitMs - last.longestWaitMs);
  const contrast = results
    .slice(0, -2)
    .reduce((best, result) => (differs(result) > differs(best) ? result : best));
  return [contrast, ...results.slice(-2)];
}
