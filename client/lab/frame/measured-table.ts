/** What was measured as a table for spreadsheets: a line for each figure. */
import type { Measured } from '../../measured/measured.ts';

const HEAD = ['when', 'what', 'settings', 'figure', 'value'];

/** Lines of comma-separated values, the head first. */
export function measuredTable(all: readonly Measured[]): string {
  const lines = all.flatMap(({ what, atMs, settings, figures }) => {
    const chosen = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    return Object.entries(figures).map(([name, value]) => [
      new Date(atMs).toISOString(),
      what,
      chosen.join(' '),
      name,
      String(value),
    ]);
  });
  return [HEAD, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** A spreadsheet takes what begins so for a formula. */
const FORMULA = /^[=+@\t\r-]/;
const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text));

function cell(text: string): string {
  const safe = FORMULA.test(text) && !isNumber(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
