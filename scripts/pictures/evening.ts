/** Everything that a class has played of a plan, by bots: what the debrief has to show in the end. */
import { signal } from '@preact/signals';
import type { Asked, RoundPicture, StageModel } from '../../client/app/picture.ts';
import { nearestOption, optionsOf } from '../../shared/lesson/asks.ts';
import { rulesOf, showOf } from '../../shared/lesson/halls.ts';
import { isPlayed, type PlanName, type RoundStep } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { expectationOf, USUAL_REPLY_MS } from '../../shared/lesson/theory.ts';
import { botReplies, classRound, playOut, settle } from '../../shared/simul/index.ts';

const SEED = 2083;
const SABOTEUR = 5;

/** Rounds and questions of that plan, all over. */
export function eveningOf(name: PlanName, boards: number): Pick<StageModel, 'rounds' | 'asks' | 'plan'> {
  const plan = plans[name];
  const rounds = plan.steps.filter(isPlayed).map((step): RoundPicture => {
    const scenario = step.kind === 'show' ? showOf(step) : hallOf(step, boards);
    return { scenario, facts: playOut(scenario).facts, isShow: step.kind === 'show' };
  });
  const asks = plan.steps.flatMap((step, index): Asked[] => {
    const round = rounds[plan.steps.slice(0, index).filter(isPlayed).length];
    return step.kind === 'ask' && step.ask.about === 'moves' && round
      ? [askedOf(index, step.ask, round)]
      : [];
  });
  return { rounds: signal(rounds), asks: signal(asks), plan: signal(plan) };
}

function hallOf(step: RoundStep, boards: number) {
  const replies = Array.from({ length: boards }, (_, index) => botReplies(SEED, index + 1));
  return classRound({ ...rulesOf(step, { boards, saboteur: SABOTEUR, queue: 'lowest' }), boards, replies });
}

function askedOf(step: number, ask: Asked['ask'], { scenario, facts }: RoundPicture): Asked {
  const ledger = settle(scenario, facts);
  const expected = expectationOf(scenario, ledger.makespanMs, USUAL_REPLY_MS);
  const options = optionsOf(ask, { round: expected, suspects: [] });
  const moves = ledger.movesAnswered;
  const counts = [3, 9, 5, 2];
  return {
    step,
    ask,
    options,
    isOpen: false,
    answers: 19,
    counts,
    right: nearestOption(options, moves),
    moves,
  };
}
