/** The headline over the rounds: it claims only what is the same in all of them. */
import { span } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import type { Settled } from './settled.ts';

/** "Same master. Same players. Same 60 seconds.", as far as that is true; of a single round, what it was. */
export function headlineOf(rounds: readonly Settled[]): string {
  const [first] = rounds;
  if (!first) return t('debrief.nothing');
  if (rounds.length === 1)
    return [
      t('debrief.one.master'),
      t('debrief.one.players', { boards: first.round.scenario.boards }),
      timeWords('one', rounds),
    ].join(' ');
  const times = new Set(rounds.map(({ ledger }) => Math.round(ledger.makespanMs / 1000)));
  return [
    allSame(rounds, masterOf) && t('debrief.same.master'),
    allSame(rounds, playersOf) && !rounds.some(hasReseated) && t('debrief.same.players'),
    timeWords(times.size === 1 ? 'same' : 'differ', rounds),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

const LONG_MS = 600_000;

/** The times of the rounds in seconds, or in hours where an evening takes hours. */
function timeWords(how: 'one' | 'same' | 'differ', rounds: readonly Settled[]): string {
  const lengths = rounds.map(({ ledger }) => ledger.makespanMs);
  if (lengths.some((ms) => ms >= LONG_MS)) {
    const [time = '', ...others] = lengths.map(span);
    return t(`debrief.${how}.time`, { time, list: [time, ...others].join(t('debrief.against')) });
  }
  const [seconds = 0, ...others] = lengths.map((ms) => Math.round(ms / 1000));
  return t(`debrief.${how}.seconds`, { seconds, list: [seconds, ...others].join(' + ') });
}

/** Rounds whose bell rang more than so much apart were not equally long: their moves can't stand beside each other. */
const AS_LONG_MS = 1_000;

/** Whether one of these rounds with a bell ended earlier than another, so that moves are compared by the minute. */
export function isUnequal(rounds: readonly Settled[]): boolean {
  if (rounds.some(({ round }) => round.scenario.durationMs === null)) return false;
  const lengths = rounds.map(({ ledger }) => ledger.makespanMs);
  return Math.max(...lengths) - Math.min(...lengths) > AS_LONG_MS;
}

/** How many moves were answered in a minute, rounded. */
export const movesAMinute = ({ ledger }: Settled): number => Math.round(ledger.throughputPerSecond * 60);

function allSame(rounds: readonly Settled[], what: (settled: Settled) => string): boolean {
  return new Set(rounds.map(what)).size === 1;
}

function masterOf({ round: { scenario } }: Settled): string {
  const { masters, brains, playMs, walkMs, walkVisitMs, recallMs, switchMs } = scenario;
  return JSON.stringify([masters, brains, playMs, walkMs, walkVisitMs, recallMs, switchMs]);
}

function playersOf({ round: { scenario } }: Settled): string {
  return JSON.stringify([scenario.boards, scenario.opens, scenario.replies]);
}

function hasReseated({ round }: Settled): boolean {
  return round.facts.some(({ kind }) => kind === 'reseated');
}
