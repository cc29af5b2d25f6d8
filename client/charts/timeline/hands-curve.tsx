/** How many hands were up, on the same time axis as the lane. */
import { useMemo } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import { grouped } from '../../app/grouped.ts';
import { usePieces } from './pieces.ts';
import '../charts.css';

type HandsCurveProps = {
  /** How many hands are up from each moment on; while the round runs it may grow in place at its end. */
  readonly steps: readonly { readonly at: Ms; readonly hands: number }[];
  /** What the full height stands for. */
  readonly boards: number;
  readonly durationMs: Ms;
  readonly nowMs: Ms;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};

const LINE = 3;
/** The area of a piece reaches so far below the line of the next one that no gap is seen between them. */
const OVERLAP_PX = 1;
/** Figures of the scale need so much room, and hang so far below their line, in pixels. */
const FIGURE = { height: 28, edge: 6, below: 11 } as const;

/** Two figures are this far apart, in their own heights: "5,000" right below "10,000" would be read as one number. */
const APART = 1.3;

/** Which numbers of hands the scale names: all boards, and half of them where both have room. */
export function scaleOf(boards: number, height: number): readonly number[] {
  if (height < FIGURE.height) return [];
  const halfPx = (height - 2 * LINE) / 2;
  const hasHalf = boards >= 4 && boards % 2 === 0 && halfPx >= APART * FIGURE.height;
  return hasHalf ? [boards, boards / 2] : [boards];
}

export function HandsCurve(props: HandsCurveProps) {
  const { steps, boards, durationMs, nowMs, width, height, label } = props;
  const pxPerMs = width / durationMs;
  const y = (hands: number) => (height - LINE - (hands / boards) * (height - 2 * LINE)).toFixed(1);
  const nowPx = Math.min(width, nowMs * pxPerMs);
  const piece = (from: number, to: number) => {
    const [first, before, next] = [steps[from], steps[from - 1], steps[to]];
    const startPx = first && before ? first.at * pxPerMs : 0;
    const line = lineThrough(
      steps.slice(from, to),
      `M${startPx.toFixed(1)} ${y(before?.hands ?? 0)}`,
      pxPerMs,
      y,
    );
    const endPx = next ? next.at * pxPerMs : nowPx;
    const areaEndPx = next ? endPx + OVERLAP_PX : endPx;
    return (
      <g key={from}>
        <path
          class="hands-area"
          d={`${line}H${areaEndPx.toFixed(1)}V${height - LINE}H${startPx.toFixed(1)}z`}
        />
        <path class="hands-line" d={`${line}H${endPx.toFixed(1)}`} />
      </g>
    );
  };
  // A step is what it is as soon as another has followed.
  const pieces = usePieces(steps.length, steps.length - 1, piece, [steps, boards, pxPerMs, height]);
  const scale = useMemo(
    () => <Scale boards={boards} width={width} height={height} y={y} />,
    [boards, width, height],
  );
  return (
    <svg class="hands-curve" width={width} height={height} role="img" aria-label={label}>
      <path class="hands-axis" d={`M0 ${height - LINE / 2}H${width}`} />
      {pieces}
      {scale}
    </svg>
  );
}

function lineThrough(
  steps: HandsCurveProps['steps'],
  begin: string,
  pxPerMs: number,
  y: (hands: number) => string,
): string {
  let d = begin;
  for (const { at, hands } of steps) d += `H${(at * pxPerMs).toFixed(1)}V${y(hands)}`;
  return d;
}

type ScaleProps = Pick<HandsCurveProps, 'boards' | 'width' | 'height'> & {
  readonly y: (hands: number) => string;
};

function Scale({ boards, width, height, y }: ScaleProps) {
  return (
    <>
      {scaleOf(boards, height).map((hands) => (
        <g key={hands}>
          <path class="hands-tick" d={`M0 ${y(hands)}H${width}`} />
          <text class="hands-scale" x={width - FIGURE.edge} y={Number(y(hands)) + FIGURE.below}>
            {grouped(hands)}
          </text>
        </g>
      ))}
    </>
  );
}
