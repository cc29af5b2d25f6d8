import { describe, expect, it } from 'vitest';
import { classRound, playOut, settle } from '../../../shared/simul/index.ts';
import { barsOf, blocksOf, heldMsByBoard, longestOf, rowsOf, tracedRound } from './trace.ts';

const roundOf = (traps: readonly { board: number; lingerMs: 'untilReply' }[]) => {
  const { hall, facts } = playOut(
    classRound({
      policy: 'event-loop',
      boards: 12,
      durationMs: 60_000,
      replies: { kind: 'sampled', law: 'logNormal', meanMs: 5_000, sigma: 0.5, seed: 4 },
      traps,
    }),
  );
  return { scenario: hall.scenario, facts };
};
const sabotaged = roundOf([{ board: 7, lingerMs: 'untilReply' }]);

describe('a trace', () => {
  const blocks = blocksOf(sabotaged);
  it('shows him standing still at the guilty board, and nowhere else', () => {
    const stood = blocks.filter(({ stoodFrom }) => stoodFrom !== null);
    expect(stood.length).toBeGreaterThan(1);
    expect(new Set(stood.map(({ board }) => board))).toEqual(new Set([7]));
  });
  it('has a block for each move, and all of his playing and standing in them', () => {
    const { accounts } = settle(sabotaged.scenario, sabotaged.facts);
    const heldMs = heldMsByBoard(blocks, 12).reduce((sum, ms) => sum + ms, 0);
    expect(heldMs).toBeCloseTo((accounts[0]?.playMs ?? 0) + (accounts[0]?.blockedMs ?? 0), 6);
  });
  it('of a loop without traps never stands still', () => {
    expect(blocksOf(roundOf([])).every(({ stoodFrom }) => stoodFrom === null)).toBe(true);
  });
});

describe('the longest blocks', () => {
  it('are those of the guilty board', () => {
    const longest = longestOf(blocksOf(sabotaged), 3);
    expect(longest.map(({ board }) => board)).toEqual([7, 7, 7]);
    expect(longest.map(({ from, to }) => to - from)).toEqual(
      longest.map(({ from, to }) => to - from).toSorted((a, b) => b - a),
    );
  });
});

describe('which round is traced', () => {
  const plain = roundOf([]);
  it('is the last one with a trap', () => expect(tracedRound([plain, sabotaged, plain])).toBe(sabotaged));
  it('without any, the last one of the class', () => {
    expect(tracedRound([plain, { ...sabotaged, isShow: true }])).toBe(plain);
    expect(tracedRound([])).toBeUndefined();
  });
});

it('rows follow each other without gaps', () => {
  expect(rowsOf(60_000, 4).map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
    [0, 15_000],
    [15_000, 30_000],
    [30_000, 45_000],
    [45_000, 60_000],
  ]);
});

it('of ten thousand boards those have a bar that held the loop longest', () => {
  const blocks = Array.from({ length: 750 }, (_, index) => ({
    board: 10_000 - index * 13,
    from: index * 80,
    to: index * 80 + (index === 700 ? 6_000 : 56),
    stoodFrom: null,
  }));
  const bars = barsOf(blocks, 10_000);
  expect(bars).toHaveLength(40);
  expect(bars).toContainEqual({ board: 900, ms: 6_000 });
  expect(bars.map(({ board }) => board)).toEqual(bars.map(({ board }) => board).sort((a, b) => a - b));
  expect(barsOf([], 200)).toHaveLength(200);
});
