/** Opponents' times: SPEC 1.4, 2.3. */
import { describe, expect, it } from 'vitest';
import { botReplies, type Replies } from '../index.ts';
import { draw, replyTakes } from './durations.ts';
import { onTick } from './time.ts';

const many = Array.from({ length: 20_000 }, (_, index) => index);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const times = (replies: Replies) => many.map((n) => replyTakes(replies, (n % 40) + 1, n) ?? 0);

describe('draws by coordinates', () => {
  it('are evenly spread between 0 and 1, along every coordinate', () => {
    const along = [
      many.map((n) => draw(n, 1, 1)),
      many.map((n) => draw(1, n, 1)),
      many.map((n) => draw(1, 1, n)),
    ];
    for (const values of along) {
      const sorted = [...values].sort((a, b) => a - b);
      // Kolmogorov and Smirnov: 1.95 / sqrt(n) is passed by chance once in a thousand times.
      const distance = Math.max(...sorted.map((value, rank) => Math.abs(value - (rank + 0.5) / many.length)));
      expect(distance).toBeLessThan(1.95 / Math.sqrt(many.length));
      expect(Math.min(...values)).toBeGreaterThan(0);
      expect(Math.max(...values)).toBeLessThan(1);
    }
  });

  it('know nothing of their neighbours', () => {
    const pairs = [
      many.map((n) => [draw(1, 1, n), draw(1, 1, n + 1)]),
      many.map((n) => [draw(1, n, 1), draw(1, n + 1, 1)]),
      many.map((n) => [draw(n, 1, 1), draw(n, 1, 1, 1)]),
    ] as [number, number][][];
    for (const pair of pairs)
      expect(Math.abs(mean(pair.map(([a, b]) => (a - 0.5) * (b - 0.5) * 12)))).toBeLessThan(0.03);
  });

  it('are the same for the same coordinates, and others for another seed (SPEC 2.3)', () => {
    expect(draw(7, 3, 2)).toBe(draw(7, 3, 2));
    expect(draw(7, 3, 2)).not.toBe(draw(8, 3, 2));
  });
});

describe('laws', () => {
  it('have the mean that was asked for', () => {
    for (const law of ['exponential', 'logNormal'] as const)
      expect(mean(times({ kind: 'sampled', law, meanMs: 5_000, seed: 3 })) / 5_000).toBeCloseTo(1, 1);
  });

  it('are exponential: as far spread as they are long', () => {
    const sample = times({ kind: 'sampled', law: 'exponential', meanMs: 1_000, seed: 5 });
    const middle = mean(sample);
    const deviation = Math.sqrt(mean(sample.map((ms) => (ms - middle) ** 2)));
    expect(deviation / 1_000).toBeCloseTo(1, 1);
    expect(median(sample) / 1_000).toBeCloseTo(Math.log(2), 1);
  });

  it('are cut at the cap and stand on ticks (SPEC 1.4)', () => {
    for (const ms of times({ kind: 'sampled', law: 'exponential', meanMs: 1_000, seed: 5, capMs: 1_500 })) {
      expect(ms).toBeLessThanOrEqual(1_500);
      expect(onTick(ms)).toBe(ms);
    }
  });
});

it('recordings repeat; who never moved never will; nobody knows when a person without a cap moves', () => {
  const recorded: Replies = { kind: 'recorded', ms: [3, 1, 4] };
  expect([0, 1, 2, 3, 4].map((n) => replyTakes(recorded, 1, n))).toEqual([3, 1, 4, 3, 1]);
  expect(replyTakes({ kind: 'recorded', ms: [] }, 1, 0)).toBe(null);
  expect(replyTakes({ kind: 'human', capMs: null }, 1, 0)).toBe(null);
});

it('bots take 5 s in the middle, 20 s at most, and each has a way of his own', () => {
  const boards = Array.from({ length: 200 }, (_, index) => index + 1);
  const medians = boards.map((board) =>
    median(many.slice(0, 201).map((n) => replyTakes(botReplies(1, board), board, n) ?? 0)),
  );
  expect(median(medians) / 5_000).toBeCloseTo(1, 1);
  expect(Math.max(...medians) / Math.min(...medians)).toBeGreaterThan(2);
  const all = boards.flatMap((board) =>
    [0, 1, 2].map((n) => replyTakes(botReplies(1, board), board, n) ?? 0),
  );
  expect(Math.max(...all)).toBeLessThanOrEqual(20_000);
});
