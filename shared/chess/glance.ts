/** What a move looks like at a glance: static judgement, no search. */

import type { Piece } from './placement.ts';
import { attackers } from './rules/attacks.ts';
import { BLACK, type Board, fileOf, NOBODY, type Ply, rowOf, WHITE } from './rules/board.ts';
import { legalPlies } from './rules/legal.ts';
import { threatOf } from './rules/names.ts';
import { pieceOf } from './rules/squares.ts';

export type Glance = {
  readonly ply: Ply;
  readonly piece: Piece;
  readonly captures: Piece | null;
  readonly check: boolean;
  readonly mate: boolean;
  readonly castles: boolean;
  /** What a pawn becomes on its last rank. */
  readonly promotes: Piece | null;
  /** How sound it looks, in pawns: what it wins, less `risk`, and a little for good manners. */
  readonly worth: number;
  /** What it may lose where it lands, in pawns. */
  readonly risk: number;
  /** How far it goes forward, takes and attacks: what looks brave, sound or not. */
  readonly daring: number;
};

const VALUE: Readonly<Record<Piece, number>> = { p: 1, n: 3, b: 3.1, r: 5, q: 9, k: 0 };
const MATE_WORTH = 1000;
/** A king takes last. */
const KING_PRICE = 99;

/** Every legal move, in the order of `legalPlies`. */
export function glances(board: Board): Glance[] {
  return legalPlies(board).map((ply) => glance(board, ply));
}

/** The most that the side to move can win with its next move, in pawns: what the last move left hanging. */
export function threat(board: Board): number {
  const gains = legalPlies(board).map((ply) => {
    if (threatOf(board, ply).mate) return MATE_WORTH;
    if (ply.taken === NOBODY && ply.becomes === NOBODY) return 0;
    return gainOf(ply) - riskOf(board, ply);
  });
  return Math.max(0, ...gains);
}

function glance(board: Board, ply: Ply): Glance {
  const { man, to, taken, becomes, kind } = ply;
  const { check, mate } = threatOf(board, ply);
  const forward = board.turn === WHITE ? 8 - rowOf(to) : 1 + rowOf(to);
  const risk = mate ? 0 : riskOf(board, ply);
  return {
    ply,
    piece: pieceOf(man),
    captures: taken === NOBODY ? null : pieceOf(taken),
    check,
    mate,
    castles: kind === 'castles',
    promotes: becomes === NOBODY ? null : pieceOf(becomes),
    worth: mate ? MATE_WORTH : gainOf(ply) - risk + manners(ply, forward, check),
    risk,
    daring: forward / 8 + (taken === NOBODY ? 0 : 1) + (check ? 1 : 0) + centre(to),
  };
}

/** What the move takes or becomes, in pawns. */
function gainOf({ taken, becomes }: Ply): number {
  const promoted = becomes === NOBODY ? 0 : VALUE[pieceOf(becomes)] - VALUE.p;
  return (taken === NOBODY ? 0 : VALUE[pieceOf(taken)]) + promoted;
}

/** What the cheapest attacker could take where the move lands, less what taking back would return. */
function riskOf(board: Board, { man, to, taken, becomes }: Ply): number {
  const { turn } = board;
  const piece = pieceOf(man);
  const against = piece === 'k' ? [] : attackers(board, to, turn === WHITE ? BLACK : WHITE);
  if (against.length === 0) return 0;
  const own = VALUE[becomes === NOBODY ? piece : pieceOf(becomes)];
  // The mover itself is listed among the defenders, but for a pawn that goes straight on.
  const among = piece !== 'p' || taken !== NOBODY ? 1 : 0;
  const defended = attackers(board, to, turn).length > among;
  const cheapest = Math.min(...against.map((kind) => VALUE[pieceOf(kind)] || KING_PRICE));
  // A king may take only what nobody defends.
  if (defended && cheapest === KING_PRICE) return 0;
  return defended ? Math.max(0, own - cheapest) : own;
}

/** What every beginner's book says: castle, bring the pieces out, take the centre, leave king and queen at home. */
function manners({ man, to, kind }: Ply, forward: number, check: boolean): number {
  if (kind === 'castles') return 0.8;
  const piece = pieceOf(man);
  const out = (piece === 'n' || piece === 'b') && forward > 1 ? 0.35 : 0;
  const athome = piece === 'k' ? -0.6 : piece === 'q' ? -0.2 : 0;
  return out + athome + centre(to) + (check ? 0.15 : 0);
}

/** 0.45 in the middle of the board to 0 at its edge. */
function centre(square: number): number {
  const file = fileOf(square);
  const row = rowOf(square);
  const ring = Math.min(file, 7 - file, row, 7 - row);
  return ring * 0.15;
}
