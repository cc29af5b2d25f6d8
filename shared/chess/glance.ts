/**
 * What a move looks like at a glance: static judgement, no search. It reads the moves' names (`Nxf3+` says who,
 * where, what happens), because chess.js lists names twenty times faster than it lists whole moves.
 */
import type { Chess, Color, PieceSymbol, Square } from 'chess.js';

export type Piece = PieceSymbol;

export type Glance = {
  readonly san: string;
  readonly piece: Piece;
  readonly to: string;
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

/** Every legal move, in chess.js' order. */
export function glances(chess: Chess): Glance[] {
  const mover = chess.turn();
  return chess.moves().map((san) => glance(chess, san, mover));
}

/** The most that the side to move can win with its next move, in pawns: what the last move left hanging. */
export function threat(chess: Chess): number {
  const mover = chess.turn();
  const gains = chess.moves().map((san) => {
    if (san.endsWith('#')) return MATE_WORTH;
    if (!san.includes('x') && !san.includes('=')) return 0;
    const seen = read(chess, san, mover);
    return gainOf(seen) - riskOf(chess, seen, mover);
  });
  return Math.max(0, ...gains);
}

type Read = Omit<Glance, 'worth' | 'risk' | 'daring'>;

function read(chess: Chess, san: string, mover: Color): Read {
  const bare = san.replace(/[+#]$/, '');
  const castles = bare.startsWith('O-O');
  const home = mover === 'w' ? '1' : '8';
  const squareOf = () => /[a-h][1-8](?==|$)/.exec(bare)?.[0] ?? '';
  const to = castles ? `${bare === 'O-O' ? 'g' : 'c'}${home}` : squareOf();
  const piece = castles ? 'k' : /^[NBRQK]/.test(bare) ? (bare.charAt(0).toLowerCase() as Piece) : 'p';
  return {
    san,
    piece,
    to,
    // A pawn that takes where nobody stands took en passant.
    captures: bare.includes('x') ? (chess.get(to as Square)?.type ?? 'p') : null,
    check: /[+#]$/.test(san),
    mate: san.endsWith('#'),
    castles,
    promotes: promotionIn(bare),
  };
}

/** `bxa8=N` → `n` */
function promotionIn(bare: string): Piece | null {
  const letter = /=([NBRQ])$/.exec(bare)?.[1]?.toLowerCase();
  return letter ? (letter as Piece) : null;
}

function glance(chess: Chess, san: string, mover: Color): Glance {
  const seen = read(chess, san, mover);
  const forward = mover === 'w' ? Number(seen.to[1]) : 9 - Number(seen.to[1]);
  const risk = seen.mate ? 0 : riskOf(chess, seen, mover);
  const worth = seen.mate ? MATE_WORTH : gainOf(seen) - risk + manners(seen, forward);
  const daring = forward / 8 + (seen.captures ? 1 : 0) + (seen.check ? 1 : 0) + centre(seen.to);
  return { ...seen, worth, risk, daring };
}

/** What the move takes or becomes, in pawns. */
function gainOf(seen: Read): number {
  return (seen.captures ? VALUE[seen.captures] : 0) + (seen.promotes ? VALUE[seen.promotes] - VALUE.p : 0);
}

/** What the cheapest attacker could take where the move lands, less what taking back would return. */
function riskOf(chess: Chess, seen: Read, mover: Color): number {
  const opponent = mover === 'w' ? 'b' : 'w';
  const attackers = chess.attackers(seen.to as Square, opponent);
  if (seen.piece === 'k' || attackers.length === 0) return 0;
  const own = VALUE[seen.promotes ?? seen.piece];
  // The mover itself is listed among the defenders, but for a pawn that goes straight on.
  const among = seen.piece !== 'p' || seen.captures !== null ? 1 : 0;
  const defended = chess.attackers(seen.to as Square, mover).length > among;
  const cheapest = Math.min(...attackers.map((from) => VALUE[chess.get(from)?.type ?? 'k'] || KING_PRICE));
  // A king may take only what nobody defends.
  if (defended && cheapest === KING_PRICE) return 0;
  return defended ? Math.max(0, own - cheapest) : own;
}

/** What every beginner's book says: castle, bring the pieces out, take the centre, leave king and queen at home. */
function manners(seen: Read, forward: number): number {
  if (seen.castles) return 0.8;
  const out = (seen.piece === 'n' || seen.piece === 'b') && forward > 1 ? 0.35 : 0;
  const athome = seen.piece === 'k' ? -0.6 : seen.piece === 'q' ? -0.2 : 0;
  return out + athome + centre(seen.to) + (seen.check ? 0.15 : 0);
}

/** 0.45 in the middle of the board to 0 at its edge. */
function centre(square: string): number {
  const file = square.charCodeAt(0) - 97;
  const rank = Number(square[1]) - 1;
  const ring = Math.min(file, 7 - file, rank, 7 - rank);
  return ring * 0.15;
}
