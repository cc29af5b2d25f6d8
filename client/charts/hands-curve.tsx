/** How many hands were up, on the same time axis as the lane. */
import { useMemo } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import { grouped } from '../app/grouped.ts';
import './charts.css';

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
/** Figures of the scale need so much room, in pixels. */
const FIGURE = { height: 28, edge: 6 } as const;

/** Which numbers of hands the scale names: all boards, and half of them where both have room. */
export function scaleOf(boards: number, height: number): readonly number[] {
  if (height < FIGURE.height) return [];
  return boards >= 4 && boards % 2 === 0 && height >= 2.5 * FIGURE.height ? [boards, boards / 2] : [boards];
}

export function HandsCurve(props: HandsCurveProps) {
  const { steps, boards, durationMs, nowMs, width, height, label } = props;
  const pxPerMs = width / durationMs;
  const y = (hands: number) => (height - LINE - (hands / boards) * (height - 2 * LINE)).toFixed(1);
  const line = useMemo(() => {
    let d = `M0 ${y(0)}`;
    for (const { at, hands } of steps) d += `H${(at * pxPerMs).toFixed(1)}V${y(hands)}`;
    return d;
  }, [steps, steps.length, steps.at(-1)?.hands, boards, pxPerMs, height]);
  const nowX = Math.min(width, nowMs * pxPerMs).toFixed(1);
  return (
    <svg class="hands-curve" width={width} height={height} role="img" aria-label={label}>
      <path class="hands-axis" d={`M0 ${height - LINE / 2}H${width}`} />
      <path class="hands-area" d={`${line}H${nowX}V${height - LINE}H0z`} />
      <path class="hands-line" d={`${line}H${nowX}`} />
      {scaleOf(boards, height).map((hands) => (
        <g key={hands}>
          <path class="hands-tick" d={`M0 ${y(hands)}H${width}`} />
          <text class="hands-scale" x={width - FIGURE.edge} y={Math.max(FIGURE.height / 2, Number(y(hands)))}>
            {grouped(hands)}
          </text>
        </g>
      ))}
    </svg>
  );
}
