/**
 * The names of the policies that know by themselves where to go, in the order in which menus show them. They stand below
 * everything else, for a scenario names its policy, and policies look at the scenario; `registry.ts` must have a policy for
 * each of them.
 */
export const POLICY_NAMES = [
  'blocking',
  'blocking-stay',
  'in-order',
  'event-loop',
  'polling',
  'to-and-fro',
] as const;

/** He goes where he is sent: a person or a program must be there, so no menu of ways to run a hall by itself shows it. */
export const DRIVEN = 'driven';

/** How a master's attention moves. Each is one file beside this one. */
export type PolicyName = (typeof POLICY_NAMES)[number] | typeof DRIVEN;
