/** Where the men go, whatever becomes of their king; in the order in which chess.js lists moves: stored classes rely on it. */
import { ALL_WAYS, DIAGONALS, isAttacked, LEAPS, STRAIGHTS } from './attacks.ts';
import {
  BISHOP,
  BLACK,
  type Board,
  CASTLES,
  colourOf,
  isOff,
  KING,
  KNIGHT,
  kindOf,
  NOBODY,
  PAWN,
  type Ply,
  QUEEN,
  ROOK,
  rowOf,
  SQUARES,
  WHITE,
} from './board.ts';

const PROMOTIONS = [KNIGHT, BISHOP, ROOK, QUEEN] as const;
const WAYS: Readonly<Record<number, readonly number[]>> = {
  [KNIGHT]: LEAPS,
  [BISHOP]: DIAGONALS,
  [ROOK]: STRAIGHTS,
  [QUEEN]: ALL_WAYS,
  [KING]: ALL_WAYS,
};

const WHITE_TAKES: readonly number[] = [-17, -15];
const BLACK_TAKES: readonly number[] = [17, 15];

/** Of all men of the side to move. */
export function plies(board: Board): Ply[] {
  const found: Ply[] = [];
  for (let from = 0; from < SQUARES; from++) if (isOwn(board, from)) addMoves(board, from, found);
  addCastling(board, found);
  return found;
}

/** The same for one man; none where none of the side to move stands there. */
export function pliesFrom(board: Board, from: number): Ply[] {
  const found: Ply[] = [];
  if (!isOwn(board, from)) return found;
  addMoves(board, from, found);
  if (from === board.kingOf(board.turn)) addCastling(board, found);
  return found;
}

/** Whether somebody of the side to move stands there who can go anywhere, by their own way: en passant is not looked at. */
export function canGo(board: Board, from: number): boolean {
  if (!isOwn(board, from)) return false;
  const { men, turn } = board;
  const kind = kindOf(men[from] ?? NOBODY);
  if (kind !== PAWN) return (WAYS[kind] ?? []).some((way) => isFree(board, from + way));
  if (men[from + (turn === WHITE ? -16 : 16)] === NOBODY) return true;
  const takes = turn === WHITE ? WHITE_TAKES : BLACK_TAKES;
  return takes.some((way) => isFree(board, from + way) && men[from + way] !== NOBODY);
}

/** Whether nobody of the own side stands there. */
const isFree = (board: Board, square: number): boolean => !isOff(square) && !isOwn(board, square);

function isOwn({ men, turn }: Board, square: number): boolean {
  const man = men[square] ?? NOBODY;
  return man !== NOBODY && colourOf(man) === turn;
}

function addMoves(board: Board, from: number, found: Ply[]): void {
  const man = board.men[from] ?? NOBODY;
  const kind = kindOf(man);
  if (kind === PAWN) addPawnMoves(board, from, man, found);
  else for (const way of WAYS[kind] ?? []) addWay(board, from, man, way, found);
}

/** In one direction, as far as the man goes. */
function addWay({ men, turn }: Board, from: number, man: number, way: number, found: Ply[]): void {
  const isSlow = kindOf(man) === KNIGHT || kindOf(man) === KING;
  for (let to = from + way; !isOff(to); to += way) {
    const taken = men[to] ?? NOBODY;
    if (taken !== NOBODY && colourOf(taken) === turn) return;
    found.push({ from, to, man, taken, becomes: NOBODY, kind: 'plain' });
    if (taken !== NOBODY || isSlow) return;
  }
}

function addPawnMoves({ men, turn, passed }: Board, from: number, man: number, found: Ply[]): void {
  const ahead = turn === WHITE ? -16 : 16;
  const isAtHome = rowOf(from) === (turn === WHITE ? 6 : 1);
  if (men[from + ahead] === NOBODY) {
    addPawnMove(from, from + ahead, man, NOBODY, found);
    const to = from + 2 * ahead;
    if (isAtHome && men[to] === NOBODY)
      found.push({ from, to, man, taken: NOBODY, becomes: NOBODY, kind: 'twoSquares' });
  }
  for (const way of turn === WHITE ? WHITE_TAKES : BLACK_TAKES) {
    const to = from + way;
    if (isOff(to)) continue;
    const taken = men[to] ?? NOBODY;
    if (taken !== NOBODY && colourOf(taken) !== turn) addPawnMove(from, to, man, taken, found);
    else if (to === passed)
      found.push({ from, to, man, taken: PAWN | (BLACK - turn), becomes: NOBODY, kind: 'enPassant' });
  }
}

function addPawnMove(from: number, to: number, man: number, taken: number, found: Ply[]): void {
  const isLastRow = rowOf(to) === 0 || rowOf(to) === 7;
  if (!isLastRow) found.push({ from, to, man, taken, becomes: NOBODY, kind: 'plain' });
  else
    for (const kind of PROMOTIONS)
      found.push({ from, to, man, taken, becomes: kind | colourOf(man), kind: 'plain' });
}

function addCastling(board: Board, found: Ply[]): void {
  const { men, turn, rights } = board;
  const other = turn === WHITE ? BLACK : WHITE;
  const from = board.kingOf(turn);
  for (const { right, king, rook } of CASTLES) {
    if ((rights & right) === 0 || king !== from) continue;
    const way = rook > king ? 1 : -1;
    let square = king + way;
    while (square !== rook && men[square] === NOBODY) square += way;
    if (square !== rook) continue;
    const isSafe = [king, king + way, king + 2 * way].every((one) => !isAttacked(board, one, other));
    const to = king + 2 * way;
    if (isSafe) found.push({ from, to, man: KING | turn, taken: NOBODY, becomes: NOBODY, kind: 'castles' });
  }
}
