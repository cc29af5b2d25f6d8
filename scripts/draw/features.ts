/** What happens in a hall that is not plain: frost, fuses, smoke, covered tables. */
import { palette } from '../../client/app/palette.ts';
import {
  GOLD,
  group,
  INK,
  line,
  oval,
  type Part,
  picture,
  slab,
  solid,
  sticker,
  tone,
  WHITE,
  wire,
} from './ink.ts';

const ICE = palette.light.frost;
const ICE_SHADE = palette.light.frostEdge;

/** One arm of a crystal, upwards from the middle, with `pairs` of twigs. */
const spike = (length: number, pairs: number): string => {
  const twigs = Array.from({ length: pairs }, (_, at) => {
    const y = -length * (0.42 + (0.42 * at) / pairs);
    const twig = length * (0.3 - 0.08 * at);
    return `M0 ${y}L${-twig} ${y - twig}M0 ${y}L${twig} ${y - twig}`;
  });
  return `M0 0V${-length}${twigs.join('')}`;
};

/** A crystal with six arms: an ice-blue line with an edge that shows on white as on black. */
const crystal = (length: number, pairs: number, turn: number): string => {
  const arms = (stroke: string, width: number) =>
    Array.from({ length: 6 }, (_, arm) =>
      group(`translate(48 48) rotate(${turn + 60 * arm})`, [line(spike(length, pairs), stroke, width)]),
    );
  return picture(96, 96, [...arms(ICE_SHADE, 8), ...arms(ICE, 4)]);
};
const crystals = [crystal(42, 2, 0), crystal(36, 1, 17), crystal(40, 2, 34)];

const icicle = (x: number, width: number, length: number): Part[] => [
  line(`M${x} 0H${x + width}L${x + width / 2} ${length}z`, ICE_SHADE, 5),
  tone(`M${x} 0H${x + width}L${x + width / 2} ${length}z`, ICE),
  tone(`M${x + width * 0.55} 1.5H${x + width - 3}L${x + width / 2} ${length - 6}z`, ICE_SHADE),
];
const icicles = picture(128, 48, [
  ...[
    [2, 16, 30],
    [20, 12, 18],
    [34, 18, 44],
    [54, 12, 22],
    [68, 16, 34],
    [86, 12, 16],
    [100, 18, 40],
    [116, 11, 20],
  ].flatMap(([x, width, length]) => icicle(x as number, width as number, length as number)),
  tone('M0 0H128V7H0z', ICE),
  line('M0 8H128', ICE_SHADE, 2.5),
]);

const star = (points: number, outer: number, inner: number, turn: number) =>
  Array.from({ length: 2 * points }, (_, at) => {
    const [angle, radius] = [turn + (Math.PI * at) / points, at % 2 ? inner : outer];
    return `${at ? 'L' : 'M'}${16 + radius * Math.cos(angle)} ${16 + radius * Math.sin(angle)}`;
  }).join('');
const sparks = [0, Math.PI / 8].map((turn) =>
  picture(32, 32, [
    line(`${star(8, 12, 7, turn)}z`, INK, 5),
    tone(`${star(8, 13, 7, turn)}z`, palette.dark.idle),
    tone(`${star(8, 9, 5, turn)}z`, GOLD),
    tone(oval(16, 16, 3), WHITE),
  ]),
);

const puff = (size: number, light: string, dark: string) => [
  solid(
    `${oval(48 - size, 52, size * 0.8)}${oval(48 + size, 52, size * 0.8)}${oval(48, 48 - size * 0.5, size)}${oval(48, 56, size * 0.9)}`,
    dark,
  ),
  tone(
    `${oval(48 - size, 51, size * 0.6)}${oval(48 + size, 51, size * 0.6)}${oval(48, 48 - size * 0.5, size * 0.8)}${oval(48, 54, size * 0.8)}`,
    light,
  ),
];
const smoke = [14, 20, 24].map((size) => picture(96, 96, sticker(puff(size, '#C9C9D2', '#A9ACB8'))));

/** The master's hourglass, overturned and out of sand. */
const fallen = picture(64, 48, [
  ...sticker([
    group('translate(32 28) rotate(78) scale(.8)', [
      solid('M-12 -20H12L3 0L12 20H-12L-3 0z', WHITE),
      tone('M-7 16.5Q0 10 7 16.5L8.5 18.5H-8.5z', GOLD),
      solid(slab(-15, -24, 30, 7, 3), '#9A6F46'),
      solid(slab(-15, 17, 30, 7, 3), '#9A6F46'),
    ]),
    wire('M6 8L12 14M12 8L6 14', INK, 3),
  ]),
]);

/** A table nobody has come to yet, under a sheet. */
const cover = picture(120, 112, [
  solid(
    'M8 14Q8 6 16 6H104Q112 6 112 14L116 92Q104 104 94 94Q84 106 74 96Q60 108 48 96Q36 106 28 95Q16 104 4 92z',
    '#E6E3EC',
  ),
  tone('M30 30Q26 70 30 92Q36 100 44 95Q38 60 40 30zM78 24Q84 60 78 94Q88 100 92 92Q94 60 88 24z', '#CFCBDA'),
  line('M20 22H100', '#CFCBDA', 4),
]);

export const featureFiles = [
  ...crystals.map((drawn, at) => [`fx/frost-${at}.svg`, drawn] as const),
  ['hall/icicles.svg', icicles] as const,
  ...sparks.map((drawn, at) => [`fx/spark-${at}.svg`, drawn] as const),
  ...smoke.map((drawn, at) => [`fx/smoke-${at}.svg`, drawn] as const),
  ['fx/fallen-hourglass.svg', fallen] as const,
  ['hall/cover.svg', cover] as const,
];
