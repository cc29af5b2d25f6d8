/** The scenario that the flags describe. */
import {
  type BoardId,
  OPENERS,
  POLICY_NAMES,
  problemsOf,
  QUEUE_ORDERS,
  type Replies,
  type Scenario,
  scenarioOf,
  type TaskGroup,
  type Trap,
} from '../../shared/simul/index.ts';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { type Flag, LAWS, type Written } from './flags.ts';
import { Misunderstood, say } from './say.ts';
import { boardsOf, choiceOf, countOf, durationOf, numberOf, seedOf, sizeOf } from './units.ts';

/** What was not written has the default of `scenarioOf`. @throws Misunderstood where a value can't be read, or the scenario can't be played */
export function scenarioFrom(written: Written): Scenario {
  const read = <T>(flag: Flag, as: (flag: string, value: string) => T): T | undefined => {
    const value = written.get(flag)?.at(-1);
    return value === undefined ? undefined : as(`--${flag}`, value);
  };
  const chosen: { readonly [Field in keyof Scenario]: Scenario[Field] | undefined } = {
    policy: read('policy', (flag, value) => choiceOf(flag, value, POLICY_NAMES)) ?? 'event-loop',
    boards: read('boards', countOf) ?? 24,
    exchanges: read('moves', countOf),
    durationMs: read('duration', durationOf),
    opens: read('opens', (flag, value) => choiceOf(flag, value, OPENERS)),
    playMs: read('play', durationOf),
    replies: repliesFrom(read),
    // Nobody at a terminal sends the master.
    polite: undefined,
    queue: read('queue', (flag, value) => choiceOf(flag, value, QUEUE_ORDERS)),
    masters: read('masters', countOf),
    brains: read('brains', countOf),
    stackBytes: read('stack', sizeOf),
    ramBytes: read('ram', sizeOf),
    walkMs: read('walk', durationOf),
    walkVisitMs: read('walk-visit', durationOf),
    recallMs: read('recall', durationOf),
    switchMs: read('switch', durationOf),
    traps: read('traps', (_, value) => value.split(',').map(trapFrom)),
    patienceMs: read('patience', durationOf),
    timeoutMs: read('timeout', durationOf),
    cleanupMs: read<number | 'leak'>('cleanup', (flag, value) =>
      value === 'leak' ? value : durationOf(flag, value),
    ),
    door: read('door', countOf),
    groups: [...groupsFrom(written, 'group'), ...groupsFrom(written, 'gather')],
    failures: read('fail', (_, value) => value.split(',').map(failureFrom)),
  };
  const scenario = scenarioOf(given(chosen));
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new Misunderstood(problems.join('\n'));
  return scenario;
}

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Only what was written: the rest has its default. */
const given = <T extends object>(chosen: T): Given<T> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Given<T>;

type Read = <T>(flag: Flag, as: (flag: string, value: string) => T) => T | undefined;

function repliesFrom(read: Read): Replies {
  const ms = read('reply', durationOf) ?? 55_000;
  const seed = read('seed', seedOf) ?? 1;
  const sigma = read('sigma', numberOf);
  const law = read('reply-law', (flag, value) => choiceOf(flag, value, LAWS)) ?? 'fixed';
  if (law === 'fixed') return { kind: 'fixed', ms };
  const drawn = { kind: 'sampled', meanMs: ms, seed } as const;
  if (law === 'exponential') return { ...drawn, law };
  return { ...drawn, law: 'logNormal', ...(sigma === undefined ? {} : { sigma }) };
}

function trapFrom(text: string): Trap {
  const [, board, linger] = /^(\d+)(?:=(.+))?$/.exec(text) ?? [];
  if (board === undefined) throw new Misunderstood(say(words.badTrap, { value: text }));
  return {
    board: Number(board),
    lingerMs: linger === undefined ? 'untilReply' : durationOf('--traps', linger),
  };
}

function failureFrom(text: string): { board: BoardId; atMs: number } {
  const [, board, at] = /^(\d+)@(.+)$/.exec(text) ?? [];
  if (board === undefined || at === undefined)
    throw new Misunderstood(say(words.badFailure, { value: text }));
  return { board: Number(board), atMs: durationOf('--fail', at) };
}

function groupsFrom(written: Written, kind: TaskGroup['kind']): TaskGroup[] {
  const lists = written.get(kind) ?? [];
  return lists.map((list) => ({ kind, boards: boardsOf(`--${kind}`, list) }));
}
