/** The sign of an answer: a shape and a letter, so that nothing depends on the colour alone. */
import './tile-mark.css';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;

const SHAPES = [
  <circle key="A" cx="24" cy="24" r="21" />,
  <rect key="B" x="4" y="4" width="40" height="40" rx="5" />,
  <path key="C" d="M24 3 46 44H2z" />,
  <path key="D" d="m24 1 6.6 14.6L46 17.4 34.6 28.2l3 15.8L24 36.2 10.4 44l3-15.8L2 17.4l15.4-1.8z" />,
] as const;

/** @param props.index of the answer, from 0; from the fifth on answers have no sign */
export function TileMark({ index }: { index: number }) {
  const letter = LETTERS[index];
  if (!letter) return null;
  return (
    <svg class={`tile-mark tile-mark-${letter}`} viewBox="0 0 48 48" aria-hidden="true">
      {SHAPES[index]}
      <text x="24" y={letter === 'C' ? 39 : 31.5}>
        {letter}
      </text>
    </svg>
  );
}
