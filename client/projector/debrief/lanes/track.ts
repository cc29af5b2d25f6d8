/** A round laid out in time, so that any moment of it can be looked up at once. */
import {
  type Fact,
  type HandsStep,
  handsUpOf,
  lanesOf,
  type Ms,
  type Segment,
} from '../../../../shared/simul/index.ts';
import { type FineMood, moodIn } from '../../../models/mood.ts';
import { type Stretch, stretchesOf } from '../../../models/stretches.ts';
import type { Settled } from '../rounds/settled.ts';

type MasterTrack = { readonly segments: readonly Segment[]; readonly stretches: readonly Stretch[] };

export type Track = {
  readonly settled: Settled;
  /** One per master. */
  readonly masters: readonly MasterTrack[];
  readonly hands: readonly HandsStep[];
};

/** What one master does at a moment. */
export type Scene = Pick<Segment, 'doing' | 'board'> & { readonly mood: FineMood };

export type Moment = {
  /** One per master; null where the round is over. */
  readonly scenes: readonly Scene[] | null;
  readonly hands: number;
  readonly movesAnswered: number;
};

const known = new WeakMap<readonly Fact[], Track>();

/** The track of a round, which is laid out only once. */
export function trackOf(settled: Settled): Track {
  const { scenario, facts } = settled.round;
  const before = known.get(facts);
  if (before?.settled.number === settled.number) return before;
  const masters = lanesOf(scenario, facts, settled.ledger.makespanMs).map(({ segments }) => ({
    segments,
    stretches: stretchesOf(segments),
  }));
  let hands: readonly HandsStep[] | null = null;
  const track = {
    settled,
    masters,
    /** Computed at its first use: only moments and the hands' curve need it. */
    get hands() {
      hands ??= handsUpOf(scenario, facts);
      return hands;
    },
  };
  known.set(facts, track);
  return track;
}

/** Times are exact, but shares of an axis are not. */
const ROUNDING_MS = 1e-4;

/** What happens at `atMs` of the round. What begins at that very moment has begun. */
export function momentAt({ settled: { ledger }, masters, hands }: Track, atMs: Ms): Moment {
  const at = atMs + ROUNDING_MS;
  const isOver = at >= ledger.makespanMs;
  const scenes = masters.map(({ segments }): Scene => {
    const { doing, board, handsUp } = last(segments, ({ from }) => from <= at) ?? AT_REST;
    return { doing, board, mood: moodIn(doing, handsUp) };
  });
  return {
    scenes: isOver ? null : scenes,
    hands: last(hands, (step) => step.at <= at)?.hands ?? 0,
    movesAnswered: ledger.movesAnswered,
  };
}

const AT_REST = { doing: 'rest', board: 0, handsUp: false } as const;

/** What most of the masters do: its line of code is lit. Null where the round is over. */
export function liveMood({ scenes }: Moment): FineMood | null {
  const counts = new Map<FineMood, number>();
  for (const { mood } of scenes ?? []) counts.set(mood, (counts.get(mood) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The last item that holds, in a row where all that hold come first. */
export function last<Item>(row: readonly Item[], holds: (item: Item) => boolean): Item | undefined {
  return row[countOf(row, holds) - 1];
}

/** How many items hold, in a row where all that hold come first. */
export function countOf<Item>(row: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(row[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
