/** The sign of an answer: a shape, a letter and a colour of its own, the same on the big screen as in what is said. */
import './mark.css';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;

/** Circle, square, triangle, star, in a square of 100; the letter's middle is where the shape is widest. */
const SHAPES = [
  { path: 'M50 4a46 46 0 1 1 0 92a46 46 0 1 1 0-92z', letterY: 51 },
  { path: 'M14 8H86Q92 8 92 14V86Q92 92 86 92H14Q8 92 8 86V14Q8 8 14 8z', letterY: 51 },
  { path: 'M50 6L97 92H3z', letterY: 66 },
  { path: 'M50 3L64 34L98 38L73 61L80 95L50 78L20 95L27 61L2 38L36 34z', letterY: 55 },
] as const;

export function Mark({ index, size }: { index: number; size: number }) {
  const shape = SHAPES[index % SHAPES.length] as (typeof SHAPES)[number];
  return (
    <svg class={`mark mark-${index}`} width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <path d={shape.path} vector-effect="non-scaling-stroke" />
      <text x="50" y={shape.letterY}>
        {LETTERS[index]}
      </text>
    </svg>
  );
}
