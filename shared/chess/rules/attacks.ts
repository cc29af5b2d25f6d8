/** Who could take on a square. */
import {
  BISHOP,
  type Board,
  type Colour,
  isOff,
  KING,
  KNIGHT,
  kindOf,
  NOBODY,
  PAWN,
  QUEEN,
  ROOK,
  WHITE,
} from './board.ts';

/** Ways of the men, in the order in which moves are listed: stored classes rely on it. */
export const LEAPS: readonly number[] = [-18, -33, -31, -14, 18, 33, 31, 14];
export const DIAGONALS: readonly number[] = [-17, -15, 17, 15];
export const STRAIGHTS: readonly number[] = [-16, 1, 16, -1];
export const ALL_WAYS: readonly number[] = [-17, -16, -15, 1, 17, 16, 15, -1];

/** Whether a side could take on that square if somebody of the other's stood there. */
export function isAttacked(board: Board, square: number, by: Colour): boolean {
  return search(board, square, by, null);
}

/** The men of a side that could take on that square, by what they are. */
export function attackers(board: Board, square: number, by: Colour): readonly number[] {
  const found: number[] = [];
  search(board, square, by, found);
  return found;
}

/** Whether the king of that side stands in check. */
export function isInCheck(board: Board, colour: Colour): boolean {
  return isAttacked(board, board.kingOf(colour), colour === WHITE ? 8 : WHITE);
}

/** @param found takes all of them; without it the first one is enough */
function search(board: Board, square: number, by: Colour, found: number[] | null): boolean {
  const down = by === WHITE ? 16 : -16;
  return (
    standsAt(board, square + down - 1, PAWN | by, found) ||
    standsAt(board, square + down + 1, PAWN | by, found) ||
    stepsTo(board, square, LEAPS, KNIGHT | by, found) ||
    stepsTo(board, square, ALL_WAYS, KING | by, found) ||
    slidesTo(board, square, by, DIAGONALS, BISHOP, found) ||
    slidesTo(board, square, by, STRAIGHTS, ROOK, found)
  );
}

function standsAt({ men }: Board, square: number, man: number, found: number[] | null): boolean {
  if (isOff(square) || men[square] !== man) return false;
  found?.push(kindOf(man));
  return found === null;
}

function stepsTo(
  board: Board,
  square: number,
  ways: readonly number[],
  man: number,
  found: number[] | null,
): boolean {
  for (const way of ways) if (standsAt(board, square + way, man, found)) return true;
  return false;
}

function slidesTo(
  { men }: Board,
  square: number,
  by: Colour,
  ways: readonly number[],
  kind: number,
  found: number[] | null,
): boolean {
  for (const way of ways) {
    let from = square + way;
    while (!isOff(from) && men[from] === NOBODY) from += way;
    if (isOff(from)) continue;
    const man = men[from];
    if (man !== (kind | by) && man !== (QUEEN | by)) continue;
    if (found === null) return true;
    found.push(kindOf(man));
  }
  return false;
}
