/** The drawings that the effects show, and how large each may become. */
import type { Scenario } from '../../shared/simul/index.ts';
import { cleanerArt } from './effects/cleaner.ts';
import { coughArt } from './effects/cough.ts';
import { crownArt } from './effects/crown.ts';
import { sweatArt } from './effects/figure.ts';
import { frostArt } from './effects/frost.ts';
import { sparkArt } from './effects/fuses.ts';
import { plantArt } from './effects/plants.ts';
import { smokeArt } from './effects/puffs.ts';
import { sleepArt } from './effects/sleep.ts';
import { askArt, bareArt, masterArt } from './pose.ts';
import { sharesBrains } from './room.ts';

/** Sizes in heights of the figure. */
type Sized = { readonly name: string; readonly width: number; readonly height: number };

const sized = (names: readonly string[], width: number, height: number): readonly Sized[] =>
  names.map((name) => ({ name, width, height }));

const always: readonly Sized[] = [
  ...sized([...masterArt, ...sweatArt], 0.75, 1),
  ...sized(sleepArt, 0.6, 0.6),
  ...sized(cleanerArt.slice(0, -1), 0.69, 0.92),
  ...sized(cleanerArt.slice(-1), 0.45, 0.9),
  ...sized(plantArt, 0.5, 0.6),
  ...sized(coughArt, 0.8, 0.6),
];
const brains: readonly Sized[] = [
  ...sized([...bareArt.values(), ...askArt], 0.75, 1),
  ...sized([crownArt], 0.5, 0.375),
];
const traps: readonly Sized[] = sized(frostArt, 1, 1);
const timeouts: readonly Sized[] = [...sized(sparkArt, 0.3, 0.3), ...sized(smokeArt, 0.8, 0.8)];

/** The drawings that a hall with this scenario shows. */
export function sceneArt(scenario: Scenario | null): readonly Sized[] {
  return [
    ...always,
    ...(sharesBrains(scenario) ? brains : []),
    ...(scenario && scenario.traps.length > 0 ? traps : []),
    ...(scenario && scenario.timeoutMs !== null ? timeouts : []),
  ];
}
