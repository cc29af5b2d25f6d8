/** The halls that programs play in. All hands are up at first, so that a program begins with a move. */
import { botReplies, DRIVEN, type Replies, type Scenario, scenarioOf } from '../simul/index.ts';

const BOARDS = 12;
/** With these opponents one who waits answers 4 moves until the bell, and one who does not 50. */
const SEED = 7;

const COMMON = {
  policy: DRIVEN,
  opens: 'master',
  exchanges: null,
  durationMs: 20_000,
  playMs: 200,
  walkVisitMs: 100,
  boards: BOARDS,
} as const;

const people = (at: (board: number) => Replies): readonly Replies[] =>
  Array.from({ length: BOARDS }, (_, index) => at(index + 1));

/** People who think as long as in class. */
export const usualHall: Scenario = scenarioOf({
  ...COMMON,
  replies: people((board) => botReplies(SEED, board)),
});

const quick = (board: number): Replies => ({
  kind: 'sampled',
  law: 'logNormal',
  meanMs: 1_800,
  sigma: 0.3,
  seed: SEED + board,
  capMs: 4_000,
});

/** Who thinks there does not stop before the bell. */
const DREAMER = 7;

/** Quick people, and one who dreams. */
export const hallWithADreamer: Scenario = scenarioOf({
  ...COMMON,
  replies: people((board) => (board === DREAMER ? { kind: 'fixed', ms: 60_000 } : quick(board))),
});

/** Quick people, and two moves for each game. */
export const hallOfShortGames: Scenario = scenarioOf({
  ...COMMON,
  exchanges: 2,
  replies: people(quick),
});
