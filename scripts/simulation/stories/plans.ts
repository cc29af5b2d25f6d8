/** Short plans with all that a plan can hold: a class of two or three minutes sees several steps of them. */
import type { Plan, RoundStep, Step } from '../../../shared/lesson/plan.ts';
import { DRIVEN, POLICY_NAMES, type PolicyName } from '../../../shared/simul/index.ts';
import type { Draws } from '../world/draws.ts';

const POLICIES = POLICY_NAMES as readonly PolicyName[] as readonly [PolicyName, ...PolicyName[]];
const QUESTIONS = ['moves', 'queue', 'quiz', 'saboteur'] as const;

/** A plan of one to four steps, the one or other round among them. */
export function anyPlan(draws: Draws): Plan {
  const steps = Array.from({ length: draws.int(0, 4) }, () => anyStep(draws));
  const at = draws.int(0, steps.length + 1);
  return { name: 'custom', steps: [...steps.slice(0, at), anyRound(draws), ...steps.slice(at)] };
}

function anyStep(draws: Draws): Step {
  const kind = draws.weighted({ round: 5, question: 3, page: 1, show: 1, program: 0.5 });
  if (kind === 'round') return anyRound(draws);
  if (kind === 'question') return anyQuestion(draws);
  if (kind === 'page')
    return { kind, topic: 'waits', page: draws.pick(['waits', 'awards', 'trace']), durationMs: 4_000 };
  if (kind === 'program') return { kind, topic: 'program', boards: 4, durationMs: 10_000 };
  const scenario = { policy: draws.pick(POLICIES), boards: draws.int(2, 9), exchanges: draws.int(2, 10) };
  return { kind, topic: 'historyBlocking', scenario, speed: draws.pick([10, 100, 720]) };
}

function anyQuestion(draws: Draws): Step {
  const about = draws.pick(QUESTIONS);
  const question = about === 'quiz' ? ({ about, quiz: 'whichMaster' } as const) : { about };
  return { kind: 'question', topic: 'predict', question, durationMs: draws.int(5, 21) * 1_000 };
}

function anyRound(draws: Draws): RoundStep {
  const durationMs = draws.int(10, 61) * 1_000;
  const kind = draws.weighted({ plain: 6, saboteur: 1, voted: 1, driven: 2, realChess: 1 });
  const plain = { kind: 'round', topic: 'event-loop', policy: draws.pick(POLICIES), durationMs } as const;
  if (kind === 'saboteur') return { ...plain, policy: 'event-loop', saboteur: true };
  if (kind === 'voted') return { ...plain, policy: 'event-loop', queueByVote: true };
  if (kind === 'driven') return { ...plain, policy: DRIVEN };
  if (kind === 'realChess')
    return {
      ...plain,
      policy: DRIVEN,
      topic: 'realChess',
      untilTold: true,
      opens: draws.pick(['master', 'opponents']),
      ...(draws.may(0.5) && { clock: { opponentMs: 60_000, masterMs: 60_000, incrementMs: 1_000 } }),
    };
  return draws.may(0.3) ? { ...plain, masters: draws.int(1, 3) } : plain;
}
