/** Which round a guess is about, and which guess a round answers. */
import { isPlayed } from '../../../shared/lesson/plan.ts';
import type { Topic } from '../../../shared/lesson/topics.ts';
import type { PolicyName } from '../../../shared/simul/index.ts';
import type { ClassStatus, Plan, QuestionStatus } from '../../models/picture.ts';

type GuessedRound = {
  readonly policy: PolicyName;
  readonly topic: Topic;
  readonly boards: number;
  readonly masters: number;
  readonly durationMs: number;
  /** Nothing has been played before it. */
  readonly isFirst: boolean;
};

/**
 * The next round that is played, as far as a guess needs it.
 * @param played how many rounds have begun
 * @returns null where no round comes any more
 */
export function roundToGuess(status: ClassStatus, plan: Plan | null, played: number): GuessedRound | null {
  const short = status.rounds[played];
  const step = plan?.steps.slice(Math.max(0, status.step)).find(isPlayed) ?? status.next;
  if (!short || !step || !isPlayed(step)) return null;
  const { boards, masters = 1 } = step.kind === 'show' ? step.scenario : { ...step, boards: status.seats };
  return {
    policy: short.policy,
    topic: step.topic,
    boards,
    masters,
    durationMs: short.durationMs,
    isFirst: played === 0,
  };
}

/** The guess that the round of this step answers: the class made it earlier, and no other round lies in between. */
export function guessFor(
  questions: readonly QuestionStatus[],
  plan: Plan | null,
  step: number,
): QuestionStatus | null {
  const guess = questions.findLast((one) => one.question.about === 'moves' && one.step < step);
  if (!guess) return null;
  if (plan === null) return guess.step === step - 1 ? guess : null;
  return plan.steps.slice(guess.step, step).some(isPlayed) ? null : guess;
}
