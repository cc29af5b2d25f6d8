/** From which step of the course somebody has gone to where it happens: that place then shows the way back. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { coursePlaceOf, type StepName } from '../../shared/course/course.ts';
import { recall, remember } from '../app/browser/storage.ts';

const KEY = 'simul.course.at';

const step = signal<StepName | null>(kept());
/** Null: nobody came from the course. */
export const cameFrom: ReadonlySignal<StepName | null> = step;

/** @param name null: they are back, or have left the course */
export function comesFrom(name: StepName | null): void {
  step.value = name;
  remember(KEY, name, 'sessionStorage');
}

function kept(): StepName | null {
  const place = coursePlaceOf(recall(KEY, 'sessionStorage') ?? '');
  return place === 'end' ? null : place;
}
