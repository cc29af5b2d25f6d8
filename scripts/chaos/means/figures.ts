/** How a trial says what it measured. */
import { cpus, loadavg } from 'node:os';

/** The value below which that share of them lies; 0 where there are none. @param share from 0 to 1 */
export function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** "median 12 ms, p95 40 ms, longest 61 ms". */
export function inShort(times: readonly number[]): string {
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => Math.round(atShare(times, share)));
  return `median ${median} ms, p95 ${p95} ms, longest ${longest} ms`;
}

/** Where and when it was measured. */
export function machine(): string {
  const day = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const load = loadavg()[0]?.toFixed(1);
  return `${day} UTC, ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${load}`;
}

/** How many of each. */
export function countOf(words: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

export type Goal = { readonly what: string; readonly is: boolean };

/** Prints each goal with "kept" or "MISSED", and where, and sets the exit code: where nothing was tried, nothing was kept. */
export function judge(goals: readonly Goal[]): void {
  for (const { what, is } of goals) console.info(`${is ? 'kept  ' : 'MISSED'}  ${what}`);
  console.info(machine());
  process.exitCode = goals.length > 0 && goals.every(({ is }) => is) ? 0 : 1;
}
