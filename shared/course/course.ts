/** Module 1 as a path: its claims in their order, and for each the place where it happens and what shows that it has. */
import type { ExerciseName } from '../exercises/exercise.ts';
import type { LabName } from '../labs/labs.ts';
import type { LevelName } from '../levels/levels.ts';

export const STEP_NAMES = [
  'oneThread',
  'idle',
  'stack',
  'thousand',
  'switching',
  'throughput',
  'perTask',
  'master',
  'await',
  'freeze',
  'tenThousand',
  'sleepBlocks',
  'sleepAwaits',
  'hidden',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** The parts of the module: what blocking costs, the event loop, the sleep test. */
export const PARTS = ['cost', 'loop', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** Where a claim happens. */
export type Place =
  | { readonly kind: 'level'; readonly name: LevelName }
  /** Three rounds at a board among bots: he waits, he moves on, somebody calls `time.sleep`. */
  | { readonly kind: 'seat' }
  | { readonly kind: 'exercise'; readonly name: ExerciseName }
  | { readonly kind: 'watch'; readonly name: 'blocks' | 'waits' | 'hidden' }
  | { readonly kind: 'lab'; readonly name: LabName };

/** A result in `client/measured`, and the figures that it must have: a run that was stopped early lacks some. */
export type Need = { readonly what: string; readonly figures: readonly string[] };

export type CourseStep = {
  readonly name: StepName;
  readonly part: Part;
  readonly place: Place;
  /** Reading, doing and looking at what came of it. */
  readonly minutes: number;
  /** It is done when each of these has been measured. */
  readonly needs: readonly Need[];
  /** The same claim, looked at in another way. */
  readonly also?: Place;
};

export const COURSE: readonly CourseStep[] = [
  step('oneThread', 'cost', 6, { kind: 'level', name: 'polite' }),
  step('idle', 'cost', 7, { kind: 'lab', name: 'report' }, ['blockingAllMs', 'asyncAllMs']),
  step('stack', 'cost', 6, { kind: 'level', name: 'hire' }),
  // Promises are the last that this lab measures.
  step('thousand', 'cost', 8, { kind: 'lab', name: 'threads' }, ['threadsCpuMs', 'promisesCpuMs']),
  step('switching', 'cost', 3, { kind: 'lab', name: 'threads' }, ['threadsCpuMs', 'promisesCpuMs']),
  step('throughput', 'cost', 9, { kind: 'lab', name: 'throughput' }, ['poolPerSecond', 'loopPerSecond']),
  step('perTask', 'loop', 5, { kind: 'level', name: 'restless' }),
  step('master', 'loop', 7, { kind: 'seat' }),
  step('await', 'loop', 15, { kind: 'exercise', name: 'makeItAwait' }),
  step('freeze', 'loop', 5, { kind: 'lab', name: 'freeze' }, ['loopDelayMs', 'loopGapMs', 'threadDelayMs']),
  step('tenThousand', 'loop', 6, { kind: 'lab', name: 'crowd' }, ['connections', 'kbEach', 'reservedMb']),
  {
    ...step('sleepBlocks', 'test', 4, { kind: 'lab', name: 'sleep' }, ['blockingMs']),
    also: { kind: 'watch', name: 'blocks' },
  },
  {
    ...step('sleepAwaits', 'test', 4, { kind: 'lab', name: 'sleep' }, ['asyncMs']),
    also: { kind: 'watch', name: 'waits' },
  },
  step('hidden', 'test', 5, { kind: 'watch', name: 'hidden' }),
];

/** @param figures that its result must have */
function step(
  name: StepName,
  part: Part,
  minutes: number,
  place: Place,
  figures: readonly string[] = [],
): CourseStep {
  return { name, part, place, minutes, needs: whatOf(place).map((what) => ({ what, figures })) };
}

function whatOf(place: Place): readonly string[] {
  switch (place.kind) {
    case 'seat':
      return ['round.solo.blocking', 'round.solo.event-loop'];
    case 'exercise':
      return [`code.${place.name}`];
    default:
      return [`${place.kind}.${place.name}`];
  }
}

/** The address of a place within Simul. */
export function pathOf(place: Place): string {
  switch (place.kind) {
    case 'level':
      return `/solo#${place.name}`;
    case 'seat':
      return '/solo#seat';
    case 'exercise':
      return `/code#exercise=${place.name}`;
    default:
      return `/${place.kind}#${place.name}`;
  }
}

/** Whether something has been measured. */
export type Has = (need: Need) => boolean;

export const isDone = ({ needs }: CourseStep, has: Has): boolean => needs.every(has);

/** How far somebody is on a path of these steps. */
export type Progress = {
  readonly done: number;
  /** The first after the one that was done last, or else the first, that is not done; null: all are. */
  readonly next: CourseStep | null;
  readonly minutesLeft: number;
};

/** @param last the step that was done last: whoever has passed one over is not led back to it at once; null: none */
export function progressOn(steps: readonly CourseStep[], has: Has, last: CourseStep | null = null): Progress {
  const open = steps.filter((one) => !isDone(one, has));
  const later = last === null ? [] : steps.slice(steps.indexOf(last) + 1);
  return {
    done: steps.length - open.length,
    next: later.find((one) => open.includes(one)) ?? open[0] ?? null,
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** Where on `/course` somebody is, as the address says it behind its `#`: at a step, at the end, or at no step. */
export function coursePlaceOf(hash: string): StepName | 'end' | null {
  const said = hash.replace(/^#/, '').toLowerCase();
  if (said === 'end') return 'end';
  return STEP_NAMES.find((name) => name.toLowerCase() === said) ?? null;
}
