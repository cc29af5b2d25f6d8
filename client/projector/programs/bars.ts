/** What the big screen shows of programs: how near to the bound, by seat, and nobody by name who has nothing yet. */
import { awaits } from '../../../shared/lesson/programs.ts';
import type { ClassPrograms } from '../../models/picture.ts';

export type ProgramBar = {
  readonly board: number;
  /** The best run so far, and the one that goes on: shares of the bound, 0 to 1. */
  readonly best: number;
  readonly now: number | null;
  /** Moves of the best run. */
  readonly moves: number;
  readonly awaits: boolean;
};

/** In the order of the seats: there are no ranks. */
export function barsOf(programs: ClassPrograms): readonly ProgramBar[] {
  const share = (moves: number) => Math.min(1, moves / Math.max(1, programs.bound));
  return programs.seats
    .map(({ board, best, now }) => ({ board, now, moves: Math.max(best, now ?? 0) }))
    .filter(({ moves }) => moves > 0)
    .map(({ board, now, moves }) => ({
      board,
      moves,
      best: share(moves),
      now: now === null ? null : share(now),
      awaits: awaits(moves, programs),
    }));
}

/** Bars stand in so many columns. */
export const columnsOf = (bars: number): number => (bars <= 10 ? 1 : bars <= 28 ? 2 : bars <= 60 ? 3 : 5);

/** More bars than this are not read: how many came how far stands in their place. */
export const MOST_BARS = 200;
const BINS = 10;

/** How many programs came how far, in tenths of the bound: `from` and `to` in moves, the last bin is the longest. */
export function tenthsOf(
  bars: readonly ProgramBar[],
  bound: number,
): readonly { readonly from: number; readonly to: number; readonly count: number }[] {
  const width = Math.max(1, bound / BINS);
  const bins = Array.from({ length: BINS }, (_, index) => ({
    from: Math.round(index * width),
    to: Math.round((index + 1) * width),
    count: 0,
  }));
  for (const { moves } of bars) {
    const bin = bins[Math.min(BINS - 1, Math.floor(moves / width))];
    if (bin) bin.count++;
  }
  return bins;
}
