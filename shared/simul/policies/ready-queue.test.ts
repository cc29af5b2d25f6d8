import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, frontOfQueue, handsUpNow, openHall, readyBoards, scenarioOf } from '../index.ts';

const halls = fc
  .record({
    policy: fc.constantFrom('event-loop', 'blocking', 'polling'),
    queue: fc.constantFrom('fifo', 'nearest'),
    boards: fc.integer({ min: 1, max: 60 }),
    seed: fc.nat(1_000),
    atMs: fc.nat(20_000),
  })
  .map(({ policy, queue, boards, seed, atMs }) => {
    const replies = { kind: 'sampled', law: 'exponential', meanMs: 2_000, seed } as const;
    const pace = { playMs: 200, walkVisitMs: 100, durationMs: 30_000, exchanges: null } as const;
    return advance(
      openHall(scenarioOf({ policy, queue, boards, opens: 'opponents', replies, ...pace })),
      atMs,
    ).hall;
  });

describe('the front of the ready queue', () => {
  it('is the beginning of the queue, however long that is', () =>
    fc.assert(
      fc.property(halls, fc.integer({ min: 1, max: 12 }), (hall, most) => {
        const queue = readyBoards(hall);
        expect(frontOfQueue(hall, most)).toEqual({ front: queue.slice(0, most), count: queue.length });
        expect(handsUpNow(hall)).toBe(queue.length);
      }),
    ));
});
