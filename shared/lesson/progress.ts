/** Where a class stands in its plan, and what comes next: pure, for whoever runs a lesson. */
import { showLastsMs } from './counting.ts';
import { isPlayed, type Plan, type Step } from './plan.ts';

/**
 * - lobby: people arrive; nothing runs
 * - question: a question is open, or answered and shown
 * - round: a round runs (or is paused), with people or as a show
 * - between: a round is over, what it came to is shown
 * - program: everybody writes their own master, or what came of that is shown
 * - lab: one of the course's claims is measured, as often as the host wants
 * - page: something to look at together
 * - debrief: the plan is over, everything is shown side by side
 */
export type Phase = 'lobby' | 'question' | 'round' | 'between' | 'program' | 'lab' | 'page' | 'debrief';

/** `step` -1 is the lobby, and one past the last step the debrief. `isOver`: the question closed, the bell rang, no program runs any more. */
export type Place = { readonly step: number; readonly isOver: boolean };

export const LOBBY: Place = { step: -1, isOver: false };

export function stepAt(plan: Plan, { step }: Place): Step | null {
  return plan.steps[step] ?? null;
}

export function phaseAt(plan: Plan, place: Place): Phase {
  if (place.step < 0) return 'lobby';
  const step = stepAt(plan, place);
  if (step === null) return 'debrief';
  if (isPlayed(step)) return place.isOver ? 'between' : 'round';
  return step.kind;
}

/** The place after this one; after the debrief there is none, it stays. */
export function placeAfter(plan: Plan, place: Place): Place {
  const step = stepAt(plan, place);
  const canEnd = step !== null && !isAsLongAsWanted(step) && !place.isOver;
  if (canEnd) return placeEnded(plan, place);
  return { step: Math.min(place.step + 1, plan.steps.length), isOver: false };
}

/** What has no end of its own: the class goes on from it when the host wants. */
const isAsLongAsWanted = ({ kind }: Step): boolean => kind === 'page' || kind === 'lab';

/** The place when what is there has ended; the last round leads straight to the debrief. */
export function placeEnded(plan: Plan, place: Place): Place {
  const step = stepAt(plan, place);
  const isLastRound = step !== null && isPlayed(step) && place.step === plan.steps.length - 1;
  return isLastRound ? { step: plan.steps.length, isOver: false } : { ...place, isOver: true };
}

/** So long people arrive before a plan that runs by itself begins. */
const ARRIVING_MS = 45_000;
/** So long the class looks at its own answers, at the figures of a round, and at what its programs came to. */
const LOOKING_MS = { question: 6_000, quiz: 15_000, round: 12_000, program: 12_000 } as const;

/** How long the class stays at this place when the plan goes on by itself; null: until something ends. */
export function staysMs(plan: Plan, place: Place): number | null {
  if (place.step < 0) return ARRIVING_MS;
  const step = stepAt(plan, place);
  if (step === null) return null;
  if (step.kind === 'page' || step.kind === 'lab') return step.durationMs;
  if (step.kind === 'question') {
    if (!place.isOver) return step.durationMs;
    return step.question.about === 'quiz' ? LOOKING_MS.quiz : LOOKING_MS.question;
  }
  if (step.kind === 'program') return place.isOver ? LOOKING_MS.program : step.durationMs;
  return place.isOver ? LOOKING_MS.round : null;
}

/** How long the whole plan takes by itself, from its first step, about. */
export function lastsMs(plan: Plan): number {
  let totalMs = 0;
  for (let place = placeAfter(plan, LOBBY); stepAt(plan, place) !== null; place = placeAfter(plan, place))
    totalMs += staysMs(plan, place) ?? playedMs(stepAt(plan, place));
  return totalMs;
}

/** How long a hall is played, on the wall's clock. */
function playedMs(step: Step | null): number {
  if (step?.kind === 'round') return step.durationMs;
  if (step?.kind === 'show') return showLastsMs(step) / step.speed;
  return 0;
}
