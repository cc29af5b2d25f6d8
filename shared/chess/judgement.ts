/** What a position is worth to the side to move, as it stands: who has which men, and where. */
import {
  BISHOP,
  type Board,
  colourOf,
  fileOf,
  isOff,
  KING,
  KNIGHT,
  kindOf,
  NOBODY,
  PAWN,
  QUEEN,
  ROOK,
  rowOf,
  SQUARES,
  WHITE,
} from './rules/board.ts';

/** In hundredths of a pawn. */
export type Worth = number;

/** By kind of man. */
const MEN: readonly Worth[] = [0, 100, 320, 330, 500, 900, 0];
/** What a pawn's way is worth, by the rows it has gone. */
const ADVANCE: readonly Worth[] = [0, 0, 0, 5, 15, 30, 60, 0];
/** By man and square: men and places as one number, minus for Black's. */
const TABLE: readonly (readonly Worth[])[] = Array.from({ length: 16 }, (_, man) =>
  Array.from({ length: SQUARES }, (_, square) => worthOf(man, square)),
);

/** What a man counts for, wherever it stands. */
export function worthOfMan(man: number): Worth {
  return MEN[kindOf(man)] ?? 0;
}

/** @returns above 0 where the side to move is better off */
export function judged({ men, turn }: Board): Worth {
  let forWhite = 0;
  for (let square = 0; square < SQUARES; square++) {
    const man = men[square] ?? NOBODY;
    if (man !== NOBODY) forWhite += TABLE[man]?.[square] ?? 0;
  }
  return turn === WHITE ? forWhite : -forWhite;
}

function worthOf(man: number, square: number): Worth {
  if (isOff(square) || kindOf(man) === NOBODY) return 0;
  const isWhite = colourOf(man) === WHITE;
  const gone = isWhite ? 7 - rowOf(square) : rowOf(square);
  const worth = worthOfMan(man) + placeOf(kindOf(man), gone, fileOf(square));
  return isWhite ? worth : -worth;
}

/** As beginners learn it: pawns forward and into the centre, men off the edge, a rook where pawns began, the king at home. */
function placeOf(kind: number, gone: number, file: number): Worth {
  const fromEdge = Math.min(file, 7 - file);
  const ring = Math.min(fromEdge, gone, 7 - gone);
  switch (kind) {
    case PAWN:
      return (ADVANCE[gone] ?? 0) + (fromEdge === 3 ? (gone === 1 ? -20 : 20) : 0);
    case KNIGHT:
      return 20 * ring - 40;
    case BISHOP:
      return 10 * ring - 15;
    case ROOK:
      return gone === 6 ? 10 : 0;
    case QUEEN:
      return 5 * ring - 10;
    case KING:
      return gone === 0 ? 10 * (3 - fromEdge) : -20 * Math.min(gone, 3);
    default:
      return 0;
  }
}
