/** One row of the trace: a block for each play with the number of its board, and an orange one where the loop then stood still. */
import { useId } from 'preact/hooks';
import { clock, wholeSeconds } from '../../app/format.ts';
import type { Block, Row } from './trace.ts';

type TraceRowProps = {
  readonly row: Row;
  readonly blocks: readonly Block[];
  readonly rests: readonly Row[];
  readonly width: number;
  readonly height: number;
};

/** A block wider than this has its board written inside. Before an orange block the board is written in any case. */
const ROOM_FOR_BOARD_PX = 30;
const ROOM_FOR_SECONDS_PX = 80;
/** The room above the lane for the time, and for a board that doesn't fit into its block. */
const MARGIN = 40;

export function TraceRow({ row, blocks, rests, width, height }: TraceRowProps) {
  const hatch = useId();
  const pxPerMs = width / (row.toMs - row.fromMs);
  const x = (ms: number) => (Math.min(row.toMs, Math.max(row.fromMs, ms)) - row.fromMs) * pxPerMs;
  const here = blocks.filter(({ from, to }) => to > row.fromMs && from < row.toMs);
  return (
    <svg class="lane trace-row" width={width} height={height} aria-hidden="true">
      <pattern id={hatch} width="28" height="28" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="28" height="28" class="lane-idle" />
        <rect width="9" height="28" class="lane-stripe" />
      </pattern>
      <rect class="trace-ground" y={MARGIN} width={width} height={height - MARGIN} />
      {rests.map(({ fromMs, toMs }) => (
        <rect
          key={fromMs}
          class="lane-resting"
          x={x(fromMs)}
          y={MARGIN}
          width={x(toMs) - x(fromMs)}
          height={height - MARGIN}
        />
      ))}
      {here.map((block) => (
        <BlockIn key={block.from} block={block} x={x} top={MARGIN} height={height - MARGIN} hatch={hatch} />
      ))}
      <rect class="lane-frame" x="1.5" y={MARGIN} width={width - 3} height={height - MARGIN - 1.5} />
      <text class="trace-time" x="0" y={MARGIN - 8}>
        {clock(row.fromMs)}
      </text>
    </svg>
  );
}

type BlockInProps = {
  block: Block;
  x: (ms: number) => number;
  top: number;
  height: number;
  hatch: string;
};

function BlockIn({ block: { board, from, to, stoodFrom }, x, top, height, hatch }: BlockInProps) {
  const playsTo = stoodFrom ?? to;
  const plays = { x: x(from), width: x(playsTo) - x(from) };
  const stands = stoodFrom === null ? null : { x: x(stoodFrom), width: x(to) - x(stoodFrom) };
  const middle = plays.x + plays.width / 2;
  const inside = plays.width > ROOM_FOR_BOARD_PX;
  return (
    <g>
      <rect class="trace-plays" x={plays.x} y={top} width={plays.width} height={height} />
      {stands && <rect x={stands.x} y={top} width={stands.width} height={height} fill={`url(#${hatch})`} />}
      {inside && (
        <text class="trace-board" x={middle} y={top + height / 2}>
          {board}
        </text>
      )}
      {!inside && stands && plays.width > 0 && (
        <text class="trace-above" x={middle} y={top - 7}>
          {board}
        </text>
      )}
      {stands && stands.width > ROOM_FOR_SECONDS_PX && (
        <text class="lane-seconds" x={stands.x + stands.width / 2} y={top + height / 2}>
          {wholeSeconds(to - (stoodFrom ?? to))}
        </text>
      )}
    </g>
  );
}
