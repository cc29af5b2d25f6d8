/** Which piece of code a round lives, and what is filled in there. */
import { mastersHired, type PolicyName, type Scenario } from '../../shared/simul/index.ts';
import type { Story } from './snippets.ts';

export type Told = { readonly story: Story; readonly values: Readonly<Record<string, string>> };

/** The most special thing of a scenario is told: there is room for one. */
export function storyOf(scenario: Scenario): Told {
  return { story: nameOf(scenario), values: valuesOf(scenario) };
}

const nameOf = (scenario: Scenario): Story => VARIANTS[scenario.policy]?.(scenario) ?? scenario.policy;

/** Where a scenario changes the code of a policy; null: it doesn't. All other policies are told as they are. */
const VARIANTS: { readonly [policy in PolicyName]?: (scenario: Scenario) => Story | null } = {
  blocking: (scenario) => (mastersHired(scenario) > 1 ? 'threads' : null),
  'blocking-stay': (scenario) => (mastersHired(scenario) > 1 ? 'pool' : null),
  'event-loop': addedToTheLoop,
};

function addedToTheLoop({ traps, groups, timeoutMs, door }: Scenario): Story | null {
  if (traps.some(({ lingerMs }) => lingerMs !== 'untilReply')) return 'trap';
  if (traps.length > 0) return 'blockingCall';
  if (groups[0]) return groups[0].kind;
  if (timeoutMs !== null) return 'timeout';
  return door !== null ? 'door' : null;
}

function valuesOf(scenario: Scenario): Told['values'] {
  const { traps, timeoutMs, door } = scenario;
  const sleepMs = traps.map(({ lingerMs }) => lingerMs).find((ms) => ms !== 'untilReply');
  const ms = sleepMs ?? timeoutMs ?? 0;
  return {
    masters: String(mastersHired(scenario)),
    seconds: String(ms / 1000),
    ms: String(ms),
    door: String(door),
  };
}
