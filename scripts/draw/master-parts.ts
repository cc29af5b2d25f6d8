/** The master's wardrobe: head, crown, tailcoat, arms and legs, on a canvas of 96 x 128 with the floor at 120. */
import {
  GOLD,
  GOLD_SHADE,
  group,
  limb,
  line,
  oval,
  type Part,
  picture,
  SILVER,
  SILVER_SHADE,
  shadow,
  solid,
  sticker,
  tone,
  WHITE,
  wire,
} from './ink.ts';

const SKIN = '#F2C9A0';
const SKIN_SHADE = '#E5A983';
const COAT = '#39415C';
const COAT_SHADE = '#252B40';
export const TROUSERS = '#6B7184';
const TROUSERS_SHADE = '#4A5063';
export const SHOE = '#2B2F3D';
const BOW = '#B3263A';

/** Where he looks: -1 to his right (our left), 0 at us, 1 to our right. */
export type Look = -1 | 0 | 1;
export type Eyes = 'open' | 'closed' | 'smiling' | 'aside';

const eyesAt = (cx: number, cy: number, eyes: Eyes): Part[] => {
  const pair = [cx - 7, cx + 7];
  if (eyes === 'closed') return pair.map((x) => line(`M${x - 4} ${cy}q4 4 8 0`));
  if (eyes === 'smiling') return pair.map((x) => line(`M${x - 4} ${cy + 2}q4 -5 8 0`));
  const aside = eyes === 'aside' ? 2 : 0;
  return pair.flatMap((x) => [
    tone(oval(x + aside, cy, 3), '#1B1F2A'),
    tone(oval(x + aside + 1, cy - 1, 1), WHITE),
  ]);
};

/** The crown, standing on a head whose top is at (48, 24). */
export const crown = (): Part[] => [
  solid('M33 27L29 12L40 18L48 8L56 18L67 12L63 27Q48 32 33 27z', GOLD),
  tone('M34 25.4L33 21.4Q48 26 63 21.4L62 25.4Q48 30 34 25.4z', GOLD_SHADE),
  tone(oval(48, 20, 2.2), BOW),
];

/** No crown: the light on a bald head. */
export const bald = (): Part[] => [line('M40 27Q45 23.5 52 24.5', WHITE, 3)];

const moustache = (cx: number): Part =>
  solid(
    `M${cx} 48q-5 -2 -9 2q-5 4 -11 0q1 9 11 9q6 0 9 -5q3 5 9 5q10 0 11 -9q-6 4 -11 0q-4 -4 -9 -2z`,
    SILVER,
  );

/** The head from the front, turned a little by `look`; `hat` is what he wears: the crown, or nothing. */
export function head(look: Look, eyes: Eyes, hat: readonly Part[]): Part[] {
  const cx = 48 + 5 * look;
  const brow = eyes === 'closed' ? 1 : 0;
  return [
    ...(look < 1 ? [solid('M64 28q13 0 13 9q4 4 1 9q-2 6 -9 5z', SILVER)] : []),
    ...(look > -1 ? [solid('M32 28q-13 0 -13 9q-4 4 -1 9q2 6 9 5z', SILVER)] : []),
    solid(oval(48, 41, 19.5), SKIN),
    tone(oval(cx - 12, 47, 4, 3), '#F0A68E'),
    tone(oval(cx + 12, 47, 4, 3), '#F0A68E'),
    line(`M${cx - 12} ${34 + brow}q4 -4 8 -1`, SILVER_SHADE, 4),
    line(`M${cx + 12} ${34 + brow}q-4 -4 -8 -1`, SILVER_SHADE, 4),
    ...eyesAt(cx, 41, eyes),
    moustache(cx + look),
    tone(oval(cx + 1.5 * look, 46.5, 4.6, 4), SKIN_SHADE),
    ...hat,
  ];
}

/** The head from behind: a wreath of grey hair under the crown. */
export const headFromBehind = (hat: readonly Part[]): Part[] => [
  solid(oval(48, 41, 19.5), SKIN),
  solid('M27 37q-7 4 -4 11q1 7 9 7q6 7 16 6q10 1 16 -6q8 0 9 -7q3 -7 -4 -11q-8 7 -21 7t-21 -7z', SILVER),
  ...hat,
];

/** Two legs from the front or behind; a lifted foot is nearer to us, in pixels. */
export const legs = (liftLeft: number, liftRight: number): Part[] =>
  [
    { x: 41, lift: liftLeft },
    { x: 55, lift: liftRight },
  ].flatMap(({ x, lift }) => [
    limb(`M${x} 96V${112 - lift}`, 7, TROUSERS),
    solid(oval(x, 116 - lift, 7, 4.5), SHOE),
  ]);

/** One leg from the side, from the hip over knee to foot. */
export const legAside = (knee: string, foot: readonly [x: number, y: number], far: boolean): Part[] => [
  limb(`M48 94${knee}L${foot[0]} ${foot[1] - 5}`, 7, far ? TROUSERS_SHADE : TROUSERS),
  solid(`M${foot[0] - 5} ${foot[1] - 5}h7q7 1 7 6h-14z`, SHOE),
];

/** The tailcoat from the front, with shirt, lapels and bow tie. */
export const coat = (): Part[] => [
  solid('M34 62Q48 54 62 62Q67 76 70 101Q64 105 58 102L54 92H42L38 102Q32 105 26 101Q29 76 34 62z', COAT),
  tone('M43 61H53L52 90H44z', SILVER),
  tone('M40.5 59.5L37 68L44.5 90V75z', COAT_SHADE),
  tone('M55.5 59.5L59 68L51.5 90V75z', COAT_SHADE),
  solid('M48 66L40 61.5V71.5zM48 66L56 61.5V71.5z', BOW),
  tone(oval(48, 78, 1.7), GOLD_SHADE),
  tone(oval(48, 85, 1.7), GOLD_SHADE),
];

/** The coat's back, its two tails swung sideways by `sway` px. */
export const coatFromBehind = (sway: number): Part[] => [
  solid(
    `M34 62Q48 55 62 62Q66 76 68 94L${63 + sway} 110H${51 + sway}L48 94L${45 + sway} 110H${33 + sway}L28 94Q30 76 34 62z`,
    COAT,
  ),
  line('M48 68V93', COAT_SHADE),
  tone(oval(43, 90, 1.8), GOLD_SHADE),
  tone(oval(53, 90, 1.8), GOLD_SHADE),
];

/** The coat seen from three quarters as he walks to our right, its tail flying by `sway` px. */
export const coatAside = (sway: number): Part[] => [
  solid(`M36 84Q${30 - sway} 94 ${27 - sway} 108L${38 - sway} 106Q41 98 50 94z`, COAT_SHADE),
  solid('M37 62Q48 54 60 62Q64 76 63 95Q56 99 50 92L38 98Q33 96 33 92Q33 74 37 62z', COAT),
  tone('M50 59.5L57.5 60.5Q60 74 59.5 90L56 92Z', SILVER),
  tone('M48 59.5L46 68L57 92L56 76z', COAT_SHADE),
  solid('M55 66L48 61.5V71zM55 66L61 62V71z', BOW),
];

/** An arm from shoulder to hand with a white cuff; `d` ends at the hand. */
export const arm = (d: string, hand: readonly [x: number, y: number]): Part[] => [
  limb(d, 8, COAT),
  solid(oval(hand[0], hand[1], 5), SKIN),
];

/** His coffee, the mug's middle at (x, y). */
export const mug = (x: number, y: number): Part => {
  return group(`translate(${x} ${y})`, [
    wire('M8 -4q7 0 7 4t-7 4'),
    solid('M-9 -9H9V6Q9 10 5 10H-5Q-9 10 -9 6z', WHITE),
    tone('M-7.5 -7.5H7.5V-4H-7.5z', '#8A5A33'),
  ]);
};

export const WIDTH = 96;
export const HEIGHT = 128;

/** A whole pose on his own shadow. */
export const pose = (parts: readonly Part[]) =>
  picture(WIDTH, HEIGHT, [shadow(48, 119, 26, 6), ...sticker(parts)]);

/** The parts a few pixels higher, as in the middle of a stride. */
export const lifted = (px: number, parts: readonly Part[]) => group(`translate(0 ${-px})`, parts);
