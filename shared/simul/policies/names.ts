/**
 * The names of the policies, in the order in which menus show them. They stand below everything else, for a scenario
 * names its policy, and policies look at the scenario; `registry.ts` must have a policy for each of them.
 */
export const POLICY_NAMES = [
  'blocking',
  'blocking-stay',
  'in-order',
  'event-loop',
  'polling',
  'to-and-fro',
] as const;

/** How a master's attention moves. Each is one file beside this one. */
export type PolicyName = (typeof POLICY_NAMES)[number];
