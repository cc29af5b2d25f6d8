/** The ways in which the master can go in free play, and what each has come to at one's own board. */
import {
  type BoardId,
  type Ms,
  POLICY_NAMES,
  type PolicyName,
  policies,
  type QueueOrder,
  stintsOf,
  type Way,
} from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import type { RoundPicture } from '../../models/picture.ts';

/** A policy and an order, and how many masters there are: who changes that begins a new round. */
export type FreeWay = Way & { readonly masters: number };

const THREADS = 8;
const ALONE = { queue: 'fifo', masters: 1 } as const;

/** All that there is to choose from, as the menu shows it. */
export const WAYS: readonly FreeWay[] = [
  ...POLICY_NAMES.map((policy): FreeWay => ({ policy, ...ALONE })),
  { policy: 'blocking', queue: 'fifo', masters: THREADS },
];

/** The orders of the queue; patience, which the fifth asks for, nobody has here. */
export const ORDERS: readonly QueueOrder[] = ['fifo', 'lifo', 'lowest', 'nearest'];

/** Whether it is the same entry of the menu, whatever the order of the queue. */
export const isSameEntry = (a: FreeWay, b: FreeWay): boolean =>
  a.policy === b.policy && a.masters === b.masters;

/** Its name, short enough for a button. */
export function nameOf({ policy, queue, masters }: FreeWay): string {
  if (masters > 1) return t('solo.free.threads', { masters });
  const order = policies[policy].followsQueue && queue !== 'fifo';
  return order ? `${policyName(policy)}, ${t(`debrief.notes.queue.${queue}`)}` : policyName(policy);
}

const policyName = (policy: PolicyName): string => t(`common.policy.${policy}`);

/** What he does, in some words. */
export const ruleOf = ({ policy, masters }: FreeWay): string =>
  masters > 1 ? t('solo.free.threadsRule', { masters }) : t(`common.policyRule.${policy}`);

/** What one way has come to, over all the times that it was chosen. */
export type WaySoFar = {
  readonly way: FreeWay;
  readonly ms: Ms;
  readonly answers: number;
  readonly handUpMs: Ms;
  readonly moves: number;
  /** Of one master's time. */
  readonly wastedShare: number;
};

/** Each way that was chosen, in the order in which it first was. @param nowMs the clock of the last round */
export function waysSoFar(rounds: readonly RoundPicture[], board: BoardId, nowMs: Ms): readonly WaySoFar[] {
  const sums = new Map<string, WaySoFar>();
  for (const [index, { scenario, facts }] of rounds.entries()) {
    const endMs = index === rounds.length - 1 ? nowMs : 0;
    for (const stint of stintsOf(scenario, facts, board, endMs)) {
      const { policy, queue, from, to } = stint;
      const way = { policy, queue, masters: scenario.masters };
      const before = sums.get(nameOf(way));
      const ms = to - from + (before?.ms ?? 0);
      const wastedMs = stint.wastedMs / scenario.masters + (before?.wastedShare ?? 0) * (before?.ms ?? 0);
      sums.set(nameOf(way), {
        way,
        ms,
        answers: stint.answers + (before?.answers ?? 0),
        handUpMs: stint.handUpMs + (before?.handUpMs ?? 0),
        moves: stint.movesAnswered + (before?.moves ?? 0),
        wastedShare: ms > 0 ? wastedMs / ms : 0,
      });
    }
  }
  return [...sums.values()];
}
