/** Small things laid over the hall: what sleep looks like, speech, and white masters that the hall tints. */
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

const spider = picture(32, 64, [
  line('M16 0V38', WEB, 2),
  ...sticker([
    wire(
      'M10 44Q5 39 6 34M9 48Q4 46 4 41M10 52Q5 53 6 58M22 44Q27 39 26 34M23 48Q28 46 28 41M22 52Q27 53 26 58',
      INK,
      2,
    ),
    solid(oval(16, 48, 8), '#4A5063'),
    tone(`${oval(13, 47, 2.8)}${oval(19, 47, 2.8)}`, WHITE),
    tone(`${oval(13.4, 48, 1.3)}${oval(18.6, 48, 1.3)}`, INK),
  ]),
]);

const steam = ['M10 28q-5 -5 0 -10t0 -10', 'M10 26q5 -5 0 -10t0 -10', 'M10 24q-5 -5 0 -10t0 -10'].map(
  (d, at) =>
    picture(32, 32, [line(`${d}M${20} ${28 - 2 * at}q${at === 1 ? -5 : 5} -5 0 -10t0 -10`, '#8A90A0', 3)]),
);

const dust = picture(96, 32, [
  tone(
    `${oval(20, 24, 15, 7)}${oval(44, 21, 17, 10)}${oval(70, 24, 18, 7)}${oval(30, 15, 8, 6)}${oval(60, 14, 9, 6)}`,
    '#C9C3B4',
  ),
  tone(`${oval(26, 23, 6, 3)}${oval(52, 20, 7, 4)}${oval(75, 24, 6, 3)}`, '#DDD8CB'),
]);

const speech = 'M14 4H66Q76 4 76 14V34Q76 44 66 44H36L22 56L24 44H14Q4 44 4 34V14Q4 4 14 4z';
const shout =
  'M40 2L47 10L58 4L60 14L74 12L68 22L77 29L66 34L70 45L57 41L50 50L44 43L26 57L28 43L14 47L16 36L4 33L13 25L4 15L18 15L20 5L32 10z';

/** An open hand around (0, 0), about 26 px high. */
const openHand = (colour: string): Part[] => [
  line('M-7.8 -5.5V4M-2.6 -10V2M2.6 -10.5V2M7.8 -7V4', colour, 4.2),
  tone('M-9.9 1H9.9V5Q9.9 14 1 14H-1Q-9.9 14 -9.9 5z', colour),
  line('M7 8Q12 6 13.5 .5', colour, 4.4),
];

const bubbles = {
  hmm: picture(80, 60, [
    solid(speech, WHITE),
    tone(`${oval(25, 24, 4.5)}${oval(40, 24, 4.5)}${oval(55, 24, 4.5)}`, INK),
  ]),
  cough: picture(80, 60, [solid(shout, WHITE), line('M40 16V28M40 37V37.1', INK, 6)]),
  ready: picture(80, 60, [solid(speech, GOLD), group('translate(39 22.5) scale(1.1)', openHand(INK))]),
};

/** White on nothing, 48 px: a glyph inside a badge or a mark that takes its colour where it is used. */
const glyphs: Readonly<Record<string, readonly Part[]>> = {
  hand: [group('translate(22.5 22) scale(1.45)', openHand(WHITE))],
  hourglass: [
    line('M13 7H35M13 41H35', WHITE, 5),
    line('M16 8V13Q16 18 24 24Q32 30 32 35V40M32 8V13Q32 18 24 24Q16 30 16 35V40', WHITE, 4),
    tone('M18.5 39Q20 33 24 32Q28 33 29.5 39z', WHITE),
  ],
  check: [line('M9 25L19 36L39 13', WHITE, 8)],
  moon: [tone('M40 29A18 18 0 1 1 21 7A14 14 0 0 0 40 29z', WHITE)],
  flag: [line('M14 6V42', WHITE, 5), tone('M15 7Q24 2 31 8Q36 11 41 8V26Q35 30 29 26Q23 22 15 26z', WHITE)],
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
  ...Object.entries(glyphs).map(([name, parts]) => [`fx/glyph-${name}.svg`, picture(48, 48, parts)] as const),
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
