/** Sounds that somebody asks for: the page hands `drumRoll` and `crowdAhh` to whatever it shows beside the stage. */
import { signal } from '@preact/signals';
import type { Sound } from './recipes.ts';

/** The last call; each is a new object. */
export const called = signal<{ readonly sound: Sound } | null>(null);

/** Before the awards. */
export const drumRoll = (): void => {
  called.value = { sound: 'drumRoll' };
};

/** After each of them. */
export const crowdAhh = (): void => {
  called.value = { sound: 'ahh' };
};
