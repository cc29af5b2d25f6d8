import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedPerSecond,
  kneeOf,
  loadOf,
  loadsOf,
  runMs,
  SERVERS,
  THROUGHPUT_DEFAULTS,
  THROUGHPUT_LIMITS,
  type ThroughputEvent,
  throughputFigures,
} from './throughput.ts';

const within = ({ min, max }: { readonly min: number; readonly max: number }) => fc.integer({ min, max });
const settings = fc.record({
  threads: within(THROUGHPUT_LIMITS.threads),
  latencyMs: within(THROUGHPUT_LIMITS.latencyMs),
  playMs: within(THROUGHPUT_LIMITS.playMs),
});
const atOnce = fc.integer({ min: 1, max: 10_000 });

describe('throughput', () => {
  it('is threads / latency: 500 threads at 1 s are 500 a second, however many are there', () => {
    expect(expectedPerSecond('pool', 500, THROUGHPUT_DEFAULTS)).toBe(500);
    expect(expectedPerSecond('pool', 10_000, THROUGHPUT_DEFAULTS)).toBe(500);
    expect(expectedPerSecond('pool', 100, THROUGHPUT_DEFAULTS)).toBe(100);
  });

  it('grows with the requests in an event loop, up to its knee', () => {
    const one = { threads: 500, latencyMs: 999, playMs: 1 };
    expect(expectedPerSecond('loop', 500, one)).toBe(500);
    expect(kneeOf('loop', one)).toBe(1_000);
    expect(kneeOf('pool', one)).toBe(500);
    expect(expectedPerSecond('loop', 10_000, one)).toBe(1_000);
    expect(kneeOf('loop', { ...one, playMs: 0 })).toBe(Number.POSITIVE_INFINITY);
  });

  it('is never better in a pool than in a loop, and flat from the knee on', () =>
    fc.assert(
      fc.property(settings, atOnce, (chosen, n) => {
        const [pool, loop] = SERVERS.map((of) => expectedPerSecond(of, n, chosen));
        expect(pool).toBeLessThanOrEqual((loop ?? 0) * (1 + 1e-9));
        const beyond = Math.ceil(kneeOf('pool', chosen));
        expect(expectedPerSecond('pool', beyond * 2, chosen)).toBeCloseTo(
          expectedPerSecond('pool', beyond, chosen),
          6,
        );
      }),
    ));

  it('is measured in whole rounds, or for long enough, and never for minutes on end', () =>
    fc.assert(
      fc.property(settings, (chosen) => {
        for (const of of SERVERS)
          for (const n of loadsOf(chosen)) {
            const { skip, total } = loadOf(of, n, chosen);
            expect(skip).toBeGreaterThan(0);
            expect(skip).toBeLessThan(total);
          }
        expect(runMs(chosen)).toBeLessThan(180_000);
      }),
    ));

  it('measures below, at and above the number of threads', () => {
    expect(loadsOf(THROUGHPUT_DEFAULTS)).toEqual([250, 500, 1_000]);
    expect(loadsOf({ ...THROUGHPUT_DEFAULTS, threads: 1 })).toEqual([1, 2]);
  });

  it('tells how far the pool is off the law, and what a request costs either of them', () => {
    const point = { kind: 'point', requests: 1_500 } as const;
    const events: readonly ThroughputEvent[] = [
      { ...point, of: 'pool', atOnce: 250, perSecond: 249, cpuMs: 200 },
      { ...point, of: 'pool', atOnce: 1_000, perSecond: 490, cpuMs: 300 },
      { ...point, of: 'loop', atOnce: 1_000, perSecond: 980, cpuMs: 150 },
    ];
    expect(throughputFigures(events, THROUGHPUT_DEFAULTS)).toEqual({
      poolPerSecond: 490,
      poolCpuMs: 0.2,
      expectedPerSecond: 500,
      offShare: expect.closeTo(0.02),
      loopPerSecond: 980,
      loopCpuMs: 0.1,
      ratio: 2,
    });
    expect(throughputFigures([], THROUGHPUT_DEFAULTS)).toEqual({});
  });
});
