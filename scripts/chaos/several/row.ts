/** What a trial of several servers has shown, as rows of the table in `docs/trust.md`. */
import { cpus } from 'node:os';
import { atShare } from '../means/figures.ts';
import type { Outcome } from './several.ts';
import type { Trouble } from './troubles.ts';

const WHAT: Readonly<Record<Trouble, string>> = {
  kill: '`kill -9` of a process',
  freeze: 'a process that freezes and wakes up',
  drain: 'a drain',
  redis: 'Redis flushed and stopped',
  database: 'PostgreSQL stopped',
};
const ASKED: Readonly<Record<Trouble, string>> = {
  kill: '30 times, 400 halls of 24: 0 lost, 0 doubled, 0 illegal; back within 10 s at p95',
  freeze: '10 times: fenced off, 0 doubled, back within 10 s',
  drain: '10 times: 0 lost, back within 10 s at p95',
  redis: '10 times: classes play on, all is found again',
  database: '10 times: nothing acknowledged that is not stored, clocks stand, all goes on',
};

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

export type Played = { readonly servers: number; readonly halls: number; readonly phones: number };

/** @param times how often there was that trouble @param command that was run */
export function rowOf(
  trouble: Trouble,
  times: number,
  { servers, halls, phones }: Played,
  outcome: Outcome,
  command: string,
): string {
  const { lost, doubled, illegal, promised, playedMs, loads } = outcome;
  const perSecond = (promised / (playedMs / 1_000)).toFixed(0);
  const books = `${lost} lost, ${doubled} doubled, ${illegal} illegal of ${promised} moves (${perSecond} a second)`;
  const [least, most] = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(0));
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const where = `${day}, ${cpus().length} cores of ${cpus()[0]?.model}, Node ${process.version} (load ${least} to ${most})`;
  const measured = `${times} times, ${servers} servers, ${halls} halls of ${phones}: ${books}; ${backIn(trouble, outcome)}${besides(trouble, outcome)}`;
  return `| several servers: ${WHAT[trouble]} | ${ASKED[trouble]} | ${measured} | ${where}, \`${command}\` |`;
}

function backIn(trouble: Trouble, { seatedMs }: Outcome): string {
  const all = seatedMs[trouble];
  if (all.length === 0) return 'nobody lost their seat';
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => seconds(atShare(all, share)));
  return `${all.length} phones lost their seat and had it again after ${median} at the median, ${p95} at p95, ${longest} at most`;
}

function besides(trouble: Trouble, { away, fencedMs }: Outcome): string {
  if (trouble === 'freeze')
    return `; awake again, it had given its halls away after ${seconds(atShare(fencedMs, 1))} at most`;
  if (trouble !== 'redis' && trouble !== 'database') return '';
  const { promised, stoodStill, classes, lastMovedMs } = away[trouble];
  const clocks = `${stoodStill} of ${classes} clocks stood`;
  return trouble === 'redis'
    ? `; ${promised} moves promised meanwhile, ${clocks}`
    : `; ${promised} moves promised meanwhile; ${clocks}, the last one from ${seconds(atShare(lastMovedMs, 1))} after its end`;
}
