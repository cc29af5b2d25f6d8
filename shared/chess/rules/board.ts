/**
 * A chess position as numbers, made for the moment in which it is asked something: what is kept of a game is its FEN.
 * The board is 16 squares wide and 8 high, and its right half is none: one `&` tells whether a square is on it. Square 0 is
 * a8, as in a FEN; 119 is h1.
 */

export type Colour = 0 | 8;
export const WHITE = 0;
export const BLACK = 8;

/** Who stands on a square: the kind of man, plus 8 where it is Black's. */
export const NOBODY = 0;
export const PAWN = 1;
export const KNIGHT = 2;
export const BISHOP = 3;
export const ROOK = 4;
export const QUEEN = 5;
export const KING = 6;
export const kindOf = (man: number): number => man & 7;
export const colourOf = (man: number): Colour => (man < BLACK ? WHITE : BLACK);

export const SQUARES = 120;
export const NOWHERE = -1;
export const isOff = (square: number): boolean => (square & 0x88) !== 0;
/** Counts from 0 at the top: the eighth rank is row 0. */
export const rowOf = (square: number): number => square >> 4;
export const fileOf = (square: number): number => square & 7;

/** One half move. `taken` is nobody where nothing is taken, `becomes` where no pawn promotes. */
export type Ply = {
  readonly from: number;
  readonly to: number;
  readonly man: number;
  readonly taken: number;
  readonly becomes: number;
  readonly kind: 'plain' | 'twoSquares' | 'enPassant' | 'castles';
};

/** What a half move changes without a trace on the board. */
export type Before = { readonly rights: number; readonly passed: number; readonly quiet: number };

/** Rights to castle: a bit each. */
export const RIGHTS = { K: 1, Q: 2, k: 4, q: 8 } as const;
/** Where king and rooks of each right stand until one of them has moved. */
export const CASTLES = [
  { right: RIGHTS.K, king: 116, rook: 119 },
  { right: RIGHTS.Q, king: 116, rook: 112 },
  { right: RIGHTS.k, king: 4, rook: 7 },
  { right: RIGHTS.q, king: 4, rook: 0 },
] as const;

/** By square: the rights that are left when somebody goes from there or to there. */
const RIGHTS_LEFT: readonly number[] = Array.from({ length: SQUARES }, (_, square) =>
  CASTLES.reduce<number>((left, { right, king, rook }) => {
    const isTouched = square === king || square === rook;
    return isTouched ? left & ~right : left;
  }, 15),
);

export class Board {
  readonly men: number[] = new Array<number>(SQUARES).fill(NOBODY);
  turn: Colour = WHITE;
  whiteKing = NOWHERE;
  blackKing = NOWHERE;
  rights = 0;
  /** The square that a pawn has just passed by going two squares. */
  passed = NOWHERE;
  /** Half moves since the last capture or pawn move. */
  quiet = 0;
  /** Counts whole moves from 1. */
  number = 1;

  kingOf(colour: Colour): number {
    return colour === WHITE ? this.whiteKing : this.blackKing;
  }

  /** @returns what `takeBack` needs */
  play(ply: Ply): Before {
    const { from, to, man, taken, becomes, kind } = ply;
    const before = { rights: this.rights, passed: this.passed, quiet: this.quiet };
    const { men, turn } = this;
    men[from] = NOBODY;
    if (kind === 'enPassant') men[behind(to, turn)] = NOBODY;
    men[to] = becomes === NOBODY ? man : becomes;
    if (kindOf(man) === KING) this.#moveKing(to);
    if (kind === 'castles') this.#moveRook(to, false);
    this.rights &= (RIGHTS_LEFT[from] ?? 0) & (RIGHTS_LEFT[to] ?? 0);
    this.passed = kind === 'twoSquares' ? behind(to, turn) : NOWHERE;
    this.quiet = taken !== NOBODY || kindOf(man) === PAWN ? 0 : this.quiet + 1;
    if (turn === BLACK) this.number++;
    this.turn = turn === WHITE ? BLACK : WHITE;
    return before;
  }

  /** The half move that was played last is undone. */
  takeBack(ply: Ply, { rights, passed, quiet }: Before): void {
    const { from, to, man, taken, kind } = ply;
    this.turn = colourOf(man);
    if (this.turn === BLACK) this.number--;
    this.rights = rights;
    this.passed = passed;
    this.quiet = quiet;
    const { men } = this;
    men[from] = man;
    men[to] = kind === 'enPassant' ? NOBODY : taken;
    if (kind === 'enPassant') men[behind(to, this.turn)] = taken;
    if (kindOf(man) === KING) this.#moveKing(from);
    if (kind === 'castles') this.#moveRook(to, true);
  }

  #moveKing(to: number): void {
    if (this.turn === WHITE) this.whiteKing = to;
    else this.blackKing = to;
  }

  /** The rook's part of castling. @param king where the king goes */
  #moveRook(king: number, isBack: boolean): void {
    const isShort = fileOf(king) > 4;
    const corner = isShort ? king + 1 : king - 2;
    const beside = isShort ? king - 1 : king + 1;
    const [from, to] = isBack ? [beside, corner] : [corner, beside];
    this.men[to] = ROOK | this.turn;
    this.men[from] = NOBODY;
  }
}

/** The square behind a pawn that stands there, as its own side sees it. */
function behind(square: number, colour: Colour): number {
  return colour === WHITE ? square + 16 : square - 16;
}
