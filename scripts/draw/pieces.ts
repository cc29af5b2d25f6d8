/** Our own chess pieces, on a grid of 45: bold outlines, one gesture each, so that 16 px are enough. */
import { oval } from './ink.ts';

const PLINTH = 'M10 41V38Q10 34.5 14 34.5H31Q35 34.5 35 38V41z';
const disc = (cx: number, cy: number, r: number) => oval(cx, cy, r);

/** Outline of each kind; `marks` are the lines inside it. */
const shapes = {
  p: {
    body: `M16.5 35Q20.5 30 20.5 22H24.5Q24.5 30 28.5 35z${PLINTH}M16 19H29Q31 19 31 21T29 23H16Q14 23 14 21T16 19z${disc(22.5, 12.5, 7)}`,
    marks: 'M18.5 22.5H26.5M14 36H31',
  },
  r: {
    body: `${PLINTH}M14.5 35L16 20H29L30.5 35zM10 6.5H14.8V11.5H20V6.5H25V11.5H30.2V6.5H35V16L30 20.5H15L10 16z`,
    marks: 'M16 20.5H29M14 36H31',
  },
  n: {
    body: `${PLINTH}M14.5 35C14.5 28 21 26.5 21.5 21.5L17.5 23C15.5 25 14 27.5 11.5 27.5C8.5 27.5 7 25 7.5 22.5C8.5 19.5 11 16.5 12.5 12.5L13.5 5.5L18.5 9C29.5 9.5 35.5 18 33 35z`,
    marks: 'M24.5 13.5Q29.5 18 29 28M15.6 15.3L15.7 15.2M10.7 23.2L10.8 23.1M14 36H31',
  },
  b: {
    body: `${PLINTH}M16 35Q18.5 33.5 18.5 30H26.5Q26.5 33.5 29 35zM22.5 9.5C28.5 14 32.5 19 32.5 24Q32.5 28 28.5 30.5H16.5Q12.5 28 12.5 24C12.5 19 16.5 14 22.5 9.5z${disc(22.5, 6.5, 3.2)}`,
    marks: 'M26.5 15.5L21 22.5M18 29.5H27M14 36H31',
  },
  q: {
    body: `${PLINTH}M12.5 35L8 16L15 25.5L15 11.5L20.4 24L22.5 9L24.6 24L30 11.5L30 25.5L37 16L32.5 35z${disc(7, 14, 2.4)}${disc(14.6, 9.8, 2.4)}${disc(30.4, 9.8, 2.4)}${disc(38, 14, 2.4)}${disc(22.5, 7.2, 2.4)}`,
    marks: 'M13.5 31Q22.5 28.5 31.5 31M14 36H31',
  },
  k: {
    body: `${PLINTH}M20.7 3.5H24.3V7H27.5V10.5H24.3V16H20.7V10.5H17.5V7H20.7zM13 35Q6.5 28 6.5 21.5Q7 14.5 14 14.5Q20 15 22.5 20.5Q25 15 31 14.5Q38 14.5 38.5 21.5Q38.5 28 32 35z`,
    marks: 'M22.5 21V29M13.5 30Q22.5 26.5 31.5 30M14 36H31',
  },
} as const;

const colours = {
  w: { fill: '#FFFFFF', mark: '#1B1F2A' },
  b: { fill: '#1B1F2A', mark: '#F3E6CF' },
} as const;

const kinds = Object.keys(shapes) as (keyof typeof shapes)[];
const sides = Object.keys(colours) as (keyof typeof colours)[];
const all = sides.flatMap((side) => kinds.map((kind) => ({ name: `${side}${kind}`, side, kind })));

function piece(side: keyof typeof colours, kind: keyof typeof shapes): string {
  const { fill, mark } = colours[side];
  const { body, marks } = shapes[kind];
  const outline = `<path d="${body}" fill="${fill}" stroke="#1B1F2A" stroke-width="3.8" paint-order="stroke"/>`;
  return `${outline}<path d="${marks}" fill="none" stroke="${mark}" stroke-width="2.2"/>`;
}

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

/**
 * The sprite that cm-chessboard wants: tiles of 40, one group for each piece by its name. It is used piece by piece,
 * so every group carries its own style.
 */
const sprite = `<svg ${SVG} width="40" height="40" viewBox="0 0 40 40">${all
  .map(
    ({ name, side, kind }) => `\n<g id="${name}" transform="scale(.8889)" ${ROUND}>${piece(side, kind)}</g>`,
  )
  .join('')}\n</svg>\n`;

export const pieceFiles = [
  ['board/pieces.svg', sprite] as const,
  ...all.map(({ name, side, kind }) => {
    const file = `<svg ${SVG} width="45" height="45" viewBox="0 0 45 45" ${ROUND}>${piece(side, kind)}</svg>\n`;
    return [`board/piece-${name}.svg`, file] as const;
  }),
];
