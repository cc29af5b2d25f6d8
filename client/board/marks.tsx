/** What is drawn on the board besides the pieces: last move, check, legal targets, suggested moves, the cursor. */
import type { Side } from '../../shared/chess/position.ts';
import { middleOf } from './squares.ts';

/** A move drawn as an arrow: a suggestion has its number, the master's move an M. */
export type Arrow = {
  readonly from: string;
  readonly to: string;
  readonly label: '1' | '2' | '3' | 'M';
};

type BelowProps = {
  readonly side: Side;
  readonly lastMove: { readonly from: string; readonly to: string } | null;
  /** The king's square while it is in check. */
  readonly check: string | null;
  readonly picked: string | null;
};

/** On the squares, below the pieces. */
export function MarksBelow({ side, lastMove, check, picked }: BelowProps) {
  return (
    <svg class="marks" viewBox="0 0 8 8" aria-hidden="true">
      {lastMove && <Frame side={side} square={lastMove.from} kind="last" />}
      {lastMove && <Frame side={side} square={lastMove.to} kind="last" />}
      {check && <Frame side={side} square={check} kind="check" />}
      {picked && <Frame side={side} square={picked} kind="picked" />}
    </svg>
  );
}

type AboveProps = {
  readonly side: Side;
  readonly targets: readonly string[];
  /** Squares with a piece on them: a move there takes it. */
  readonly taken: ReadonlySet<string>;
  readonly arrows: readonly Arrow[];
  readonly cursor: string | null;
};

/** Over the pieces; touches go through. */
export function MarksAbove({ side, targets, taken, arrows, cursor }: AboveProps) {
  return (
    <svg class="marks" viewBox="0 0 8 8" aria-hidden="true">
      {arrows.map((arrow) => (
        <ArrowMark key={arrow.label} side={side} {...arrow} />
      ))}
      {targets.map((square) => (
        <Target key={square} side={side} square={square} takes={taken.has(square)} />
      ))}
      {cursor && <Frame side={side} square={cursor} kind="cursor" />}
    </svg>
  );
}

type FrameProps = { side: Side; square: string; kind: 'last' | 'check' | 'picked' | 'cursor' };

function Frame({ side, square, kind }: FrameProps) {
  const { x, y } = middleOf(square, side);
  return <rect class={`mark-${kind}`} x={x - 0.46} y={y - 0.46} width="0.92" height="0.92" rx="0.08" />;
}

function Target({ side, square, takes }: { side: Side; square: string; takes: boolean }) {
  const { x, y } = middleOf(square, side);
  return <circle class={takes ? 'mark-take' : 'mark-dot'} cx={x} cy={y} r={takes ? 0.42 : 0.15} />;
}

function ArrowMark({ side, from, to, label }: Arrow & { readonly side: Side }) {
  const start = middleOf(from, side);
  const end = middleOf(to, side);
  return (
    <g class={`mark-arrow mark-arrow-${label}`}>
      <line class="mark-arrow-edge" x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
      <circle cx={end.x} cy={end.y} r="0.34" />
      <text x={end.x} y={end.y}>
        {label}
      </text>
    </g>
  );
}
