/** The drawings that the effects show, and the largest size of each, in heights of the figure. */
import type { Scenario } from '../../../shared/simul/index.ts';
import { sharesBrains } from '../layout/scenario.ts';
import type { SizedArt } from '../textures/scene-textures.ts';
import { crownArt } from './master/crown.ts';
import { sweatArt } from './master/figure.ts';
import { askArt, bareArt, frozenArt, masterArt } from './master/pose.ts';
import { coughArt } from './trouble/cough.ts';
import { sparkArt } from './trouble/fuses.ts';
import { iceArt, iceSize } from './trouble/ice.ts';
import { smokeArt } from './trouble/smoke.ts';
import { cleanerArt } from './waiting/cleaner.ts';
import { plantArt } from './waiting/plants.ts';
import { sleepArt } from './waiting/sleep.ts';

const sized = (names: readonly string[], width: number, height: number): readonly SizedArt[] =>
  names.map((name) => ({ name, width, height }));

const always: readonly SizedArt[] = [
  ...sized([...masterArt, ...sweatArt], 0.75, 1),
  ...sized(sleepArt, 0.6, 0.6),
  ...sized(cleanerArt.slice(0, -1), 0.69, 0.92),
  ...sized(cleanerArt.slice(-1), 0.45, 0.9),
  ...sized(plantArt, 0.5, 0.6),
  ...sized(coughArt, 0.8, 0.6),
];
const brains: readonly SizedArt[] = [
  ...sized([...bareArt.values(), ...askArt], 0.75, 1),
  ...sized([crownArt], 0.5, 0.375),
];
const traps: readonly SizedArt[] = [
  ...sized([frozenArt], 0.75, 1),
  ...sized(iceArt, iceSize.width, iceSize.height),
];
const timeouts: readonly SizedArt[] = [...sized(sparkArt, 0.3, 0.3), ...sized(smokeArt, 0.8, 0.8)];

/** The drawings that a hall with this scenario shows. */
export function sceneArt(scenario: Scenario | null): readonly SizedArt[] {
  return [
    ...always,
    ...(sharesBrains(scenario) ? brains : []),
    ...(scenario && scenario.traps.length > 0 ? traps : []),
    ...(scenario && scenario.timeoutMs !== null ? timeouts : []),
  ];
}
