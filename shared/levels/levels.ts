/** Six short rounds in which a person is the master, as data: the hall, who sits there, what counts, what a star takes. */
import {
  type BoardId,
  botReplies,
  DRIVEN,
  type Ms,
  type Replies,
  type Scenario,
  STACK_BYTES,
  scenarioOf,
} from '../simul/index.ts';

export const LEVEL_NAMES = ['polite', 'restless', 'greedy', 'sleep', 'hire', 'rush'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** So many sit there; a link may choose. */
export const LEVEL_BOARDS = { min: 8, max: 12 } as const;

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
  /** All masters but the first are there from the moment on at which they are first sent anywhere. */
  readonly hires?: true;
  /** The shares of the bound from which on there are one, two and three stars. */
  readonly stars: readonly [number, number, number];
  /** The line of code, in Python, that whoever plays it lives on. */
  readonly line: string;
};

/** What all levels have: all hands are up at first, and whoever plays on has to hurry a little. */
const COMMON = {
  policy: DRIVEN,
  opens: 'master',
  exchanges: null,
  durationMs: 45_000,
  playMs: 450,
  walkVisitMs: 250,
} as const;

const PEOPLE = { boards: 8, seed: 7 } as const;
const STARS = [0.4, 0.6, 0.8] as const;
const GREEDY_BOARD = 3;
/** The board with the puzzle, and how long it holds whoever takes it up. */
export const PUZZLE = { board: 5, lingerMs: 6_000 } as const;
export const TIMEOUT_MS: Ms = 9_000;
const MASTERS_MOST = 8;

export const LEVELS: readonly Level[] = [
  {
    number: 1,
    name: 'polite',
    ...PEOPLE,
    hall: () => ({ polite: true }),
    // The bound knows beforehand who thinks shortly; nobody who plays does.
    stars: [0.3, 0.45, 0.6],
    line: 'b.wait_for_reply()',
  },
  {
    number: 2,
    name: 'restless',
    ...PEOPLE,
    hall: () => ({}),
    stars: STARS,
    line: 'await b.reply()',
  },
  {
    number: 3,
    name: 'greedy',
    boards: 10,
    seed: 11,
    hall: () => ({}),
    special: { board: GREEDY_BOARD, replies: { kind: 'fixed', ms: 900 } },
    pays: { board: GREEDY_BOARD, times: 3 },
    stars: [0.35, 0.5, 0.62],
    line: 'b = choose(ready)',
  },
  {
    number: 4,
    name: 'sleep',
    boards: 9,
    seed: 5,
    hall: () => ({ masters: 2, brains: 2, traps: [PUZZLE] }),
    hasAssistant: true,
    stars: [0.4, 0.6, 0.75],
    line: 'await asyncio.to_thread(puzzle)',
  },
  {
    number: 5,
    name: 'hire',
    ...PEOPLE,
    hall: () => ({
      polite: true,
      masters: MASTERS_MOST,
      brains: MASTERS_MOST,
      stackBytes: STACK_BYTES,
      ramBytes: MASTERS_MOST * STACK_BYTES,
    }),
    hires: true,
    stars: STARS,
    line: `ThreadPoolExecutor(max_workers=${MASTERS_MOST})`,
  },
  {
    number: 6,
    name: 'rush',
    boards: 12,
    // The first fuse has burnt down after 13 s, and the ribbon tears in the middle.
    seed: 74,
    hall: (boards) => ({
      exchanges: 6,
      timeoutMs: TIMEOUT_MS,
      cleanupMs: 600,
      door: boards - 3,
      groups: [{ kind: 'group', boards: [1, 2, 3] }],
    }),
    stars: STARS,
    line: `async with asyncio.timeout(${TIMEOUT_MS / 1000}):`,
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
