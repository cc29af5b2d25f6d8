/** The name and its mark: a crown over three squares of a board. */
import { GOLD, GOLD_SHADE, group, INK, line, type Part, picture, slab, solid, sticker, tone } from './ink.ts';

const crowned: readonly Part[] = [
  solid('M9 36L5 12L18 21L28 6L38 21L51 12L47 36Q28 42 9 36z', GOLD),
  tone('M10.3 34.6L9.5 29.5Q28 35.5 46.5 29.5L45.7 34.6Q28 40 10.3 34.6z', GOLD_SHADE),
  solid('M9 43H21.7V54H9zM34.3 43H47V54H34.3z', '#6F8F72'),
  solid('M21.7 43H34.3V54H21.7z', '#F3E6CF'),
];

/** S, I, M, U, L as single strokes: no font needed. */
const letters =
  'M42 17Q38 10 27 10Q14 10 14 20Q14 28 28 31Q43 34 43 44Q43 54 28 54Q15 54 12 46M62 11V53M82 53V11L103 40L124 11V53M144 11V38Q144 54 161 54T178 38V11M198 11V53H224';

const onSquare = (size: number) =>
  picture(size, size, [
    tone(slab(0, 0, size, size, size * 0.22), INK),
    group(`scale(${size / 64}) translate(4 3)`, [
      tone('M9 36L5 12L18 21L28 6L38 21L51 12L47 36Q28 42 9 36z', GOLD),
      tone('M9.5 37L8.6 31.5Q28 38 47.4 31.5L46.5 37Q28 43 9.5 37z', GOLD_SHADE),
      tone('M10 44H22V54H10zM34 44H46V54H34z', '#6F8F72'),
      tone('M22 44H34V54H22z', '#F3E6CF'),
    ]),
  ]);

export const brandFiles = [
  ['brand/logo.svg', picture(56, 60, sticker(crowned))] as const,
  ['brand/wordmark.svg', picture(240, 64, [line(letters, INK, 13)])] as const,
  ['brand/wordmark-light.svg', picture(240, 64, [line(letters, '#F4F1E8', 13)])] as const,
  ['brand/favicon.svg', onSquare(64)] as const,
];
