/** What a loop's trace shows: which board's task held it for how long, one block after the other. */
import { type BoardId, lanesOf, type Ms, type Segment } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';

/** One task's turn: from the moment the master began to play at a board until he left it. */
export type Block = {
  readonly board: BoardId;
  readonly from: Ms;
  readonly to: Ms;
  /** Since when he stood still there; null where he played and went on. */
  readonly stoodFrom: Ms | null;
};

/** The turns of the first master, in time. */
export function blocksOf({ scenario, facts }: RoundPicture): readonly Block[] {
  const blocks: Block[] = [];
  for (const segment of lanesOf(scenario, facts, facts.at(-1)?.at ?? 0)[0]?.segments ?? [])
    addTo(blocks, segment);
  return blocks;
}

function addTo(blocks: Block[], { doing, board, from, to }: Segment): void {
  const last = blocks.at(-1);
  if (doing === 'play') blocks.push({ board, from, to, stoodFrom: null });
  else if (doing === 'blocked' && last?.board === board && last.to === from)
    blocks[blocks.length - 1] = { ...last, to, stoodFrom: last.stoodFrom ?? from };
}

/** The times in which nobody needed the master. */
export function restsOf({ scenario, facts }: RoundPicture): readonly Row[] {
  const segments = lanesOf(scenario, facts, facts.at(-1)?.at ?? 0)[0]?.segments ?? [];
  return segments.flatMap(({ doing, from, to }) => (doing === 'rest' ? [{ fromMs: from, toMs: to }] : []));
}

const lengthOf = ({ from, to }: Block): Ms => to - from;

/** The longest turns, the longest first. */
export function longestOf(blocks: readonly Block[], most: number): readonly Block[] {
  return [...blocks].sort((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from).slice(0, most);
}

/** How long the loop was held at each board, in milliseconds; index 0 is board 1. */
export function heldMsByBoard(blocks: readonly Block[], boards: number): readonly Ms[] {
  const held = Array.from({ length: boards }, () => 0);
  for (const block of blocks) held[block.board - 1] = (held[block.board - 1] ?? 0) + lengthOf(block);
  return held;
}

export type Held = { readonly board: BoardId; readonly ms: Ms };

/** More bars than this are not read: of a larger hall the boards that held the loop longest are shown. */
const MOST_BARS = 200;
const LONGEST = 40;

/** What the bars show, in the order of the boards. */
export function barsOf(blocks: readonly Block[], boards: number): readonly Held[] {
  const all = heldMsByBoard(blocks, boards).map((ms, index) => ({ board: index + 1, ms }));
  if (boards <= MOST_BARS) return all;
  const held = all.filter(({ ms }) => ms > 0).sort((a, b) => b.ms - a.ms || a.board - b.board);
  return held.slice(0, LONGEST).sort((a, b) => a.board - b.board);
}

/** The round that is traced: the last one with a trap that the class played, else the last one that it played. */
export function tracedRound(rounds: readonly RoundPicture[]): RoundPicture | undefined {
  const ofClass = rounds.filter(({ isShow }) => !isShow);
  return ofClass.findLast(({ scenario }) => scenario.traps.length > 0) ?? ofClass.at(-1);
}

/** A piece of the lane: from `fromMs` on, up to before `toMs`. */
export type Row = { readonly fromMs: Ms; readonly toMs: Ms };

/** The round cut into so many rows of equal length, which are read like the lines of a page. */
export function rowsOf(durationMs: Ms, rows: number): readonly Row[] {
  const lengthMs = durationMs / rows;
  return Array.from({ length: rows }, (_, index) => ({
    fromMs: index * lengthMs,
    toMs: (index + 1) * lengthMs,
  }));
}
