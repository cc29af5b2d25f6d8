/** Which half moves a position allows. */
import { isInCheck } from './attacks.ts';
import { type Board, fileOf, KING, kindOf, type Ply, rowOf, SQUARES } from './board.ts';
import { canGo, plies, pliesFrom } from './ways.ts';

/** All legal ones. */
export function legalPlies(board: Board): Ply[] {
  const isChecked = isInCheck(board, board.turn);
  return plies(board).filter((ply) => isLegal(board, ply, isChecked));
}

/** The legal ones of this man alone. */
export function legalPliesFrom(board: Board, from: number): Ply[] {
  const isChecked = isInCheck(board, board.turn);
  return pliesFrom(board, from).filter((ply) => isLegal(board, ply, isChecked));
}

/**
 * Whether the side to move has any. Who may castle may also go one square that way.
 * @param isChecked whether it stands in check
 */
export function hasLegalPly(board: Board, isChecked: boolean): boolean {
  if (!isChecked && hasHarmlessPly(board)) return true;
  for (let from = 0; from < SQUARES; from++)
    if (pliesFrom(board, from).some((ply) => isLegal(board, ply, isChecked))) return true;
  return false;
}

/** Nearly always somebody can go who stands on no line with their own king: then nothing has to be tried. */
function hasHarmlessPly(board: Board): boolean {
  const king = board.kingOf(board.turn);
  for (let from = 0; from < SQUARES; from++)
    if (from !== king && !isInLine(from, king) && canGo(board, from)) return true;
  return false;
}

/** Whether one that the men's ways allow leaves no king to be taken. @param isChecked whether the mover stands in check */
export function isLegal(board: Board, ply: Ply, isChecked: boolean): boolean {
  if (!isChecked && isHarmless(board, ply)) return true;
  const { turn } = board;
  const before = board.play(ply);
  const isSafe = !isInCheck(board, turn);
  board.takeBack(ply, before);
  return isSafe;
}

/** Somebody goes who stands on no line with their own king, and nobody vanishes elsewhere. */
function isHarmless(board: Board, { from, man, kind }: Ply): boolean {
  if (kindOf(man) === KING || kind === 'enPassant') return false;
  return !isInLine(from, board.kingOf(board.turn));
}

/** Whether a bishop, a rook or a queen could go from one to the other on an empty board. */
function isInLine(one: number, other: number): boolean {
  const files = Math.abs(fileOf(one) - fileOf(other));
  const rows = Math.abs(rowOf(one) - rowOf(other));
  return files === rows || files === 0 || rows === 0;
}
