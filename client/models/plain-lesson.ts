/** What stands in for a class where there is none: in solo play, in pictures and in tests. */
import { signal } from '@preact/signals';
import type { ClassStatus, StageModel } from './picture.ts';

/** The status of a class without a plan: nothing goes on by itself. */
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
    isOver: false,
    lab: null,
    autopilot: false,
    leftMs: null,
    roundIndex: 0,
    driver: null,
    mayBeDriven: false,
    seats: 1,
    people: 1,
    names: 'spun',
    locked: true,
    speed: 1,
    ...part,
  };
}

/** What a stage is told beside that: no plan and no question, and nobody coughs. */
export function plainStage(): Pick<
  StageModel,
  'plan' | 'questions' | 'awards' | 'coughs' | 'programs' | 'onStage' | 'measured' | 'labs'
> {
  return {
    plan: signal(null),
    questions: signal([]),
    awards: signal([]),
    coughs: signal([]),
    programs: signal(null),
    onStage: signal(null),
    measured: signal([]),
    labs: null,
  };
}
