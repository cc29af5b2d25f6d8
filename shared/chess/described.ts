/** Every legal move with what is needed to say it in words. */
import type { Piece } from './glance.ts';
import { chessOf, type Move, plainMove } from './position.ts';

export type DescribedMove = {
  readonly move: Move;
  readonly piece: Piece;
  readonly captures: Piece | null;
  readonly check: boolean;
  readonly mate: boolean;
  readonly castles: boolean;
};

/** In the order in which pieces are named: pawns first, the king last. */
const PIECES: readonly Piece[] = ['p', 'n', 'b', 'r', 'q', 'k'];

/** All legal moves by piece, each piece once; none where `fen` is no position. Several milliseconds. */
export function movesByPiece(fen: string): { piece: Piece; moves: DescribedMove[] }[] {
  const all = chessOf(fen)?.moves({ verbose: true }) ?? [];
  const described = all.map((one) => ({
    move: plainMove(one),
    piece: one.piece,
    captures: one.captured ?? null,
    check: /[+#]$/.test(one.san),
    mate: one.san.endsWith('#'),
    castles: one.san.startsWith('O-O'),
  }));
  return PIECES.map((piece) => ({ piece, moves: described.filter((one) => one.piece === piece) })).filter(
    ({ moves }) => moves.length > 0,
  );
}

/** Whether this move lets a pawn become another piece, which then has to be chosen. */
export function isPromotion(fen: string, { from, to }: Pick<Move, 'from' | 'to'>): boolean {
  const all = chessOf(fen)?.moves({ verbose: true }) ?? [];
  return all.some((one) => one.from === from && one.to === to && one.promotion !== undefined);
}
