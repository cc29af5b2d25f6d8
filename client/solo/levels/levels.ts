/** The six levels as data: the hall, who sits there, what is counted, and the line of code that one lives on. */
import {
  type BoardId,
  botReplies,
  type Replies,
  type Scenario,
  scenarioOf,
} from '../../../shared/simul/index.ts';
import type { Story } from '../../charts/snippets.ts';
import type { FineMood } from '../../models/mood.ts';

export const LEVEL_NAMES = ['polite', 'restless', 'greedy', 'sleep', 'hire', 'rush'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

export type Level = {
  readonly number: number;
  readonly name: LevelName;
  /** How many boards, and whose opponents, where a link says nothing else. */
  readonly boards: number;
  readonly seed: number;
  /** What the hall has beside what all levels have. */
  readonly hall: (boards: number) => Partial<Scenario>;
  /** Who doesn't think like everybody else. */
  readonly special?: { readonly board: BoardId; readonly replies: Replies };
  /** A move there counts so many times. */
  readonly pays?: { readonly board: BoardId; readonly times: number };
  /** The second master is an assistant, who is sent to the puzzle alone. */
  readonly hasAssistant?: true;
  /** Masters are hired as they are needed. */
  readonly hires?: true;
  readonly code: {
    readonly line: string;
    /** The program that it stands in, and what he mostly does there. */
    readonly story: Story;
    readonly mood: FineMood;
    readonly seconds?: string;
  };
};

/** What all levels have: all hands are up at first, and who plays on has to hurry a little. */
const COMMON = {
  policy: 'driven',
  opens: 'master',
  exchanges: null,
  durationMs: 45_000,
  playMs: 450,
  walkVisitMs: 250,
} as const;

/** The puzzle, and how long it holds whoever takes it up. */
export const PUZZLE = { board: 5, lingerMs: 6_000 } as const;
const GREEDY_BOARD = 3;
const STACK_BYTES = 8e6;
const PEOPLE = { boards: 8, seed: 7 } as const;

export const LEVELS: readonly Level[] = [
  {
    number: 1,
    name: 'polite',
    ...PEOPLE,
    hall: () => ({ polite: true }),
    code: { line: 'b.wait_for_reply()', story: 'blocking', mood: 'wasting' },
  },
  {
    number: 2,
    name: 'restless',
    ...PEOPLE,
    hall: () => ({}),
    code: { line: 'await b.reply()', story: 'event-loop', mood: 'walks' },
  },
  {
    number: 3,
    name: 'greedy',
    boards: 10,
    seed: 11,
    hall: () => ({}),
    special: { board: GREEDY_BOARD, replies: { kind: 'fixed', ms: 900 } },
    pays: { board: GREEDY_BOARD, times: 3 },
    code: { line: 'b = choose(ready)', story: 'event-loop', mood: 'plays' },
  },
  {
    number: 4,
    name: 'sleep',
    boards: 9,
    seed: 5,
    hall: () => ({ masters: 2, brains: 2, traps: [PUZZLE] }),
    hasAssistant: true,
    code: { line: 'await asyncio.to_thread(puzzle)', story: 'trap', mood: 'wasting', seconds: '6' },
  },
  {
    number: 5,
    name: 'hire',
    boards: 8,
    seed: 7,
    hall: () => ({ polite: true, masters: 8, stackBytes: STACK_BYTES, ramBytes: 64e6 }),
    hires: true,
    code: { line: 'ThreadPoolExecutor(max_workers=8)', story: 'pool', mood: 'wasting' },
  },
  {
    number: 6,
    name: 'rush',
    boards: 12,
    seed: 1,
    hall: (boards) => ({
      exchanges: 6,
      timeoutMs: 9_000,
      cleanupMs: 600,
      door: boards - 3,
      groups: [{ kind: 'group', boards: [1, 2, 3] }],
    }),
    code: { line: 'async with asyncio.timeout(9):', story: 'timeout', mood: 'walks', seconds: '9' },
  },
];

/** The level as a scenario of the core. @param seed whose opponents: the same for everybody who plays it */
export function levelScenario(level: Level, boards: number, seed: number): Scenario {
  const { special } = level;
  const replies = Array.from({ length: boards }, (_, index) =>
    special?.board === index + 1 ? special.replies : botReplies(seed, index + 1),
  );
  return scenarioOf({ ...COMMON, ...level.hall(boards), boards, replies });
}
