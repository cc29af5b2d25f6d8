/** The room and its furniture, seen from above at a slant: tops in full, fronts as a narrow darker edge. */
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
  shadow,
  slab,
  solid,
  sticker,
  tone,
  WHITE,
} from './ink.ts';

const WOOD = '#B98B5E';
const WOOD_SHADE = '#9A6F46';
const WOOD_DARK = '#7A5636';
const RED = '#B3263A';
const RED_SHADE = '#8C1D2E';
const LEAF = '#4F8A4B';
const LEAF_SHADE = '#3C6E3B';

const tile = (a: string, b: string) =>
  picture(64, 64, [tone('M0 0H64V64H0z', a), tone('M32 0H64V32H32zM0 32H32V64H0z', b)]);

const table = picture(160, 120, [
  shadow(80, 108, 74, 10),
  solid('M14 98H28V115H14zM132 98H146V115H132z', WOOD_DARK),
  solid(slab(4, 6, 152, 102, 12), WOOD_SHADE),
  solid(slab(4, 4, 152, 92, 12), WOOD),
  line('M18 14H60M104 88H142', '#C99F72', 2.5),
]);

const clock = picture(
  48,
  48,
  sticker([
    solid(oval(24, 24, 18), GOLD),
    solid(oval(24, 24, 13.5), WHITE),
    line('M24 24V15M24 24L30 27'),
    tone(oval(24, 24, 2.2), RED),
  ]),
);

const door = picture(96, 128, [
  solid('M6 124V12Q6 4 14 4H82Q90 4 90 12V124z', WOOD_DARK),
  solid('M14 124V12H82V124z', WOOD),
  solid('M22 22H44V60H22zM52 22H74V60H52zM22 72H44V112H22zM52 72H74V112H52z', WOOD_SHADE),
  solid(oval(72, 66, 4), GOLD),
]);

const leaf = (x: number, y: number, lean: number, size: number): Part[] => [
  solid(
    `M${x} ${y}q${-size + lean} ${-size} ${lean} ${-2 * size}q${size + lean * 0.2} ${size} ${-lean} ${2 * size}z`,
    LEAF,
  ),
  line(`M${x} ${y}q${lean * 0.4} ${-size * 0.6} ${lean * 0.8} ${-size * 1.3}`, LEAF_SHADE, 2.5),
];
const pot = [
  solid('M14 66H50L46 90Q45 93 42 93H22Q19 93 18 90z', '#C4673F'),
  solid(slab(10, 60, 44, 10, 4), '#D98055'),
];
const PETAL = '#E58FA0';
const PETALS = `${oval(26, 20, 5.5)}${oval(38, 20, 5.5)}${oval(32, 14, 5.5)}${oval(32, 26, 5.5)}`;
const growth: readonly (readonly Part[])[] = [
  [line('M32 60V52', LEAF_SHADE, 4), ...leaf(32, 54, 5, 6)],
  [limb('M32 60V46', 2, LEAF), ...leaf(31, 52, -9, 9), ...leaf(33, 50, 9, 10)],
  [limb('M32 60V32', 2, LEAF), ...leaf(31, 52, -14, 11), ...leaf(33, 48, 14, 12), ...leaf(32, 36, 2, 11)],
  [
    limb('M32 60V24', 2, LEAF),
    ...leaf(30, 54, -18, 12),
    ...leaf(34, 52, 18, 13),
    ...leaf(31, 40, -14, 13),
    ...leaf(33, 38, 14, 13),
    solid(PETALS, PETAL),
    tone(PETALS, PETAL),
    tone(oval(32, 20, 4), GOLD),
  ],
];
const plants = growth.map((parts) =>
  picture(80, 96, [shadow(40, 89, 22, 5), ...sticker([group('translate(8 -4)', [...parts, ...pot])])]),
);

const pawnMark = 'M-9 14Q-9 8 -4 7Q-1 3 -2 0Q-7 -6 0 -11Q7 -6 2 0Q1 3 4 7Q9 8 9 14z';
const banner = picture(256, 64, [
  line('M4 8H252', WOOD_DARK, 6),
  solid(
    'M14 6H242V44L226 58L210 46L194 58L178 46L162 58L146 46L128 60L110 46L94 58L78 46L62 58L46 46L30 58L14 44z',
    RED,
  ),
  tone('M15.5 7.5H240.5V13H15.5z', RED_SHADE),
  ...[64, 192].map((x) => group(`translate(${x} 29)`, [solid(pawnMark, WHITE)])),
  group('translate(128 30) scale(1.2)', [
    solid('M-15 10L-19 -9L-8 -2L0 -13L8 -2L19 -9L15 10Q0 14 -15 10z', GOLD),
    tone('M-14 8.6L-14.6 4.6Q0 8.6 14.6 4.6L14 8.6Q0 12 -14 8.6z', GOLD_SHADE),
  ]),
]);

const post = (x: number): Part[] => [
  solid(oval(x, 42, 8, 3.5), GOLD_SHADE),
  limb(`M${x} 40V14`, 3, GOLD),
  solid(oval(x, 9, 5), GOLD),
];
const rope = picture(128, 48, [
  shadow(64, 43, 60, 4),
  ...sticker([...post(12), ...post(116), limb('M14 14Q64 48 114 14', 5, RED)]),
]);

/** Sweeps round a sleeping master: cap, apron and a broom that swings. */
const cleaner = (lean: number) =>
  picture(96, 128, [
    shadow(46, 119, 28, 6),
    ...sticker([
      limb('M40 94V112M54 94V112', 7, '#4A5063'),
      solid(`${oval(39, 116, 7, 4.5)}${oval(56, 116, 7, 4.5)}`, '#2B2F3D'),
      limb(`M58 60L${76 + lean} 104`, 2, WOOD),
      solid(
        `M${70 + lean} 100L${82 + lean} 97L${90 + lean * 1.1} 116Q${78 + lean} 121 ${66 + lean} 119z`,
        '#E0B65A',
      ),
      line(`M${76 + lean} 107L${76 + lean} 114M${81 + lean} 106L${83 + lean} 113`, '#B98B3A', 2.5),
      solid('M31 62Q47 54 63 62Q68 78 66 100Q47 104 28 100Q26 78 31 62z', '#5E8FA8'),
      solid('M37 66H57L60 98Q47 101 34 98z', SILVER),
      limb(`M33 66Q30 80 ${56 + lean / 3} 82`, 8, '#5E8FA8'),
      solid(oval(62 + lean / 3, 80, 5), '#A86B3E'),
      limb(`M61 66Q70 70 ${63 + lean / 4} 72`, 8, '#5E8FA8'),
      solid(oval(62 + lean / 4, 69, 5), '#A86B3E'),
      solid(oval(47, 40, 18), '#A86B3E'),
      tone(`${oval(42, 42, 2.8)}${oval(55, 42, 2.8)}`, '#1B1F2A'),
      line('M44 50q5 3 9 0', '#1B1F2A', 2.5),
      solid('M28 37Q28 19 47 19Q66 19 66 37Q47 29 28 37z', '#3F6F88'),
      solid('M44 30Q62 28 74 37Q62 40 46 36z', '#5E8FA8'),
    ]),
  ]);

/** A hat stand: the master has stood for so long that hats hang beside him. */
const hatStand = picture(64, 128, [
  shadow(32, 121, 22, 5),
  ...sticker([
    limb('M32 114V18', 4, WOOD),
    limb('M32 108L16 119M32 108L48 119', 4, WOOD_DARK),
    limb('M32 36Q18 34 16 24M32 36Q46 34 48 24', 3, WOOD),
    solid(oval(32, 14, 5), WOOD_DARK),
    solid('M6 25H30L26 21V6Q18 2 10 6V21z', '#39415C'),
    tone('M11.5 16H24.5V20H11.5z', RED),
    solid('M44 28Q52 24 55 30L59 64Q56 67 52 66L48 38L47 60Q43 62 40 60z', RED),
    tone('M42 53L46.5 54L46.5 57L41.5 56zM51.5 58L57 57L57.5 60L52 61z', WHITE),
  ]),
]);

const curtain = picture(128, 256, [
  solid('M4 4H124V20Q112 60 92 120Q74 176 70 252H4z', RED),
  tone(
    'M24 20Q30 120 20 250H32Q42 130 40 20zM60 20Q58 110 46 250H56Q70 130 76 20zM96 20Q90 70 74 130L78 140Q98 80 108 20z',
    RED_SHADE,
  ),
  solid('M2 2H126V20H2z', GOLD),
  tone('M3.5 13H124.5V18.5H3.5z', GOLD_SHADE),
  solid('M5.5 170Q40 176 78 166L76 178Q40 188 5.5 182z', GOLD),
]);

export const hallFiles = [
  ['hall/floor-tile.svg', tile('#E9ECEA', '#E0E5E3')] as const,
  ['hall/floor-tile-dark.svg', tile('#1C212C', '#20262F')] as const,
  ['hall/table.svg', table] as const,
  ['hall/clock.svg', clock] as const,
  ['hall/door.svg', door] as const,
  ...plants.map((plant, at) => [`hall/plant-${at}.svg`, plant] as const),
  ['hall/banner.svg', banner] as const,
  ['hall/rope.svg', rope] as const,
  ...[0, -16].map((lean, at) => [`hall/cleaner-${at}.svg`, cleaner(lean)] as const),
  ['hall/hat-stand.svg', hatStand] as const,
  ['hall/stage-curtain.svg', curtain] as const,
];
