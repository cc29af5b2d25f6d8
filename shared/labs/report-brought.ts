/** What a client of the report is sent. */

export type Brought = {
  /** How long the handler waited for the database. */
  readonly databaseMs: number;
  readonly moves: number;
  readonly meanMs: number;
};

/** @returns null for anything else */
export function broughtFrom(answer: unknown): Brought | null {
  const { databaseMs, rows } = recordOf(answer);
  const { moves, meanMs } = recordOf(rows);
  const isReport = isNumber(databaseMs) && isNumber(moves) && isNumber(meanMs);
  return isReport ? { databaseMs, moves, meanMs } : null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
