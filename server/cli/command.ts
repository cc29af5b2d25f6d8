/** What somebody at the command line wants. */
import type { Scenario } from '../../shared/simul/index.ts';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { readFlags } from './flags.ts';
import { Misunderstood } from './say.ts';
import { scenarioFrom } from './scenario.ts';
import { sweptBy } from './sweeping.ts';

export type Command =
  | { readonly do: 'help' }
  | { readonly do: 'tell'; readonly scenario: Scenario }
  | { readonly do: 'play'; readonly scenario: Scenario; readonly json: boolean }
  | { readonly do: 'sweep'; readonly rounds: readonly SweptRound[]; readonly json: boolean };

/** One round of a sweep, and what is different about it. */
export type SweptRound = { readonly scenario: Scenario; readonly swept: Readonly<Record<string, string>> };

/** @throws Misunderstood with a sentence that says how to put it right */
export function commandFrom(args: readonly string[]): Command {
  const written = readFlags(args);
  const json = written.has('json');
  const sweep = written.get('sweep')?.at(-1);
  if (written.has('help')) return { do: 'help' };
  if (sweep === undefined) {
    const scenario = scenarioFrom(written);
    return written.has('facts') ? { do: 'tell', scenario } : { do: 'play', scenario, json };
  }
  if (written.has('facts')) throw new Misunderstood(words.sweepOrFacts);
  const rounds = sweptBy(written, sweep).map(({ written: flags, swept }) => ({
    scenario: scenarioFrom(flags),
    swept,
  }));
  return { do: 'sweep', rounds, json };
}
