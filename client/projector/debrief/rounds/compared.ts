/** Which rounds are shown large beside each other. */
import type { PolicyName } from '../../../../shared/simul/index.ts';
import type { Settled } from './settled.ts';

/**
 * The two rounds that the lesson is about, a blocking one and an event loop, in the same hall if possible. Where one of them
 * was not played, the first two rounds.
 */
export function pairOf(all: readonly Settled[]): readonly Settled[] {
  const waits = all.filter(isPlain('blocking'));
  const movesOn = all.filter(isPlain('event-loop'));
  for (const one of waits) {
    const other = movesOn.find((loop) => masterIn(loop) === masterIn(one) && hallIn(loop) === hallIn(one));
    if (other) return [one, other];
  }
  const [one] = waits;
  const [other] = movesOn;
  return one && other ? [one, other] : all.slice(0, 2);
}

/** How many lanes have room beside their figures. */
const MOST = 4;

/** The pair, and what else was played in the same hall for the same time, in the order in which it was played. */
export function comparedOf(all: readonly Settled[]): readonly Settled[] {
  const pair = pairOf(all);
  const [first] = pair;
  if (!first) return [];
  const alike = all.filter(
    (one) => !pair.includes(one) && isComparable(one, first) && isPlain(undefined, true)(one),
  );
  return [...pair, ...alike].slice(0, MOST).sort((a, b) => a.number - b.number);
}

/** Whether these were played in the same hall for the same time, so that their moves can be compared. */
export const isComparable = (one: Settled, other: Settled): boolean =>
  hallIn(one) === hallIn(other) && isAsLong(one, other);

/**
 * Whether nothing goes wrong on purpose in this round, and it has this policy, if one is given.
 * @param withTraps a blocking call is no wrong: what it costs is seen beside the loop without it
 */
const isPlain =
  (policy?: PolicyName, withTraps = false) =>
  ({ round: { scenario } }: Settled): boolean =>
    (policy === undefined || scenario.policy === policy) &&
    (withTraps || scenario.traps.length === 0) &&
    scenario.failures.length + scenario.groups.length === 0 &&
    scenario.timeoutMs === null &&
    scenario.door === null;

function hallIn({ round: { scenario, isShow } }: Settled): string {
  const { boards, exchanges, opens, playMs, walkMs, walkVisitMs, recallMs } = scenario;
  return JSON.stringify([boards, exchanges, opens, playMs, walkMs, walkVisitMs, recallMs, isShow ?? false]);
}

const masterIn = ({ round: { scenario } }: Settled): string =>
  JSON.stringify([scenario.masters, scenario.brains]);

const isAsLong = (one: Settled, other: Settled): boolean =>
  Math.abs(one.ledger.makespanMs - other.ledger.makespanMs) < other.ledger.makespanMs / 4;
