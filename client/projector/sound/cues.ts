/** The sounds that a page of the projector asks for; what else is heard follows from the round. */
import { signal } from '@preact/signals';
import type { Sound } from './recipes.ts';

/** The latest cue. Each is a new object, so that the same sound can be asked for twice. */
export const cue = signal<{ readonly sound: Sound } | null>(null);

/** Before a name is told. */
export const drumRoll = (): void => {
  cue.value = { sound: 'drumRoll' };
};

/** The crowd, once the name has been told. */
export const crowdAhh = (): void => {
  cue.value = { sound: 'ahh' };
};
