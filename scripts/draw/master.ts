/** Every pose of the master, 96 x 128. West is east in a mirror, so walks are drawn to the east only. */
import {
  group,
  limb,
  line,
  mirrored,
  oval,
  type Part,
  picture,
  shadow,
  solid,
  sticker,
  tone,
  WHITE,
} from './ink.ts';
import {
  arm,
  coat,
  coatAside,
  coatFromBehind,
  crown,
  type Eyes,
  head,
  headFromBehind,
  type Look,
  legAside,
  legs,
  mug,
  SHOE,
  TROUSERS,
} from './master-parts.ts';

const WIDTH = 96;
const HEIGHT = 128;
const ground = shadow(48, 119, 26, 6);
const lifted = (px: number, parts: readonly Part[]) => group(`translate(0 ${-px})`, parts);
const pose = (parts: readonly Part[], floor: Part = ground) =>
  picture(WIDTH, HEIGHT, [floor, ...sticker(parts)]);

/** Both contacts of a stride and the two moments between, when he is a little taller. */
const strides = [
  { left: 0, right: 6, rise: 0, swing: 4 },
  { left: 0, right: 0, rise: 2, swing: 0 },
  { left: 6, right: 0, rise: 0, swing: -4 },
  { left: 0, right: 0, rise: 2, swing: 0 },
];

const walkSouth = strides.map(({ left, right, rise, swing }) =>
  pose([
    ...legs(left, right),
    lifted(rise, [
      ...arm(`M35 66Q26 78 28 ${86 + swing}`, [28, 90 + swing]),
      ...arm(`M61 66Q70 78 68 ${86 - swing}`, [68, 90 - swing]),
      ...coat(),
      ...head(0, 'open'),
    ]),
  ]),
);

const walkNorth = strides.map(({ left, right, rise, swing }) =>
  pose([
    ...legs(right, left),
    lifted(rise, [
      ...coatFromBehind(swing / 2),
      ...arm(`M34 67Q26 78 28 ${84 - swing}`, [28, 88 - swing]),
      ...arm(`M62 67Q70 78 68 ${84 + swing}`, [68, 88 + swing]),
      ...headFromBehind(),
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

const walkEast = stridesAside.map(({ near, far, rise, hand, other, sway }) =>
  pose([
    ...legAside(far.knee, far.foot, true),
    ...legAside(near.knee, near.foot, false),
    lifted(rise, [
      ...arm(`M54 66Q54 76 ${other[0]} ${other[1] - 4}`, other),
      ...coatAside(sway),
      ...arm(`M43 67Q41 78 ${hand[0]} ${hand[1] - 4}`, hand),
      ...head(1, 'open'),
    ]),
  ]),
);

const pawn = (x: number, y: number) => solid(`M${x - 5} ${y}q0 -4 3 -5q-2 -4 2 -6q4 2 2 6q3 1 3 5z`, WHITE);

const reaching = [
  { upper: 'M61 67Q72 70 78 66', hand: [81, 63], piece: [82, 59] },
  { upper: 'M61 67Q74 72 80 83', hand: [82, 87], piece: [82, 101] },
] as const;
const reachEast = reaching.map(({ upper, hand, piece }) => [
  ...legs(0, 0),
  ...arm('M35 66Q26 78 28 88', [28, 92]),
  ...coat(),
  ...head(1, 'open'),
  pawn(piece[0], piece[1]),
  ...arm(upper, hand),
]);

const watch = [
  line('M44 84Q56 98 64 84', '#E3A92F', 2.5),
  solid(oval(66, 82, 6), '#FAD04A'),
  tone(oval(66, 82, 3.5), WHITE),
];
const idle = [
  { eyes: 'open', look: 1, foot: 0 },
  { eyes: 'aside', look: 1, foot: 5 },
] as const satisfies readonly { eyes: Eyes; look: Look; foot: number }[];
const idling = idle.map(({ eyes, look, foot }) =>
  pose([
    ...legs(0, foot),
    ...arm('M35 66Q24 74 30 84', [34, 87]),
    ...coat(),
    ...arm('M61 66Q74 74 66 80', [64, 82]),
    ...watch,
    ...head(look, eyes),
  ]),
);

/** He sags, his head hangs, the crown slides: it must read as sleep from the last row. */
const sleeping = [0, 1].map((breath) =>
  pose([
    ...legs(0, 0),
    group(`translate(0 ${2 + 2 * breath})`, [
      ...arm('M35 67Q28 80 31 92', [31, 96]),
      ...arm('M61 67Q68 80 65 92', [65, 96]),
      ...coat(),
      group('translate(-3 6) rotate(-20 48 58)', [
        ...head(0, 'closed', [group('translate(-7 3) rotate(-16 48 26)', crown())]),
        solid(oval(57 + 2 * breath, 50 + breath, 5 + 3 * breath), '#D6ECF7'),
        tone(oval(55 + 2 * breath, 48 + breath, 1.6), WHITE),
      ]),
    ]),
  ]),
);

const sips = [
  { cup: [51, 84], hand: [65, 85], upper: 'M61 67Q76 74 68 83', eyes: 'open' },
  { cup: [50, 73], hand: [64, 74], upper: 'M61 68Q80 80 67 75', eyes: 'open' },
  { cup: [48, 58], hand: [62, 59], upper: 'M61 68Q84 76 66 61', eyes: 'smiling' },
] as const;
const sipping = sips.map(({ cup, hand, upper, eyes }) =>
  pose([
    ...legs(0, 0),
    ...arm('M35 66Q26 78 28 88', [28, 92]),
    ...coat(),
    ...head(0, eyes),
    mug(cup[0], cup[1]),
    ...arm(upper, hand),
  ]),
);

/** Nobody needs him: he sits, smiles and has his coffee. Nothing here may look like waste. */
const resting = pose([
  solid('M25 106H32L30 121H24zM64 106H71L72 121H66z', '#9A6F46'),
  solid('M20 99H76V107H20z', '#B98B5E'),
  group('translate(0 6)', [
    ...coat().slice(0, 1),
    limb('M40 92V105', 7, TROUSERS),
    limb('M56 92V105', 7, TROUSERS),
    solid(oval(38, 109, 7.5, 4.5), SHOE),
    solid(oval(58, 109, 7.5, 4.5), SHOE),
    ...coat().slice(1),
    ...head(0, 'smiling'),
    ...arm('M35 67Q20 80 34 84', [36, 84]),
    mug(49, 82),
    ...arm('M61 67Q78 78 65 83', [63, 83]),
  ]),
]);

const numbered = (name: string, frames: readonly string[]) =>
  frames.map((frame, at) => [`master/${name}-${at}.svg`, frame] as const);

/** File name and content of every pose. */
export const masterFiles = [
  ...numbered('walk-s', walkSouth),
  ...numbered('walk-n', walkNorth),
  ...numbered('walk-e', walkEast),
  ...numbered(
    'reach-e',
    reachEast.map((parts) => pose(parts)),
  ),
  ...numbered(
    'reach-w',
    reachEast.map((parts) => pose(mirrored(WIDTH, parts))),
  ),
  ...numbered('idle', idling),
  ...numbered('sleep', sleeping),
  ...numbered('sip', sipping),
  ...numbered('rest', [resting]),
  ['master/crown.svg', picture(48, 36, sticker([group('translate(-24 -2)', crown())]))] as const,
];
