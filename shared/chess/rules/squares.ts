/** Squares and men by their names. */

import type { Piece } from '../placement.ts';
import { fileOf, kindOf, NOWHERE, PAWN, rowOf, SQUARES } from './board.ts';

const PIECES: readonly Piece[] = ['p', 'n', 'b', 'r', 'q', 'k'];
const FILES = 'abcdefgh';

/** By square, made once: everybody's moves name the same strings. */
const NAMES: readonly string[] = Array.from(
  { length: SQUARES },
  (_, square) => `${FILES[fileOf(square)]}${8 - rowOf(square)}`,
);
const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((name, square) => (square % 16 < 8 ? [[name, square] as const] : [])),
);

/** `e4` */
export const nameOfSquare = (square: number): string => NAMES[square] ?? '';
/** @returns `NOWHERE` where that is no square's name */
export const squareOf = (name: string): number => BY_NAME.get(name) ?? NOWHERE;
/** `n`, of either side's knight. The man is somebody. */
export const pieceOf = (man: number): Piece => PIECES[kindOf(man) - PAWN] ?? 'p';
