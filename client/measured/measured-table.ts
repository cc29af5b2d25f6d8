/** What was measured as a table for spreadsheets: a line for each figure. */
import { type CsvDialect, csvOf } from '../app/files/csv.ts';
import type { Measured } from './measured.ts';

const HEAD = ['when', 'what', 'settings', 'figure', 'value'];

/** The head, then a line for each figure. */
export function measuredTable(all: readonly Measured[], dialect: CsvDialect): string {
  const lines = all.flatMap(({ what, atMs, settings, figures }) => {
    const chosen = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    return Object.entries(figures).map(([name, value]) => [
      new Date(atMs).toISOString(),
      what,
      chosen.join(' '),
      name,
      value,
    ]);
  });
  return csvOf([HEAD, ...lines], dialect);
}
