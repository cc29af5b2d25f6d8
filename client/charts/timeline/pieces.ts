/** Drawings that grow at their end: what will not change any more is drawn once, a piece at a time, and only the end anew. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/** So many items make a piece: few enough that the end costs little, many enough that there are few pieces. */
export const PIECE = 64;

/** What is drawn of the items from `from` on, up to and without `to`; its key is `from`. */
type Draw = (from: number, to: number) => VNode;

/**
 * All pieces of a drawing. Preact leaves a piece alone that is the same object as before.
 * @param count how many items there are
 * @param finished how many of them, from the first on, never change any more
 * @param fixed what all pieces depend on: where one of these is another, everything is drawn anew
 */
export function usePieces(
  count: number,
  finished: number,
  draw: Draw,
  fixed: readonly unknown[],
): readonly VNode[] {
  const kept = useRef<Kept>({ fixed, pieces: [] });
  kept.current = drawnOn(kept.current, count, finished, draw, fixed);
  const { pieces } = kept.current;
  return [...pieces, draw(pieces.length * PIECE, count)];
}

type Kept = { readonly fixed: readonly unknown[]; readonly pieces: readonly VNode[] };

/** The pieces that are finished by now: those that were, with those that have become so. */
export function drawnOn(
  { fixed: before, pieces: drawn }: Kept,
  count: number,
  finished: number,
  draw: Draw,
  fixed: readonly unknown[],
): Kept {
  const holds = count >= drawn.length * PIECE && fixed.every((part, index) => Object.is(part, before[index]));
  const pieces = holds ? [...drawn] : [];
  for (let from = pieces.length * PIECE; from + PIECE <= finished; from += PIECE)
    pieces.push(draw(from, from + PIECE));
  return { fixed, pieces };
}
