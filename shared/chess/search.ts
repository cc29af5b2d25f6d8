/** The master's chess: a look at a few half moves ahead. It keeps its thread busy: a worker calls it, the server's or the browser's. */
import { judged, type Worth, worthOfMan } from './judgement.ts';
import { type Move, plainMove } from './position.ts';
import { isInCheck } from './rules/attacks.ts';
import { type Board, NOBODY, type Ply } from './rules/board.ts';
import { boardOf } from './rules/fen.ts';
import { hasLegalPly, isLegal, legalPlies } from './rules/legal.ts';
import { plies } from './rules/ways.ts';

/** What a worker is sent. `level`: 0 (quick and kind) to 2. */
export type SearchRequest = { readonly id: number; readonly fen: string; readonly level: number };
/** What it answers. `move` is null where the position is none, or no move is legal. */
export type SearchResponse = { readonly id: number; readonly move: Move | null };

/** How many half moves are looked at, and how many captures after the last of them. */
type Look = { readonly ahead: number; readonly captures: number };
const LOOKS: readonly Look[] = [
  { ahead: 1, captures: 0 },
  { ahead: 2, captures: 0 },
  { ahead: 2, captures: 1 },
];
/** Any move so close to the best may be made: twenty boards don't play the same game. */
const VARIETY: Worth = 30;
const MATE: Worth = 100_000;

/**
 * A worker's whole work: a move for one position. Never throws.
 * @param chance 0 to 1: chooses among moves that look as good as each other
 */
export function searchFor({ id, fen, level }: SearchRequest, chance: number): SearchResponse {
  const board = boardOf(fen);
  const look = LOOKS[level];
  return { id, move: board && look ? bestMove(board, look, chance) : null };
}

function bestMove(board: Board, { ahead, captures }: Look, chance: number): Move | null {
  const judgedPlies = likelyFirst(legalPlies(board)).map((ply) => ({ ply, worth: 0 }));
  let best = -Infinity;
  for (const one of judgedPlies) {
    const atLeast = Math.max(best - VARIETY - 1, -2 * MATE);
    one.worth = worthAfter(board, one.ply, { ahead: ahead - 1, captures }, atLeast, 2 * MATE);
    best = Math.max(best, one.worth);
  }
  const good = judgedPlies.filter(({ worth }) => worth >= best - VARIETY);
  const chosen = good[Math.min(Math.floor(chance * good.length), good.length - 1)];
  return chosen ? plainMove(chosen.ply) : null;
}

function worthAfter(board: Board, ply: Ply, look: Look, atLeast: Worth, atMost: Worth): Worth {
  const before = board.play(ply);
  const worth = -worthAhead(board, look, -atMost, -atLeast);
  board.takeBack(ply, before);
  return worth;
}

/**
 * What the position is worth to the side to move, if both sides see as much (negamax with alpha and beta).
 * @param atLeast what this side has already; whatever is worth less need not be known exactly
 * @param atMost more than this the other side won't allow
 */
function worthAhead(board: Board, look: Look, atLeast: Worth, atMost: Worth): Worth {
  const isChecked = isInCheck(board, board.turn);
  if (!hasLegalPly(board, isChecked)) return isChecked ? -MATE - look.ahead : 0;
  let best = -Infinity;
  if (look.ahead <= 0) {
    best = judged(board);
    if (look.captures === 0 || best >= atMost) return best;
  }
  const next =
    look.ahead > 0 ? { ...look, ahead: look.ahead - 1 } : { ahead: 0, captures: look.captures - 1 };
  const all = look.ahead > 0 ? plies(board) : plies(board).filter(({ taken }) => taken !== NOBODY);
  for (const ply of likelyFirst(all)) {
    if (!isLegal(board, ply, isChecked)) continue;
    best = Math.max(best, worthAfter(board, ply, next, Math.max(best, atLeast), atMost));
    if (best >= atMost) return best;
  }
  return best;
}

/** The dearest captures by the cheapest men first: what a side would play is found soon, and the rest is cut off. */
function likelyFirst(some: Ply[]): Ply[] {
  const gain = ({ man, taken, becomes }: Ply) =>
    taken === NOBODY && becomes === NOBODY
      ? 0
      : 1_000 + worthOfMan(taken) + worthOfMan(becomes) - worthOfMan(man) / 10;
  return some.sort((a, b) => gain(b) - gain(a));
}
