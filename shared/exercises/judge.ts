/** What a program has come to, by the facts of its hall alone. */
import { boundOf, type Fact, perfectLoop, playOut, type Scenario, scoreOf } from '../simul/index.ts';
import type { Exercise } from './exercise.ts';

export type Verdict = {
  readonly passed: boolean;
  /** Moves that were answered until the bell. */
  readonly moves: number;
  /** Nobody can answer more. */
  readonly bound: number;
  /** What an event loop makes of the same opponents. */
  readonly loop: number;
  /** So many boards were in play at once. */
  readonly together: number;
  /** So many opponents thought at once. */
  readonly thinking: number;
  /** So many games were finished. */
  readonly finished: number;
};

/** @param facts of a round that is over */
export function verdictOf({ scenario, goal }: Exercise, facts: readonly Fact[]): Verdict {
  const moves = scoreOf(facts);
  const bound = boundOf(scenario, []);
  const { together, thinking, finished } = gamesOf(facts);
  const passed =
    goal.kind === 'share'
      ? moves >= goal.least * bound
      : together <= goal.most && finished === scenario.boards;
  return { passed, moves, bound, loop: scoreOf(loopOf(scenario)), together, thinking, finished };
}

/** The same opponents under an event loop. */
export const loopOf = (scenario: Scenario): readonly Fact[] => playOut(perfectLoop(scenario, [])).facts;

/** A game is in play from the master's first move on until it is over. */
function gamesOf(facts: readonly Fact[]): Pick<Verdict, 'together' | 'thinking' | 'finished'> {
  const inPlay = new Set<number>();
  const thinkers = new Set<number>();
  let together = 0;
  let thinking = 0;
  let finished = 0;
  for (const fact of facts) {
    if (fact.kind === 'playBegan') inPlay.add(fact.board);
    if (fact.kind === 'masterMoved') thinkers.add(fact.board);
    if (fact.kind === 'opponentMoved') thinkers.delete(fact.board);
    if (fact.kind === 'boardClosed') {
      thinkers.delete(fact.board);
      inPlay.delete(fact.board);
      if (fact.why === 'finished') finished++;
    }
    together = Math.max(together, inPlay.size);
    thinking = Math.max(thinking, thinkers.size);
  }
  return { together, thinking, finished };
}
