/** What a round has shown, in one sentence with this class's own figures. */
import { type Ms, mastersHired, policies } from '../../../shared/simul/index.ts';
import { percent, seconds, span, wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { besideTheLoop, besideWords, isDriven } from '../debrief/rounds/beside-the-loop.ts';
import { isComparable } from '../debrief/rounds/compared.ts';
import type { Settled } from '../debrief/rounds/settled.ts';

/**
 * "47 moves without the blocking call, 35 with it: that one line cost 26% of the answers."
 * @param before the rounds that were played earlier
 * @returns null where the figures speak for themselves
 */
export function soWhatOf(settled: Settled, before: readonly Settled[]): string | null {
  const { scenario, isShow } = settled.round;
  if (isShow) return ofShow(settled);
  if (isDriven(settled)) return besideWords(settled, besideTheLoop(settled));
  if (isTrapped(settled)) return ofTrap(settled, lastAlike(settled, before, 'event-loop'));
  if (scenario.brains < mastersHired(scenario)) return ofCrown(settled);
  if (scenario.groups.length > 0) return ofGroup(settled);
  if (scenario.door !== null) return counted('door', settled.ledger.turnedAway);
  if (scenario.timeoutMs !== null) return counted('timeout', closedBy(settled, 'timedOut'));
  if (mastersHired(scenario) > 1) return ofThreads(settled, lastAlike(settled, before, 'blocking'));
  return ofPolicy(settled, before);
}

/** Whether a blocking call holds the master in this round. */
export const isTrapped = ({ round: { scenario } }: Pick<Settled, 'round'>): boolean =>
  policies[scenario.policy].hasTraps && scenario.traps.length > 0;

/** How many games were ended for this reason. */
export const closedBy = ({ round }: Settled, why: 'timedOut' | 'cancelled' | 'failed'): number =>
  round.facts.filter((fact) => fact.kind === 'boardClosed' && fact.why === why).length;

/** The share of their time for which the masters waited for a crown. */
export function crownShare({ ledger: { accounts, makespanMs } }: Settled): number {
  const waitedMs = accounts.reduce((sum, { brainWaitMs }) => sum + brainWaitMs, 0);
  return waitedMs / Math.max(1, accounts.length * makespanMs);
}

/** The last earlier round of that policy that differs in nothing but what this round is about. */
function lastAlike(settled: Settled, before: readonly Settled[], policy: string): Settled | undefined {
  return before.findLast(
    (one) =>
      one.round.scenario.policy === policy &&
      one.round.scenario.masters === 1 &&
      !isTrapped(one) &&
      isComparable(one, settled),
  );
}

function ofPolicy(settled: Settled, before: readonly Settled[]): string | null {
  const { round, ledger } = settled;
  const moves = ledger.movesAnswered;
  const blocking = lastAlike(settled, before, 'blocking');
  if (round.scenario.policy === 'blocking') return counted('blocking', moves, { idle: idleTime(settled) });
  if (round.scenario.policy === 'in-order') {
    const loop = lastAlike(settled, before, 'event-loop');
    return loop ? t('lessonPages.soWhat.inOrder', { moves, loop: loop.ledger.movesAnswered }) : null;
  }
  if (round.scenario.policy !== 'event-loop') return null;
  if (round.scenario.queue !== 'fifo') return ofQueue(settled, lastAlike(settled, before, 'event-loop'));
  const were = blocking?.ledger.movesAnswered ?? 0;
  if (were === 0 || moves <= were) return ofLoopAlone(settled);
  return t('lessonPages.soWhat.loop', { moves, before: were, times: timesWords(moves / were) });
}

/** A shorter wait than this is written as none. */
const AT_ONCE_MS = 100;

function ofLoopAlone({ ledger: { waitMs } }: Settled): string {
  if (waitMs.mean < AT_ONCE_MS) return t('lessonPages.soWhat.loopAtOnce');
  return t('lessonPages.soWhat.loopAlone', { wait: seconds(waitMs.mean) });
}

function ofQueue({ round, ledger }: Settled, usual: Settled | undefined): string {
  const order = t(`lesson.queue.${round.scenario.queue}.title`);
  const wait = wholeSeconds(ledger.waitMs.max);
  return usual
    ? t('lessonPages.soWhat.queue', { order, wait, before: wholeSeconds(usual.ledger.waitMs.max) })
    : t('lessonPages.soWhat.queueAlone', { order, wait });
}

function ofTrap(settled: Settled, plain: Settled | undefined): string {
  const moves = settled.ledger.movesAnswered;
  const before = plain?.ledger.movesAnswered ?? 0;
  if (moves < before)
    return t('lessonPages.soWhat.trap', { before, moves, lost: percent(1 - moves / before) });
  const heldMs = settled.ledger.accounts.reduce((sum, { blockedMs }) => sum + blockedMs, 0);
  return t('lessonPages.soWhat.trapAlone', { held: wholeSeconds(heldMs), time: timeOf(settled) });
}

function ofThreads(settled: Settled, one: Settled | undefined): string {
  const { accounts, idleWithHandsUpShare, movesAnswered } = settled.ledger;
  const values = {
    masters: accounts.length,
    // The figure that stands below in its card.
    blocked: percent(idleWithHandsUpShare),
    times: timesWords(movesAnswered / Math.max(1, one?.ledger.movesAnswered ?? 1)),
  };
  return t(one ? 'lessonPages.soWhat.threads' : 'lessonPages.soWhat.threadsAlone', values);
}

function ofCrown(settled: Settled): string {
  const { brains } = settled.round.scenario;
  const values = { masters: settled.ledger.accounts.length, crown: percent(crownShare(settled)) };
  return t('lessonPages.soWhat.crown', { ...values, count: brains });
}

function ofGroup(settled: Settled): string {
  const cancelled = closedBy(settled, 'cancelled');
  const failed = closedBy(settled, 'failed');
  return t('lessonPages.soWhat.group', { failed, count: cancelled });
}

/** A show that ends by itself takes its time; one with a bell has a rate. */
function ofShow({ round, ledger }: Settled): string {
  if (round.scenario.durationMs === null)
    return t('lessonPages.soWhat.took', { time: span(ledger.makespanMs) });
  const rate = ledger.throughputPerSecond.toFixed(1);
  return counted('rate', ledger.movesAnswered, { time: span(ledger.makespanMs), rate });
}

function counted(
  what: 'blocking' | 'door' | 'timeout' | 'rate',
  count: number,
  values: Readonly<Record<string, string>> = {},
): string {
  return t(`lessonPages.soWhat.${what}`, { count, ...values });
}

const timeOf = ({ ledger }: Settled): string => wholeSeconds(ledger.makespanMs);

function idleTime({ ledger: { idleWithHandsUpShare, makespanMs } }: Settled): string {
  const idleMs: Ms = idleWithHandsUpShare * makespanMs;
  return t('lessonPages.soWhat.ofTime', { part: wholeSeconds(idleMs), time: wholeSeconds(makespanMs) });
}

/** From here on halves tell nobody anything. */
const WHOLE_FROM = 3;
const timesWords = (times: number): string => times.toFixed(times < WHOLE_FROM ? 1 : 0);
