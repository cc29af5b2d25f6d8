/** Numbers and boards as somebody types them, and as they are shown again. */

export type Range = {
  readonly min: number;
  readonly max: number;
  /** How much one of what is typed is: 1,000 where seconds are typed and milliseconds kept; 1 without it. */
  readonly per?: number;
  /** Fractions of what is kept are fine. */
  readonly fine?: boolean;
};

/** @returns what is kept, brought into the range; null: nothing is typed; 'wrong': it is no number */
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

/** What is typed for what is kept. */
export function typedFor(kept: number | null | undefined, per = 1): string {
  return kept == null ? '' : String(kept / per);
}

/** "1-4, 7" as boards, each once, in order; null: that is no list of boards. */
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

/** Boards as a list of stretches: "1-4, 7". */
export function boardsTyped(boards: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const board of boards) {
    const last = stretches.at(-1);
    if (last?.[1] === board - 1) last[1] = board;
    else stretches.push([board, board]);
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
