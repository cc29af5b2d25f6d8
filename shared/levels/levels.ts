/** Six short rounds in which a person is the master, as data: the hall, what moves count, and what a star takes. */
import {
  type BoardId,
  botReplies,
  classRound,
  DRIVEN,
  type Language,
  type Ms,
  type Scenario,
  STACK_BYTES,
  type Worth,
} from '../simul/index.ts';

/** In the order in which they are played. */
export const LEVEL_NAMES = ['polite', 'restless', 'greedy', 'sleep', 'hire', 'rush'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** So many sit there; a link may choose. */
export const LEVEL_BOARDS = { min: 8, max: 12 } as const;
/** Who sits there where no link says otherwise: the same people in every level. */
export const USUAL_SEED = 17;

/** What a class that plays the same level must have in common. */
export type LevelChoice = { readonly level: LevelName; readonly boards: number; readonly seed: number };

export type Level = {
  /** What is special about the hall. */
  readonly rules: (boards: number) => Partial<Scenario>;
  /** What a move at each board counts. */
  readonly worth: (boards: number) => Worth;
  /** The shares of the bound from which on there are one, two and three stars. */
  readonly stars: readonly [number, number, number];
  /** The line of code that whoever plays it lives on. */
  readonly code: Readonly<Record<Language, string>>;
};

const DURATION_MS: Ms = 45_000;
/** A move is quick enough to be fun and slow enough to be seen. */
const PACE = { playMs: 700, walkVisitMs: 500 } as const;
const AWAIT = { python: 'await b.reply()', typescript: 'await b.reply();' } as const;
const even = (): Worth => [];
const none = () => ({});

/** The board whose moves count three. */
export const DEAR: BoardId = 2;
/** The boards that call `time.sleep(6)`. */
export const sleepersOf = (boards: number): readonly BoardId[] => [3, boards - 1];
const SLEEP_MS: Ms = 6_000;

export const levels: Readonly<Record<LevelName, Level>> = {
  /** He said that he would wait. */
  polite: {
    rules: () => ({ polite: true }),
    worth: even,
    stars: [0.2, 0.4, 0.5],
    code: { python: 'b.wait_for_reply()', typescript: 'b.waitForReply();' },
  },
  /** The same people, but he walks on. */
  restless: { rules: none, worth: even, stars: [0.3, 0.5, 0.7], code: AWAIT },
  /** One board pays three times as much as the others. */
  greedy: {
    rules: none,
    worth: (boards) => Array.from({ length: boards }, (_, index) => (index + 1 === DEAR ? 3 : 1)),
    stars: [0.3, 0.5, 0.7],
    code: {
      python: 'max(ready, key=lambda b: b.pays)',
      typescript: 'ready.sort((a, b) => b.pays - a.pays)[0];',
    },
  },
  /** Who plays there sleeps for six seconds. */
  sleep: {
    rules: (boards) => ({ traps: sleepersOf(boards).map((board) => ({ board, lingerMs: SLEEP_MS })) }),
    worth: even,
    stars: [0.2, 0.4, 0.6],
    code: { python: 'time.sleep(6)', typescript: "execSync('sleep 6');" },
  },
  /** Three masters who wait, 8 MB each: as many threads. */
  hire: {
    rules: () => ({ polite: true, masters: 3, brains: 3, stackBytes: STACK_BYTES }),
    worth: even,
    stars: [0.3, 0.47, 0.54],
    code: {
      python: 'ThreadPoolExecutor(max_workers=3)',
      typescript: 'new Piscina({ maxThreads: 3 });',
    },
  },
  /** Who thinks too long is cut off, only some are let in, and three belong together. */
  rush: {
    rules: (boards) => ({
      timeoutMs: 11_000,
      cleanupMs: 500,
      door: boards - 3,
      groups: [{ kind: 'group', boards: [1, 2, 3] }],
    }),
    worth: even,
    stars: [0.25, 0.44, 0.48],
    code: {
      python: 'async with asyncio.timeout(11):',
      typescript: 'AbortSignal.timeout(11_000);',
    },
  },
};

/** The hall of that level with these people; the same choice gives the same round everywhere. */
export function levelScenario({ level, boards, seed }: LevelChoice): Scenario {
  return classRound({
    ...PACE,
    ...levels[level].rules(boards),
    policy: DRIVEN,
    boards,
    durationMs: DURATION_MS,
    replies: Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1)),
  });
}
