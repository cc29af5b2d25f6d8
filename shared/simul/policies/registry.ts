/** Every policy under its name. What needs to know something about a policy asks for its traits here, not for its name. */
import { blocking } from './blocking.ts';
import { blockingStay } from './blocking-stay.ts';
import { driven } from './driven.ts';
import { eventLoop } from './event-loop.ts';
import { inOrder } from './in-order.ts';
import type { PolicyName } from './names.ts';
import type { Policy } from './policy.ts';
import { polling } from './polling.ts';
import { toAndFro } from './to-and-fro.ts';

export const policies: Readonly<Record<PolicyName, Policy>> = {
  blocking,
  'blocking-stay': blockingStay,
  'in-order': inOrder,
  'event-loop': eventLoop,
  polling,
  'to-and-fro': toAndFro,
  driven,
};

/** Whether each master goes round a circle of his own boards. */
export const goesRound = (name: PolicyName): boolean => policies[name].shares === 'circles';

/** Whether he goes straight to where a hand is up: he never waits by rule, and never goes anywhere in vain. */
export const goesToHands = (name: PolicyName): boolean =>
  policies[name].waits === 'never' && !policies[name].looks;
