/** The engine's own thread in the browser: it is requested moves and answers one after the other. */
import type { Move } from '../../shared/chess/position.ts';
import { search } from '../../shared/chess/search.ts';

/** A request for a move in this position. */
export type MoveWanted = { readonly id: number; readonly fen: string };
/** The answer to the request with that id; null: there is no move, or the search failed. */
export type MoveFound = { readonly id: number; readonly move: Move | null };

/** The quickest and kindest: the lesson is about waiting, not about losing. */
const LEVEL = 0;

function answerTo({ id, fen }: MoveWanted): MoveFound {
  try {
    return { id, move: search(fen, LEVEL) };
  } catch {
    return { id, move: null };
  }
}

addEventListener('message', ({ data }: MessageEvent<MoveWanted>) => postMessage(answerTo(data)));
