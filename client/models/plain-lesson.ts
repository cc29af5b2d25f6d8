/** What stands in for a class and its host where there is none: alone in the browser, and in tests. */
import { signal } from '@preact/signals';
import type { ClassStatus, StageModel } from './picture.ts';

/** A lesson without a plan: nothing goes on by itself. */
export function plainLesson(part: Partial<ClassStatus> & Pick<ClassStatus, 'phase' | 'rounds'>): ClassStatus {
  return {
    code: '',
    paused: false,
    held: null,
    planName: 'custom',
    step: part.roundIndex ?? 0,
    steps: part.rounds.length,
    now: null,
    next: null,
    moment: 0,
    autopilot: false,
    leftMs: null,
    roundIndex: 0,
    seats: 1,
    people: 1,
    names: 'spun',
    locked: true,
    speed: 1,
    ...part,
  };
}

/** Of a stage: no plan, no question, nobody coughs. */
export function plainStage(): Pick<StageModel, 'plan' | 'questions' | 'awards' | 'coughed'> {
  return { plan: signal(null), questions: signal([]), awards: signal([]), coughed: signal(null) };
}
