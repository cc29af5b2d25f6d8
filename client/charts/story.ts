/** Which piece of code a round lives, and what is filled in there. */
import { mastersHired, type Scenario } from '../../shared/simul/index.ts';
import type { Story } from './snippets.ts';

export type Told = { readonly story: Story; readonly values: Readonly<Record<string, string>> };

/** The most special thing of a scenario is told: there is room for one. */
export function storyOf(scenario: Scenario): Told {
  return { story: nameOf(scenario), values: valuesOf(scenario) };
}

function nameOf(scenario: Scenario): Story {
  const { policy, traps, groups, timeoutMs, door } = scenario;
  const several = mastersHired(scenario) > 1;
  if (policy === 'blocking') return several ? 'threads' : 'blocking';
  if (policy === 'blocking-stay') return several ? 'pool' : 'blocking-stay';
  if (policy !== 'event-loop') return policy;
  if (traps.some(({ lingerMs }) => lingerMs !== 'untilReply')) return 'trap';
  if (traps.length > 0) return 'blockingCall';
  if (groups[0]) return groups[0].kind;
  if (timeoutMs !== null) return 'timeout';
  return door !== null ? 'door' : 'event-loop';
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
