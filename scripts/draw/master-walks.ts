/** The master walking, with a hat or without: four frames each to the south, the north and the east; west is east in a mirror. */
import type { Part } from './ink.ts';
import {
  arm,
  coat,
  coatAside,
  coatFromBehind,
  head,
  headFromBehind,
  legAside,
  legs,
  lifted,
  pose,
} from './master-parts.ts';

/** Both contacts of a stride and the two moments between, when he is a little taller. */
const strides = [
  { left: 0, right: 6, rise: 0, swing: 4 },
  { left: 0, right: 0, rise: 2, swing: 0 },
  { left: 6, right: 0, rise: 0, swing: -4 },
  { left: 0, right: 0, rise: 2, swing: 0 },
];

export const walkSouth = (hat: readonly Part[]) =>
  strides.map(({ left, right, rise, swing }) =>
    pose([
      ...legs(left, right),
      lifted(rise, [
        ...arm(`M35 66Q26 78 28 ${86 + swing}`, [28, 90 + swing]),
        ...arm(`M61 66Q70 78 68 ${86 - swing}`, [68, 90 - swing]),
        ...coat(),
        ...head(0, 'open', hat),
      ]),
    ]),
  );

export const walkNorth = (hat: readonly Part[]) =>
  strides.map(({ left, right, rise, swing }) =>
    pose([
      ...legs(right, left),
      lifted(rise, [
        ...coatFromBehind(swing / 2),
        ...arm(`M34 67Q26 78 28 ${84 - swing}`, [28, 88 - swing]),
        ...arm(`M62 67Q70 78 68 ${84 + swing}`, [68, 88 + swing]),
        ...headFromBehind(hat),
      ]),
    ]),
  );

type Leg = { readonly knee: string; readonly foot: readonly [number, number] };
const ahead: Leg = { knee: 'L56 103', foot: [62, 119] };
const behind: Leg = { knee: 'L43 104', foot: [31, 117] };
const under: Leg = { knee: '', foot: [48, 120] };
const raised: Leg = { knee: 'L55 102', foot: [45, 114] };
const stridesAside = [
  { near: ahead, far: behind, rise: 0, hand: [33, 86], other: [64, 84], sway: 4 },
  { near: under, far: raised, rise: 3, hand: [42, 91], other: [56, 88], sway: 1 },
  { near: behind, far: ahead, rise: 0, hand: [60, 86], other: [36, 84], sway: 4 },
  { near: raised, far: under, rise: 3, hand: [48, 91], other: [50, 88], sway: 1 },
] as const;

export const walkEast = (hat: readonly Part[]) =>
  stridesAside.map(({ near, far, rise, hand, other, sway }) =>
    pose([
      ...legAside(far.knee, far.foot, true),
      ...legAside(near.knee, near.foot, false),
      lifted(rise, [
        ...arm(`M54 66Q54 76 ${other[0]} ${other[1] - 4}`, other),
        ...coatAside(sway),
        ...arm(`M43 67Q41 78 ${hand[0]} ${hand[1] - 4}`, hand),
        ...head(1, 'open', hat),
      ]),
    ]),
  );
