/** The master standing: reaching over a board, idle, asleep, with his coffee, at rest. */
import { dashed, group, limb, line, mirrored, oval, type Part, solid, tone, WHITE } from './ink.ts';
import {
  arm,
  bald,
  coat,
  crown,
  type Eyes,
  head,
  type Look,
  legs,
  mug,
  pose,
  SHOE,
  TROUSERS,
  WIDTH,
} from './master-parts.ts';

const pawn = (x: number, y: number) => solid(`M${x - 5} ${y}q0 -4 3 -5q-2 -4 2 -6q4 2 2 6q3 1 3 5z`, WHITE);

const reaching = [
  { upper: 'M61 67Q72 70 78 66', hand: [81, 63], piece: [82, 59] },
  { upper: 'M61 67Q74 72 80 83', hand: [82, 87], piece: [82, 101] },
] as const;
const reachParts = (hat: readonly Part[]) =>
  reaching.map(({ upper, hand, piece }) => [
    ...legs(0, 0),
    ...arm('M35 66Q26 78 28 88', [28, 92]),
    ...coat(),
    ...head(1, 'open', hat),
    pawn(piece[0], piece[1]),
    ...arm(upper, hand),
  ]);

export const reachEast = (hat: readonly Part[]) => reachParts(hat).map((parts) => pose(parts));
export const reachWest = (hat: readonly Part[]) =>
  reachParts(hat).map((parts) => pose(mirrored(WIDTH, parts)));

const watch = [
  line('M44 84Q56 98 64 84', '#E3A92F', 2.5),
  solid(oval(66, 82, 6), '#FAD04A'),
  tone(oval(66, 82, 3.5), WHITE),
];
const idle = [
  { eyes: 'open', look: 1, foot: 0 },
  { eyes: 'aside', look: 1, foot: 5 },
] as const satisfies readonly { eyes: Eyes; look: Look; foot: number }[];
export const idling = (hat: readonly Part[]) =>
  idle.map(({ eyes, look, foot }) =>
    pose([
      ...legs(0, foot),
      ...arm('M35 66Q24 74 30 84', [34, 87]),
      ...coat(),
      ...arm('M61 66Q74 74 66 80', [64, 82]),
      ...watch,
      ...head(look, eyes, hat),
    ]),
  );

/** He sags, his head hangs, the crown slides: it must read as sleep from the last row. */
export const sleeping = (hat: readonly Part[]) =>
  [0, 1].map((breath) =>
    pose([
      ...legs(0, 0),
      group(`translate(0 ${2 + 2 * breath})`, [
        ...arm('M35 67Q28 80 31 92', [31, 96]),
        ...arm('M61 67Q68 80 65 92', [65, 96]),
        ...coat(),
        group('translate(-3 6) rotate(-20 48 58)', [
          ...head(0, 'closed', [group('translate(-7 3) rotate(-16 48 26)', hat)]),
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
export const sipping = (hat: readonly Part[]) =>
  sips.map(({ cup, hand, upper, eyes }) =>
    pose([
      ...legs(0, 0),
      ...arm('M35 66Q26 78 28 88', [28, 92]),
      ...coat(),
      ...head(0, eyes, hat),
      mug(cup[0], cup[1]),
      ...arm(upper, hand),
    ]),
  );

/** Caught in the middle of a move: wide awake, a pawn in his hand, and icicles in his moustache. */
const icicle = (x: number, y: number, length: number): Part =>
  solid(`M${x - 3} ${y}H${x + 3}L${x} ${y + length}z`, '#DDF1FA');
export const frozen = pose([
  ...legs(0, 0),
  ...arm('M35 66Q24 76 29 88', [32, 91]),
  ...coat(),
  ...head(0, 'open', crown()),
  icicle(38, 57, 12),
  icicle(46, 55, 8),
  icicle(57, 57, 14),
  pawn(69, 66),
  ...arm('M61 67Q77 82 69 72', [69, 69]),
]);

/** Nobody needs him: he sits, smiles and has his coffee. Nothing here may look like waste. */
export const resting = pose([
  solid('M25 106H32L30 121H24zM64 106H71L72 121H66z', '#9A6F46'),
  solid('M20 99H76V107H20z', '#B98B5E'),
  group('translate(0 6)', [
    ...coat().slice(0, 1),
    limb('M40 92V105', 7, TROUSERS),
    limb('M56 92V105', 7, TROUSERS),
    solid(oval(38, 109, 7.5, 4.5), SHOE),
    solid(oval(58, 109, 7.5, 4.5), SHOE),
    ...coat().slice(1),
    ...head(0, 'smiling', crown()),
    ...arm('M35 67Q20 80 34 84', [36, 84]),
    mug(49, 82),
    ...arm('M61 67Q78 78 65 83', [63, 83]),
  ]),
]);

/** He has a board to serve and no brain: he holds out a hand for the crown and looks up to where it should be. */
const begs = [0, 3];
export const asking = begs.map((lift) =>
  pose([
    ...legs(0, 0),
    ...arm('M35 66Q24 74 30 84', [34, 87]),
    ...coat(),
    ...arm(`M61 66Q74 70 83 ${58 - lift}`, [86, 54 - lift]),
    solid(
      `M80 ${53 - lift}Q86 ${58 - lift} 92 ${52 - lift}L90 ${58 - lift}Q86 ${62 - lift} 82 ${59 - lift}z`,
      '#F2C9A0',
    ),
    ...head(1, 'aside', [...bald(), dashed('M34 24L30 9L40 15L48 5L56 15L66 9L62 24z', '#8A90A0')]),
  ]),
);
