/** A position as it is written down (FEN), and as a board that can be asked. */

import { isInCheck } from './attacks.ts';
import {
  BLACK,
  Board,
  CASTLES,
  KING,
  kindOf,
  NOBODY,
  NOWHERE,
  PAWN,
  RIGHTS,
  ROOK,
  rowOf,
  SQUARES,
  WHITE,
} from './board.ts';
import { isLegal } from './legal.ts';
import { nameOfSquare, squareOf } from './squares.ts';
import { pliesFrom } from './ways.ts';

/** By man. */
const LETTERS = '.PNBRQK..pnbrqk';
const ROWS = 8;

/** The position, ready to be asked; null where `fen` is no chess position. */
export function boardOf(fen: string): Board | null {
  const [rows = '', turn = '', rights = '', passed = '', quiet = '', number = '', ...more] = fen.split(' ');
  const board = new Board();
  const isWritten =
    more.length === 0 &&
    /^[wb]$/.test(turn) &&
    /^(-|K?Q?k?q?)$/.test(rights) &&
    /^(-|[a-h][36])$/.test(passed) &&
    /^\d+$/.test(quiet) &&
    /^[1-9]\d*$/.test(number);
  if (!isWritten || !placeMen(board, rows)) return null;
  board.turn = turn === 'w' ? WHITE : BLACK;
  board.rights = rightsIn(board, rights);
  board.passed = passedIn(board, squareOf(passed));
  board.quiet = Number(quiet);
  board.number = Number(number);
  return board;
}

/** The square that was passed by is named only where somebody could really take there. */
export function fenOf(board: Board): string {
  const passed = canTakeInPassing(board) ? nameOfSquare(board.passed) : '-';
  const turn = board.turn === WHITE ? 'w' : 'b';
  return `${placementOf(board)} ${turn} ${rightsOf(board)} ${passed} ${board.quiet} ${board.number}`;
}

/** @returns whether these are eight rows of eight squares, with one king each and no pawn on its last row */
function placeMen(board: Board, rows: string): boolean {
  let square = 0;
  let kings = 0;
  let wasEmpty = false;
  for (const letter of rows) {
    const isRowFull = square % 16 === ROWS;
    if (letter === '/') {
      if (!isRowFull || square >= SQUARES) return false;
      square += ROWS;
      wasEmpty = false;
      continue;
    }
    const empty = letter.charCodeAt(0) - 48;
    const man = LETTERS.indexOf(letter);
    const isEmpty = empty >= 1 && empty <= ROWS;
    if ((!isEmpty && man < PAWN) || (isEmpty && wasEmpty) || isRowFull) return false;
    wasEmpty = isEmpty;
    if (isEmpty) square += empty;
    else {
      const row = rowOf(square);
      if (kindOf(man) === PAWN && (row === 0 || row === ROWS - 1)) return false;
      if (kindOf(man) === KING) kings += man;
      if (man === KING) board.whiteKing = square;
      if (man === (KING | BLACK)) board.blackKing = square;
      board.men[square++] = man;
    }
    if (square % 16 > ROWS) return false;
  }
  const isWhole = square === SQUARES && kings === KING + (KING | BLACK);
  return isWhole && board.whiteKing !== NOWHERE && board.blackKing !== NOWHERE;
}

/** A right counts only where king and rook are at home. */
function rightsIn({ men }: Board, letters: string): number {
  let rights = 0;
  for (const letter of ['K', 'Q', 'k', 'q'] as const) {
    const castles = CASTLES.find(({ right }) => right === RIGHTS[letter]);
    const colour = letter < 'a' ? WHITE : BLACK;
    if (!castles || !letters.includes(letter)) continue;
    if (men[castles.king] === (KING | colour) && men[castles.rook] === (ROOK | colour))
      rights |= castles.right;
  }
  return rights;
}

/** It must have been the other side's pawn that passed by. */
function passedIn({ men, turn }: Board, square: number): number {
  if (square === NOWHERE || rowOf(square) !== (turn === WHITE ? 2 : 5)) return NOWHERE;
  const pawn = turn === WHITE ? square + 16 : square - 16;
  const isThere = men[pawn] === (PAWN | (BLACK - turn)) && men[square] === NOBODY;
  return isThere ? square : NOWHERE;
}

function canTakeInPassing(board: Board): boolean {
  const { passed, turn, men } = board;
  if (passed === NOWHERE) return false;
  const row = turn === WHITE ? 16 : -16;
  const pawns = [passed + row - 1, passed + row + 1].filter((from) => men[from] === (PAWN | turn));
  if (pawns.length === 0) return false;
  const isChecked = isInCheck(board, turn);
  return pawns.some((from) =>
    pliesFrom(board, from).some((ply) => ply.kind === 'enPassant' && isLegal(board, ply, isChecked)),
  );
}

function placementOf(board: Board): string {
  let text = rowText(board, 0);
  for (let row = 1; row < ROWS; row++) text += `/${rowText(board, row)}`;
  return text;
}

function rowText({ men }: Board, row: number): string {
  let text = '';
  let empty = 0;
  for (let file = 0; file < ROWS; file++) {
    const man = men[row * 16 + file] ?? NOBODY;
    if (man === NOBODY) empty++;
    else {
      text += empty > 0 ? `${empty}${LETTERS[man]}` : LETTERS[man];
      empty = 0;
    }
  }
  return empty > 0 ? `${text}${empty}` : text;
}

function rightsOf({ rights }: Board): string {
  const letters = (['K', 'Q', 'k', 'q'] as const).filter((letter) => (rights & RIGHTS[letter]) !== 0);
  return letters.join('') || '-';
}
