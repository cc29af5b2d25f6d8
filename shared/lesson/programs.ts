/** The step in which everybody's own program is the master: its hall, its marks, and what programs have come to in it. */
import {
  type BoardId,
  botReplies,
  boundOf,
  DRIVEN,
  type Ms,
  playOut,
  type Scenario,
  scenarioOf,
  scoreOf,
} from '../simul/index.ts';
import type { ProgramStep } from './plan.ts';

/** So long a run lasts, so that one can be tried again and again. */
export const RUN_MS: Ms = 20_000;

/**
 * The hall that every program of the class plays in, with the same opponents for all. All hands are up at first, so that a
 * program begins with a move.
 */
export function programHall({ boards }: Pick<ProgramStep, 'boards'>, seed: number): Scenario {
  return scenarioOf({
    policy: DRIVEN,
    opens: 'master',
    exchanges: null,
    durationMs: RUN_MS,
    playMs: 200,
    walkVisitMs: 100,
    boards,
    replies: Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1)),
  });
}

/** What the figures of programs are held against. */
export type ProgramMarks = {
  /** Moves that nobody can beat in that hall. */
  readonly bound: number;
  /** Moves of the program that waits at each board. */
  readonly blocking: number;
};

export function programMarks(scenario: Scenario): ProgramMarks {
  const waiting = playOut({ ...scenario, policy: 'blocking' });
  return { bound: boundOf(scenario, []), blocking: scoreOf(waiting.facts) };
}

/** What somebody's programs have come to in a step. */
export type ProgramResult = {
  readonly board: BoardId;
  /** Moves answered in the best run. */
  readonly best: number;
  readonly runs: number;
};

/** So many more moves than by waiting at each board: nobody gets there without waiting for several at once. */
const AWAITS_TIMES = 1.5;

/** Whether a program waits for several opponents at once, by what its hall has measured. */
export const awaits = (moves: number, { blocking }: ProgramMarks): boolean => moves > AWAITS_TIMES * blocking;
