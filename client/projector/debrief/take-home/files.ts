/** What the files to take home hold: a table of what each round cost each seat, and the log of all that was played. */
import { repliesOf, waitsOf } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import type { NameAt } from '../../../charts/fact-words.ts';
import type { RoundPicture } from '../../../models/picture.ts';
import type { Settled } from '../rounds/settled.ts';

const COLUMNS = ['round', 'policy', 'seat', 'name', 'moves', 'longestWait', 'meanReply'] as const;

/**
 * A row of titles, and a row for each seat of each round that people played; of shows only where there is nothing else.
 * Times are in seconds.
 */
export function classTable(rounds: readonly Settled[], nameAt: NameAt): readonly (readonly Cell[])[] {
  const ofPeople = rounds.filter(({ round }) => !round.isShow);
  const shown = ofPeople.length > 0 ? ofPeople : rounds;
  return [
    COLUMNS.map((column) => t(`debrief.takeHome.columns.${column}`)),
    ...shown.flatMap((settled) => seatRows(settled, nameAt)),
  ];
}

function seatRows({ number, round: { scenario, facts } }: Settled, nameAt: NameAt): Cell[][] {
  const replies = repliesOf(facts, scenario.boards);
  return waitsOf(scenario, facts).map(({ replies: moves, longestWaitMs }, index) => [
    number,
    t(`common.policy.${scenario.policy}`),
    index + 1,
    nameAt(index + 1),
    moves,
    inSeconds(longestWaitMs),
    meanOf(replies[index] ?? []),
  ]);
}

const inSeconds = (ms: number): number => Math.round(ms / 100) / 10;

function meanOf(replies: readonly number[]): number | null {
  if (replies.length === 0) return null;
  return inSeconds(replies.reduce((sum, ms) => sum + ms, 0) / replies.length);
}

type Cell = string | number | null;

/**
 * A table as comma-separated values (RFC 4180). It is safe to open in a spreadsheet: no cell is ever taken for a formula.
 * @param rows the first one may hold the titles of the columns
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/** What a spreadsheet takes for the beginning of a formula, the full-width forms of the signs included. */
const FORMULA = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * The log of everything that was played; figures, lanes and replay follow from it. Nobody's name is in it.
 * @returns JSON: `rounds`, each with its `scenario` and its `facts`, times in milliseconds since the round began
 */
export function traceOf(rounds: readonly RoundPicture[]): string {
  return JSON.stringify({
    rounds: rounds.map(({ scenario, facts, isShow }) => ({ isShow: isShow ?? false, scenario, facts })),
  });
}
