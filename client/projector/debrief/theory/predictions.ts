/** What the class said before a round, beside what happened and what theory says. */
import { isPlayed, type Plan } from '../../../../shared/lesson/plan.ts';
import { nearestOption, type QuestionStatus } from '../../../../shared/lesson/questions.ts';
import { expectationOf, expectedMoves } from '../../../../shared/lesson/theory.ts';
import type { Ms } from '../../../../shared/simul/index.ts';
import type { Settled } from '../rounds/settled.ts';

type Expected = {
  readonly moves: number;
  readonly stepMs: Ms;
  readonly replyMs: Ms;
  /** Whether no law says so: bots have played it. */
  readonly isDrawn: boolean;
};

export type Prediction = {
  /** The round that it was about; null where that is not known. */
  readonly round: Settled | null;
  readonly tiles: readonly { readonly moves: number; readonly count: number; readonly isNearest: boolean }[];
  readonly answers: number;
  readonly moves: number;
  /** Theory's moves, and the times that they follow from; null where there is no simple law. */
  readonly expected: Expected | null;
};

/**
 * One for each question about moves that a round has answered.
 * @param replyMs the class's Z; null where nobody has moved
 */
export function predictionsOf(
  questions: readonly QuestionStatus[],
  plan: Plan | null,
  rounds: readonly Settled[],
  replyMs: Ms | null,
): readonly Prediction[] {
  return questions.flatMap(({ step, question, options, counts, right, moves, answers }) => {
    if (question.about !== 'moves' || counts === null || moves === null) return [];
    const nearest = right ?? nearestOption(options, moves);
    const round = roundAfter(step, plan, rounds);
    const tiles = options.map((option, index) => ({
      moves: Number(option),
      count: counts[index] ?? 0,
      isNearest: index === nearest,
    }));
    return [{ round, tiles, answers, moves, expected: expectedOf(round, replyMs) }];
  });
}

/** The round that a question at this step was about: the next one of the plan. */
function roundAfter(step: number, plan: Plan | null, rounds: readonly Settled[]): Settled | null {
  if (plan === null) return null;
  const number = plan.steps.slice(0, step).filter(isPlayed).length + 1;
  return rounds.find((round) => round.number === number) ?? null;
}

function expectedOf(round: Settled | null, replyMs: Ms | null): Prediction['expected'] {
  if (round === null || replyMs === null) return null;
  const expectation = expectationOf(round.round.scenario, round.ledger.makespanMs, replyMs);
  const moves = expectedMoves(expectation);
  return moves === null
    ? null
    : { moves, stepMs: expectation.stepMs, replyMs, isDrawn: Boolean(expectation.trapped) };
}
