/** What the class said before a round, beside what happened and what theory says. */
import { isPlayed, type Plan } from '../../../../shared/lesson/plan.ts';
import { nearestOption, type QuestionStatus } from '../../../../shared/lesson/questions.ts';
import {
  expectationOf,
  expectedMoves,
  measuredReplyMs,
  type RoundExpected,
} from '../../../../shared/lesson/theory.ts';
import { type Ms, USUAL_THINK_MS } from '../../../../shared/simul/index.ts';
import type { RoundPicture } from '../../../models/picture.ts';
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
 * What theory needs of a round that is over: with the Z of this class as far as it was known then, so that later screens
 * say the same. @param all every round so far, and perhaps later ones
 */
export function expectationIn(round: RoundPicture, all: readonly RoundPicture[]): RoundExpected {
  const soFar = all.slice(0, all.indexOf(round) + 1).filter(({ isShow }) => !isShow);
  const replyMs = measuredReplyMs(round.isShow ? [round] : soFar);
  const endedMs = round.facts.at(-1)?.at ?? round.scenario.durationMs ?? 0;
  return expectationOf(round.scenario, endedMs, replyMs ?? USUAL_THINK_MS);
}

/** One for each question about moves that a round has answered. */
export function predictionsOf(
  questions: readonly QuestionStatus[],
  plan: Plan | null,
  rounds: readonly Settled[],
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
    return [{ round, tiles, answers, moves, expected: round && expectedOf(round, rounds) }];
  });
}

/** The round that a question at this step was about: the next one of the plan. */
function roundAfter(step: number, plan: Plan | null, rounds: readonly Settled[]): Settled | null {
  if (plan === null) return null;
  const number = plan.steps.slice(0, step).filter(isPlayed).length + 1;
  return rounds.find((round) => round.number === number) ?? null;
}

function expectedOf({ round }: Settled, rounds: readonly Settled[]): Prediction['expected'] {
  const expectation = expectationIn(
    round,
    rounds.map((one) => one.round),
  );
  const { stepMs, replyMs, trapped } = expectation;
  const moves = expectedMoves(expectation);
  return moves === null ? null : { moves, stepMs, replyMs, isDrawn: Boolean(trapped) };
}
