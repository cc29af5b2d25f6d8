/** Numbers and lists of boards: from what somebody types to what is kept, and back. */

export type Range = {
  readonly min: number;
  readonly max: number;
  /** How much is kept for each unit typed: 1,000 where seconds are typed and milliseconds kept. Without it 1. */
  readonly per?: number;
  /** What is kept need not be whole. */
  readonly fine?: boolean;
};

/** @returns the number to keep, brought into the range; null: nothing is typed; 'wrong': it is no number */
export function numberFrom(
  typed: string,
  { min, max, per = 1, fine = false }: Range,
): number | null | 'wrong' {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const kept = Number(text) * per;
  if (!Number.isFinite(kept)) return 'wrong';
  return Math.min(max, Math.max(min, fine ? kept : Math.round(kept)));
}

/** The text that stands in the field for what is kept. */
export function typedFor(kept: number | null | undefined, per = 1): string {
  return kept == null ? '' : String(kept / per);
}

/** "1-4, 7" as board numbers, each once, in order; null: the text is no list of boards in this range. */
export function boardsFrom(typed: string, { min, max }: Range): number[] | null {
  const boards = new Set<number>();
  const parts = typed.replaceAll(/\s*[-–]\s*/g, '-').split(/[,;\s]+/);
  for (const part of parts.filter(Boolean)) {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    if (from === undefined || Number(from) < min || Number(to) > max) return null;
    for (let board = Number(from); board <= Number(to); board++) boards.add(board);
  }
  return boards.size === 0 ? null : [...boards].sort((a, b) => a - b);
}

/** Board numbers as text, "1-4, 7". @param boards in order */
export function boardsTyped(boards: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const board of boards) {
    const last = stretches.at(-1);
    if (last?.[1] === board - 1) last[1] = board;
    else stretches.push([board, board]);
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
