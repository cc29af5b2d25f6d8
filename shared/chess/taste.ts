/** Moves for those who don't play chess, and for bots: a glance and one reply ahead, no search. */
import type { DescribedMove } from './described.ts';
import { type Glance, glances, threat } from './glance.ts';
import { type Move, plainMove } from './position.ts';
import { boardOf } from './rules/fen.ts';

/** One suggested move, with what is needed to say it in words. */
export type Suggestion = DescribedMove & { readonly taste: 'safe' | 'bold' | 'silly' };

/** How somebody chooses: `careful` nearly always what looks soundest, `dreamy` hardly looks. */
export type Personality = 'careful' | 'bold' | 'dreamy';

const TASTES = ['safe', 'bold', 'silly'] as const;
/** Only the moves that look best are worth a look at the reply. */
const LOOKED_AT = 8;
/** In pawns: how much worse a move may look and still be chosen now and then. */
const WHIM: Readonly<Record<Personality, number>> = { careful: 0.15, bold: 0.4, dreamy: 1.2 };

/**
 * Up to three different moves, the same ones for the same position: the soundest of a shallow look, a brave one
 * from the better half, a silly one. Fewer where fewer are legal. Tens of milliseconds on a phone: when it is idle.
 */
export function suggestions(fen: string): readonly Suggestion[] {
  const ranked = ranking(fen);
  const safe = ranked[0];
  if (!safe) return [];
  const rest = ranked.slice(1);
  const silly = sillyOf(rest);
  const bold = boldOf(
    rest.filter((one) => one !== silly),
    safe,
  );
  const chosen = [safe, bold, silly].filter((one) => one !== undefined);
  return chosen.map((one, i) => suggestionOf(one, TASTES[i] ?? 'silly'));
}

/**
 * A legal move with some taste; null where none is legal. About a millisecond.
 * @param chance 0 to 1: the same chance makes the same choice
 */
export function tastefulMove(fen: string, chance: number, personality: Personality = 'careful'): Move | null {
  const board = boardOf(fen);
  const all = board ? glances(board) : [];
  const likings = all.map((one) => one.worth + (personality === 'bold' ? one.daring / 2 : 0));
  const best = Math.max(...likings);
  const weights = likings.map((liking) => Math.exp((liking - best) / WHIM[personality]));
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left <= 0;
  });
  const chosen = all.at(index);
  return chosen ? plainMove(chosen.ply) : null;
}

/** Soundest first. What the reply could win counts for the moves at the top only; the others keep their place. */
function ranking(fen: string): Glance[] {
  const board = boardOf(fen);
  if (!board) return [];
  const byWorth = glances(board).sort((a, b) => b.worth - a.worth);
  const top = byWorth.slice(0, LOOKED_AT).map((one) => {
    const before = board.play(one.ply);
    const worth = one.mate ? one.worth : one.worth + one.risk - threat(board);
    board.takeBack(one.ply, before);
    return { ...one, worth };
  });
  return [...top.sort((a, b) => b.worth - a.worth), ...byWorth.slice(LOOKED_AT)];
}

/** The most daring of the better half, if it can be with another piece than the safe one. */
function boldOf(rest: readonly Glance[], safe: Glance): Glance | undefined {
  const half = rest.slice(0, Math.ceil(rest.length / 2));
  const others = half.filter(({ piece }) => piece !== safe.piece);
  return [...(others.length > 0 ? others : half)].sort((a, b) => b.daring - a.daring)[0];
}

/** Silly, not suicidal: the worst that doesn't throw away more than a minor piece. */
function sillyOf(rest: readonly Glance[]): Glance | undefined {
  return rest.findLast(({ worth }) => worth > -3.5) ?? rest.at(-1);
}

function suggestionOf(one: Glance, taste: Suggestion['taste']): Suggestion {
  const { ply, piece, captures, check, mate, castles } = one;
  return { taste, move: plainMove(ply), piece, captures, check, mate, castles };
}
