/** Where a square is on the drawing, and which one an arrow key leads to. Whoever moves sits below. */
import type { Side } from '../../shared/chess/position.ts';

const FILES = 'abcdefgh';

/** The middle of a square, in squares from the top left corner. */
export function middleOf(square: string, side: Side = 'white'): { x: number; y: number } {
  const x = FILES.indexOf(square.charAt(0)) + 0.5;
  const y = 8 - Number(square[1]) + 0.5;
  return side === 'white' ? { x, y } : { x: 8 - x, y: 8 - y };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where the cursor goes from `square`; it stops at the edge. Null: `key` is not an arrow key. */
export function stepFrom(square: string, key: string, side: Side = 'white'): string | null {
  const step = STEPS[key];
  if (!step) return null;
  const on = side === 'white' ? 1 : -1;
  const within = (n: number) => Math.min(7, Math.max(0, n));
  const file = within(FILES.indexOf(square.charAt(0)) + on * step[0]);
  const rank = within(Number(square[1]) - 1 + on * step[1]);
  return `${FILES[file]}${rank + 1}`;
}
