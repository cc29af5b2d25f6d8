/** Small things laid over the hall: what sleep looks like, speech, and what is tinted where it is used (white). */
import { palette, squares, suggestions } from '../../client/app/palette.ts';
import {
  GOLD,
  group,
  INK,
  line,
  oval,
  type Part,
  picture,
  solid,
  sticker,
  tone,
  WHITE,
  wire,
} from './ink.ts';
import { mug } from './master-parts.ts';

const IDLE = palette.light.idle;

const letterZ = (x: number, y: number, size: number): Part =>
  wire(`M${x} ${y}h${size}l${-size} ${size}h${size}`, IDLE, 3 + size / 6);
const snore = [
  [letterZ(9, 46, 10)],
  [letterZ(9, 46, 10), letterZ(25, 27, 13)],
  [letterZ(8, 46, 10), letterZ(22, 28, 13), letterZ(40, 8, 16)],
];

const WEB = '#8A90A0';
const spokes = 'M2 2L62 4M2 2L56 28M2 2L42 46M2 2L24 56M2 2L4 62';
const rings = [
  'M20 3q-2 5 -1 8q-4 2 -5 6q-4 1 -5 5q-3 0 -6 1',
  'M36 3q-3 7 -2 13q-6 3 -8 9q-6 2 -9 8q-5 0 -11 3',
  'M52 4q-4 9 -3 19q-9 5 -12 13q-8 3 -12 11q-8 0 -16 4',
];
const cobwebs = [1, 2, 3].map((count) =>
  picture(64, 64, [line(`${spokes}${rings.slice(0, count).join('')}`, WEB, count === 1 ? 2 : 2.5)]),
);

const spider = picture(48, 48, [
  line('M24 0V24', WEB, 2),
  ...sticker([
    wire(
      'M17 28Q10 23 12 16M16 32Q8 30 6 24M17 36Q10 38 11 44M31 28Q38 23 36 16M32 32Q40 30 42 24M31 36Q38 38 37 44',
      INK,
      2.5,
    ),
    solid(oval(24, 32, 9.5), '#4A5063'),
    tone(`${oval(20.5, 31, 3.3)}${oval(27.5, 31, 3.3)}`, WHITE),
    tone(`${oval(21, 32, 1.5)}${oval(27, 32, 1.5)}`, INK),
  ]),
]);

const steam = ['M10 28q-5 -5 0 -10t0 -10', 'M10 26q5 -5 0 -10t0 -10', 'M10 24q-5 -5 0 -10t0 -10'].map(
  (d, at) =>
    picture(32, 32, [line(`${d}M${20} ${28 - 2 * at}q${at === 1 ? -5 : 5} -5 0 -10t0 -10`, '#8A90A0', 3)]),
);

const dust = picture(64, 64, [
  tone(
    `${oval(14, 38, 12, 6)}${oval(30, 35, 13, 9)}${oval(48, 38, 14, 6)}${oval(20, 29, 7, 6)}${oval(41, 28, 8, 6)}`,
    '#C9C3B4',
  ),
  tone(`${oval(18, 37, 5, 2.5)}${oval(35, 34, 6, 3.5)}${oval(52, 38, 5, 2.5)}`, '#DDD8CB'),
]);

const speech = 'M14 4H66Q76 4 76 14V34Q76 44 66 44H36L22 56L24 44H14Q4 44 4 34V14Q4 4 14 4z';
const shout =
  'M40 2L47 10L58 4L60 14L74 12L68 22L77 29L66 34L70 45L57 41L50 50L44 43L26 57L28 43L14 47L16 36L4 33L13 25L4 15L18 15L20 5L32 10z';

/** An open hand as one shape, about 26 px around (0, 0). */
const HAND =
  'M-9.9 5V-5.5a2.1 2.1 0 0 1 4.2 0V2h1V-10a2.1 2.1 0 0 1 4.2 0V2h1V-10.5a2.1 2.1 0 0 1 4.2 0V2h1V-7a2.1 2.1 0 0 1 4.2 0V4.5L11.5 1a2.2 2.2 0 0 1 4 1.8Q13 9 8.5 12Q5.5 14 1 14H-1Q-9.9 14-9.9 5z';

const bubbles = {
  hmm: picture(80, 60, [
    solid(speech, WHITE),
    tone(`${oval(25, 24, 4.5)}${oval(40, 24, 4.5)}${oval(55, 24, 4.5)}`, INK),
  ]),
  cough: picture(80, 60, [solid(shout, WHITE), line('M40 16V28M40 37V37.1', INK, 6)]),
  ready: picture(80, 60, [solid(speech, GOLD), group('translate(39 22.5) scale(1.1)', [tone(HAND, INK)])]),
};

const digits = [
  'M18 17L24 12V36',
  'M16.5 17Q18 12 24 12Q31 12.5 31 18.5Q31 22 26 27L17 36H32',
  'M17 14Q20 12 24 12Q30.5 12.5 30.5 18Q30 23.5 22 23.5Q32 23.5 32 30Q31.5 36 24 36Q19.5 36 16.5 34',
];

const darkSquares = Array.from({ length: 64 }, (_, at) => ({ file: at % 8, rank: Math.floor(at / 8) }))
  .filter(({ file, rank }) => (file + rank) % 2 === 1)
  .map(({ file, rank }) => `M${16 * file} ${16 * rank}h16v16h-16z`)
  .join('');

export const markFiles = [
  ...snore.map((parts, at) => [`fx/zzz-${at}.svg`, picture(64, 64, sticker(parts))] as const),
  ...cobwebs.map((web, at) => [`fx/cobweb-${at + 1}.svg`, web] as const),
  ['fx/spider.svg', spider] as const,
  [
    'fx/coffee.svg',
    picture(32, 32, sticker([group('translate(-2.5 0) scale(.92)', [mug(16, 18)])])),
  ] as const,
  ...steam.map((wisp, at) => [`fx/steam-${at}.svg`, wisp] as const),
  ['fx/dust.svg', dust] as const,
  ...Object.entries(bubbles).map(([name, bubble]) => [`fx/bubble-${name}.svg`, bubble] as const),
  [
    'fx/footprint.svg',
    picture(24, 32, [
      tone(`M12 3Q19 3 19 11Q19 16 16 20H8Q5 16 5 11Q5 3 12 3zM8.5 23H15.5Q16 29 12 29T8.5 23z`, WHITE),
    ]),
  ] as const,
  [
    'board/board-128.svg',
    picture(128, 128, [tone('M0 0H128V128H0z', squares.light), tone(darkSquares, squares.dark)]),
  ] as const,
  ['board/dot.svg', picture(48, 48, [tone(oval(24, 24, 9), WHITE)])] as const,
  ['board/ring.svg', picture(48, 48, [line(oval(24, 24, 20), WHITE, 5)])] as const,
  ...digits.map(
    (digit, at) =>
      [
        `board/arrow-head-${at + 1}.svg`,
        picture(48, 48, [
          tone(oval(24, 24, 22), WHITE),
          tone(oval(24, 24, 19), suggestions[at] as string),
          line(digit, WHITE, 4.5),
        ]),
      ] as const,
  ),
];
