/** Which effects play at which level of detail and in which scenario, from the back to the front. */
import type * as Phaser from 'phaser';
import { policies } from '../../../shared/simul/index.ts';
import type { LayersWanted } from '../layers.ts';
import { placeOf } from '../place.ts';
import { asFigures, sharesBrains, showsMemory } from '../room.ts';
import { cleanerEffect } from './cleaner.ts';
import { cometEffect } from './comet.ts';
import { corridorEffect } from './corridor.ts';
import { crownEffect } from './crown.ts';
import { figureEffect } from './figure.ts';
import { frostEffect } from './frost.ts';
import { fusesEffect } from './fuses.ts';
import { lensEffect, lensPlaceOf } from './lens.ts';
import { memoryEffect } from './memory.ts';
import type { Effect, HallEffect } from './moment.ts';
import { nobodyEffect } from './nobody.ts';
import { orderEffect } from './order.ts';
import { packEffect } from './pack.ts';
import { plantsEffect } from './plants.ts';
import { puffsEffect } from './puffs.ts';
import { ribbonsEffect } from './ribbons.ts';
import { ringEffect } from './ring.ts';
import { sleepEffect } from './sleep.ts';
import { arrowEffect, trailEffect } from './trail.ts';

/** Many rings among tiles are drawn tighter: each must be seen to be at one board. */
const TIGHT = 0.72;

/** Where he is drawn: at his board, or, where that is smaller than he, in the lens. */
export function placeIn(...[grid, master, nowMs, still, height]: Parameters<typeof placeOf>) {
  return grid.detail >= 3 ? lensPlaceOf(grid) : placeOf(grid, master, nowMs, still, height);
}

/** `hall` is shown once, the others once for each master, by their numbers. */
export type Cast = { readonly hall: readonly HallEffect[]; readonly masters: readonly (readonly Effect[])[] };

export function castFor(scene: Phaser.Scene, wanted: LayersWanted, masters: number): Cast {
  const behind = hallBehind(scene, wanted);
  const ways = perMaster(masters, () => waysOf(scene, wanted, masters));
  const lens = wanted.grid.detail >= 3 ? [lensEffect(scene, wanted)] : [];
  const people = perMaster(masters, (id) => peopleOf(scene, wanted, masters, id));
  const front = hallBefore(scene, wanted);
  return {
    hall: [...behind, ...front],
    masters: ways.map((own, index) => [...own, ...(index === 0 ? lens : []), ...(people[index] ?? [])]),
  };
}

const perMaster = (masters: number, effects: (id: number) => readonly Effect[]) =>
  Array.from({ length: masters }, (_, index) => effects(index + 1));

/** What lies and hangs in the hall. */
function hallBehind(scene: Phaser.Scene, wanted: LayersWanted): readonly HallEffect[] {
  const { grid, scenario } = wanted;
  const effects: HallEffect[] = [plantsEffect(scene, grid)];
  if (scenario === null) return effects;
  if (showsMemory(scenario)) effects.push(memoryEffect(scene, wanted, scenario));
  if (scenario.door !== null) effects.push(corridorEffect(scene, wanted, scenario.door));
  if (grid.detail > 2) return effects;
  if (scenario.groups.length > 0) effects.push(ribbonsEffect(scene, wanted, scenario.groups));
  if (scenario.timeoutMs !== null) effects.push(fusesEffect(scene, wanted, scenario.timeoutMs));
  const { looks, waits } = policies[scenario.policy];
  if (looks) effects.push(nobodyEffect(scene, wanted, scenario));
  if (waits === 'beforeHisMove' && grid.detail < 2) effects.push(orderEffect(scene, wanted));
  return effects;
}

/** What is seen before everybody. */
function hallBefore(scene: Phaser.Scene, wanted: LayersWanted): readonly HallEffect[] {
  const { scenario, grid } = wanted;
  const effects: HallEffect[] = [];
  if (scenario && scenario.timeoutMs !== null && grid.detail <= 2) effects.push(puffsEffect(scene));
  if (sharesBrains(scenario)) effects.push(crownEffect(scene));
  if (scenario && scenario.traps.length > 0) effects.push(frostEffect(scene, wanted, scenario.traps));
  return effects;
}

function waysOf(scene: Phaser.Scene, { grid, colours }: LayersWanted, masters: number): readonly Effect[] {
  const ring = ringEffect(scene, colours, masters > 1 && grid.detail >= 2 ? TIGHT : 1);
  if (grid.detail >= 2) return [cometEffect(scene, colours), ring];
  return masters === 1
    ? [trailEffect(scene, colours), ring, arrowEffect(scene, colours)]
    : [trailEffect(scene, colours), ring];
}

function peopleOf(scene: Phaser.Scene, wanted: LayersWanted, masters: number, id: number): readonly Effect[] {
  const { grid, scenario } = wanted;
  if (!asFigures(masters, grid.detail)) return grid.detail >= 3 && id === 1 ? onlyHim(scene, wanted) : [];
  const figure = figureEffect(scene, sharesBrains(scenario));
  return masters === 1
    ? [cleanerEffect(scene), figure, sleepEffect(scene)]
    : [packEffect(scene, wanted, id), figure, sleepEffect(scene, true)];
}

/** In the lens there is room for one. */
const onlyHim = (scene: Phaser.Scene, { scenario }: LayersWanted): readonly Effect[] => [
  figureEffect(scene, sharesBrains(scenario)),
  sleepEffect(scene),
];
