import { expect, it } from 'vitest';
import type { Measured } from './measured.ts';
import { measuredTable } from './measured-table.ts';

const atMs = Date.UTC(2026, 10, 27, 9, 30);
const report: Measured = {
  what: 'lab.report',
  atMs,
  figures: { blockingAllMs: 6350.5, asyncAllMs: 1260 },
  settings: { seconds: 1, handler: '=both' },
};

it('has a line for each figure, with what was chosen and when', () =>
  expect(measuredTable([report], { separator: ',', decimal: '.' })).toBe(
    'when,what,settings,figure,value\r\n' +
      '2026-11-27T09:30:00.000Z,lab.report,seconds=1 handler==both,blockingAllMs,6350.5\r\n' +
      '2026-11-27T09:30:00.000Z,lab.report,seconds=1 handler==both,asyncAllMs,1260\r\n',
  ));

it('is read by spreadsheets where decimals have a comma', () =>
  expect(measuredTable([report], { separator: ';', decimal: ',' })).toContain(';blockingAllMs;6350,5\r\n'));
