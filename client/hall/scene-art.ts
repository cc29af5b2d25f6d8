/** The drawings that the effects show, and how large each may become. */
import { cleanerArt } from './effects/cleaner.ts';
import { sweatArt } from './effects/figure.ts';
import { plantArt } from './effects/plants.ts';
import { sleepArt } from './effects/sleep.ts';
import { masterArt } from './pose.ts';

/** Sizes in heights of the figure. */
type Sized = { readonly name: string; readonly width: number; readonly height: number };

const sized = (names: readonly string[], width: number, height: number): readonly Sized[] =>
  names.map((name) => ({ name, width, height }));

export const sceneArt: readonly Sized[] = [
  ...sized([...masterArt, ...sweatArt], 0.75, 1),
  ...sized(sleepArt, 0.6, 0.6),
  ...sized(cleanerArt.slice(0, -1), 0.69, 0.92),
  ...sized(cleanerArt.slice(-1), 0.45, 0.9),
  ...sized(plantArt, 0.5, 0.6),
];
