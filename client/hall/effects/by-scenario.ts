/** Which effects play at which level of detail and in which scenario, from the back to the front. */
import type * as Phaser from 'phaser';
import { DRIVEN, policies, type Scenario } from '../../../shared/simul/index.ts';
import type { DrawingOptions } from '../drawing-options.ts';
import { asFigures, sharesBrains, showsMemory } from '../layout/scenario.ts';
import type { HallEffect, MasterEffect } from './frame.ts';
import { backpackEffect } from './master/backpack.ts';
import { cometEffect } from './master/comet.ts';
import { crownEffect } from './master/crown.ts';
import { figureEffect } from './master/figure.ts';
import { lensEffect } from './master/lens.ts';
import { nameTagEffect } from './master/name-tag.ts';
import { plateEffect } from './master/plate.ts';
import { ringEffect } from './master/ring.ts';
import { arrowEffect, trailEffect } from './master/trail.ts';
import { corridorEffect } from './rules/corridor.ts';
import { memoryEffect } from './rules/memory.ts';
import { nextInOrderEffect } from './rules/next-in-order.ts';
import { ribbonsEffect } from './rules/ribbons.ts';
import { vainLooksEffect } from './rules/vain-looks.ts';
import { fusesEffect } from './trouble/fuses.ts';
import { iceEffect } from './trouble/ice.ts';
import { smokeEffect } from './trouble/smoke.ts';
import { trapSignsEffect } from './trouble/trap-signs.ts';
import { cleanerEffect } from './waiting/cleaner.ts';
import { plantsEffect } from './waiting/plants.ts';
import { sleepEffect } from './waiting/sleep.ts';

/** Where there are many rings among tiles they are drawn tighter, so that each is seen to belong to one board. */
const TIGHT = 0.72;

/** `hall` is shown once a frame; `masters` holds the effects of each drawn master, master 1 first. */
export type SceneEffects = {
  readonly hall: readonly HallEffect[];
  readonly masters: readonly (readonly MasterEffect[])[];
};

/** Makes the effects of this hall, those at the back first. @param masters how many of them are drawn */
export function effectsFor(scene: Phaser.Scene, options: DrawingOptions, masters: number): SceneEffects {
  const behind = hallBehind(scene, options);
  const ways = perMaster(masters, () => waysOf(scene, options, masters));
  const lens = options.grid.detail >= 3 ? [lensEffect(scene, options)] : [];
  const people = perMaster(masters, (id) => peopleOf(scene, options, masters, id));
  const front = hallBefore(scene, options);
  return {
    hall: [...behind, ...front],
    masters: ways.map((own, index) => [...own, ...(index === 0 ? lens : []), ...(people[index] ?? [])]),
  };
}

const perMaster = (masters: number, effects: (id: number) => readonly MasterEffect[]) =>
  Array.from({ length: masters }, (_, index) => effects(index + 1));

/** What lies and hangs in the hall, behind the masters. */
function hallBehind(scene: Phaser.Scene, options: DrawingOptions): readonly HallEffect[] {
  const { grid, scenario } = options;
  const effects: HallEffect[] = [plantsEffect(scene, grid)];
  if (scenario === null) return effects;
  if (showsMemory(scenario)) effects.push(memoryEffect(scene, options, scenario));
  if (scenario.door !== null) effects.push(corridorEffect(scene, options, scenario.door));
  if (hasTraps(scenario)) effects.push(trapSignsEffect(scene, options, scenario.traps));
  if (grid.detail > 2) return effects;
  if (scenario.groups.length > 0) effects.push(ribbonsEffect(scene, options, scenario.groups));
  if (scenario.timeoutMs !== null) effects.push(fusesEffect(scene, options, scenario.timeoutMs));
  const { looks, waits } = policies[scenario.policy];
  if (looks) effects.push(vainLooksEffect(scene, options, scenario));
  if (waits === 'beforeHisMove' && grid.detail < 2) effects.push(nextInOrderEffect(scene, options));
  return effects;
}

/** What is seen in front of everybody. */
function hallBefore(scene: Phaser.Scene, options: DrawingOptions): readonly HallEffect[] {
  const { scenario, grid } = options;
  const effects: HallEffect[] = [];
  if (scenario && scenario.timeoutMs !== null && grid.detail <= 2) effects.push(smokeEffect(scene));
  if (sharesBrains(scenario)) effects.push(crownEffect(scene));
  return effects;
}

function waysOf(
  scene: Phaser.Scene,
  { grid, colours }: DrawingOptions,
  masters: number,
): readonly MasterEffect[] {
  const ring = ringEffect(scene, colours, masters > 1 && grid.detail >= 2 ? TIGHT : 1);
  if (grid.detail >= 2) return [cometEffect(scene, colours), ring];
  return masters === 1
    ? [trailEffect(scene, colours), ring, arrowEffect(scene, colours)]
    : [trailEffect(scene, colours), ring];
}

function peopleOf(
  scene: Phaser.Scene,
  options: DrawingOptions,
  masters: number,
  id: number,
): readonly MasterEffect[] {
  const { grid, scenario } = options;
  if (!asFigures(masters, grid.detail))
    return grid.detail >= 3 && id === 1 ? figureInLens(scene, options) : [];
  const figure = [figureEffect(scene, sharesBrains(scenario)), ...iceOf(scene, scenario)];
  const tag = scenario?.policy === DRIVEN ? [nameTagEffect(scene, options)] : [];
  return masters === 1
    ? [
        cleanerEffect(scene),
        ...figure,
        sleepEffect(scene),
        // The lens says itself at which board it shows him.
        ...(grid.detail >= 3 ? [] : [plateEffect(scene, options, id, grid.detail === 2)]),
        ...tag,
      ]
    : [
        backpackEffect(scene, options, id),
        ...figure,
        sleepEffect(scene, true),
        plateEffect(scene, options, id, true),
      ];
}

/** The lens has room for one master. */
const figureInLens = (scene: Phaser.Scene, { scenario }: DrawingOptions): readonly MasterEffect[] => [
  figureEffect(scene, sharesBrains(scenario)),
  ...iceOf(scene, scenario),
  sleepEffect(scene),
];

const hasTraps = (scenario: Scenario | null): boolean => scenario !== null && scenario.traps.length > 0;

const iceOf = (scene: Phaser.Scene, scenario: Scenario | null): readonly MasterEffect[] =>
  hasTraps(scenario) ? [iceEffect(scene)] : [];
