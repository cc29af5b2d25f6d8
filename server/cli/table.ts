/** A round as a short table for people. */
import { simulate as words } from '../../shared/text/en/terminal.ts';
import type { Report, SweptReport } from './report.ts';
import { say } from './say.ts';
import { durationText, numberText, percentText, sizeText } from './units.ts';

export function tableText(report: Report): string {
  const { table } = words;
  const { waitMs } = report;
  const waits = [waitMs.mean, waitMs.p50, waitMs.p95, waitMs.max].map(durationText).join(' / ');
  const rows: [string, string][] = [
    [table.masterDone, durationText(report.masterDoneMs)],
    [table.makespan, durationText(report.makespanMs)],
    [table.movesAnswered, String(report.movesAnswered)],
    [table.throughput, numberText(report.throughputPerSecond)],
    [table.wait, waits],
    [table.firstWait, durationText(report.firstWaitMs.max)],
    [table.meanWaiting, numberText(report.meanWaiting)],
    [table.utilisation, percentText(report.utilisation)],
    [table.idle, percentText(report.idleWithHandsUpShare)],
    [table.neverServed, String(report.neverServed)],
    [table.cancelled, String(report.cancelled)],
    [table.turnedAway, String(report.turnedAway)],
    [table.stack, sizeText(report.stackReservedBytes)],
    [table.run, `${report.facts}, ${durationText(report.elapsedMs)}`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const { policy, boards, masters } = report;
  const head = say(table.round, { policy, boards, masters });
  return [head, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)].join('\n');
}

/** Rounds that differ in one thing, one line each. */
export function sweepText(reports: readonly SweptReport[]): string {
  const { sweepTable } = words;
  const columns: readonly [string, (report: Report) => string][] = [
    [sweepTable.masterDone, ({ masterDoneMs }) => durationText(masterDoneMs)],
    [sweepTable.makespan, ({ makespanMs }) => durationText(makespanMs)],
    [sweepTable.movesAnswered, ({ movesAnswered }) => String(movesAnswered)],
    [sweepTable.throughput, ({ throughputPerSecond }) => numberText(throughputPerSecond)],
    [sweepTable.meanWait, ({ waitMs }) => durationText(waitMs.mean)],
    [sweepTable.longestWait, ({ waitMs }) => durationText(waitMs.max)],
    [sweepTable.idle, ({ idleWithHandsUpShare }) => percentText(idleWithHandsUpShare)],
    [sweepTable.neverServed, ({ neverServed }) => String(neverServed)],
  ];
  const swept = Object.keys(reports[0]?.swept ?? {});
  const rows = [
    [...swept, ...columns.map(([name]) => name)],
    ...reports.map((report) => [...Object.values(report.swept), ...columns.map(([, of]) => of(report))]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ');
  return rows.map(line).join('\n');
}
