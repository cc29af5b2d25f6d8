import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterTheEnd, type Handler, type ReportEvent, reportFiguresOf, requestsOf } from './report.ts';

const asked = (client: number, handler: Handler, atMs: number): ReportEvent => ({
  kind: 'asked',
  client,
  isOurs: true,
  handler,
  atMs,
});
const answered = (client: number, atMs: number): ReportEvent => ({
  kind: 'answered',
  client,
  atMs,
  databaseMs: 2_000,
});

const ONE_AFTER_THE_OTHER = [
  asked(1, 'blocking', 0),
  asked(2, 'blocking', 5),
  answered(1, 2_010),
  answered(2, 4_020),
];
const AT_ONCE = [asked(3, 'async', 5_000), asked(4, 'async', 5_001), answered(4, 7_010), answered(3, 7_020)];

describe('requests', () => {
  it('have a stopwatch each', () =>
    expect(requestsOf(ONE_AFTER_THE_OTHER).map(({ totalMs }) => totalMs)).toEqual([2_010, 4_015]));
  it('still wait, or got no report', () => {
    const failed: ReportEvent = { kind: 'failed', client: 2, atMs: 300 };
    const [first, second] = requestsOf([asked(1, 'async', 0), asked(2, 'async', 0), failed]);
    expect(first).toMatchObject({ totalMs: null, hasFailed: false });
    expect(second).toMatchObject({ totalMs: 300, hasFailed: true });
  });
  it('that still wait when it is over get no report', () => {
    const [first, second] = afterTheEnd(
      requestsOf([asked(1, 'async', 0), asked(2, 'async', 100), answered(1, 2_005)]),
      2_100,
    );
    expect(first).toMatchObject({ totalMs: 2_005, hasFailed: false });
    expect(second).toMatchObject({ totalMs: 2_000, hasFailed: true });
  });
  it('never wait longer for the database than in all', () => {
    const times = fc.array(fc.tuple(fc.nat(9_000), fc.nat(9_000)), { maxLength: 20 });
    fc.assert(
      fc.property(times, (all) => {
        const events = all.flatMap(([atMs, tookMs], index) => [
          asked(index, 'async', atMs),
          answered(index, atMs + tookMs),
        ]);
        for (const { totalMs, databaseMs } of requestsOf(events))
          expect(databaseMs).toBeLessThanOrEqual(totalMs ?? 0);
      }),
    );
  });
});

describe('the figures', () => {
  it('say how long all took behind each handler, and the longest of them', () =>
    expect(reportFiguresOf([...ONE_AFTER_THE_OTHER, ...AT_ONCE])).toEqual({
      blockingAllMs: 4_020,
      blockingLongestMs: 4_015,
      blockingRequests: 2,
      asyncAllMs: 2_020,
      asyncLongestMs: 2_020,
      asyncRequests: 2,
    }));
  it('tell what the thread computed, at its last look', () => {
    const look = (cpuMs: number): ReportEvent => ({
      kind: 'thread',
      handler: 'blocking',
      atMs: 1,
      look: { id: 7, state: 'S (sleeping)', sleepsIn: 'futex_do_wait', cpuMs },
    });
    expect(reportFiguresOf([look(0.1), ...ONE_AFTER_THE_OTHER, look(0.4)])).toMatchObject({
      blockingCpuMs: 0.4,
    });
  });
  it('are none before anybody was answered', () =>
    expect(reportFiguresOf([asked(1, 'async', 0)])).toEqual({}));
});
