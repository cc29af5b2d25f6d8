/** What happens in a hall that is not plain: ice, fuses, smoke, covered tables. */
import { palette } from '../../client/app/palette.ts';
import {
  GOLD,
  group,
  INK,
  line,
  oval,
  PAPER,
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

/** The block in which he stands while a call sleeps: he is seen through its front, and its edge shows on light and dark. */
const through = (d: string, fill: string, opacity: number): Part => ({
  drawn: `<path d="${d}" fill="${fill}" fill-opacity="${opacity}" stroke="none"/>`,
  rim: '',
});
const FRONT = 'M16 22H86V143H16z';
const TOP = 'M16 22L28 8H98L86 22z';
const SIDE = 'M86 22L98 8V130L86 143z';
const iceBlock = picture(112, 152, [
  tone('M6 143q4 -6 14 -4h66q4 -8 14 -3q10 2 6 7q-2 6 -12 5q-38 4 -76 0q-14 1 -12 -5z', ICE_SHADE),
  tone('M11 143q6 -4 12 -2h62q8 -4 15 -1q5 2 2 4q-44 4 -88 1q-5 0 -3 -2z', ICE),
  line('M16 22L28 8H98V130L86 143H16z', PAPER, 10),
  through(FRONT, ICE, 0.36),
  through(SIDE, ICE_SHADE, 0.62),
  through(TOP, WHITE, 0.9),
  through('M24 143L58 22H72L38 143z', WHITE, 0.3),
  through('M50 143L79 40V68L58 143z', WHITE, 0.22),
  line('M23 62V31H42M79 118V136H64', WHITE, 4),
  line('M16 96L27 104L22 114L31 126M86 58L76 66L80 75', ICE_SHADE, 2.5),
  line('M91.5 30V58M91.5 66V72', WHITE, 3),
  line(`${FRONT}M16 22L28 8H98L86 22M98 8V130L86 143`, ICE_SHADE, 4),
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
  ['fx/ice-block.svg', iceBlock] as const,
  ...sparks.map((drawn, at) => [`fx/spark-${at}.svg`, drawn] as const),
  ...smoke.map((drawn, at) => [`fx/smoke-${at}.svg`, drawn] as const),
  ['fx/fallen-hourglass.svg', fallen] as const,
  ['hall/cover.svg', cover] as const,
];
