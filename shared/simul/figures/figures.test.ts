/** The figures that the exhibition is known by: exact where times are constant, within 1 % where chance is involved. */
import { describe, expect, it } from 'vitest';
import {
  famousEvening,
  type Ledger,
  measure,
  type PolicyName,
  playOut,
  type Scenario,
  scenarioOf,
  settle,
  sleepTest,
  waitsOf,
} from '../index.ts';
import { constantService, machineRepairman, meanValues, timeoutLaw } from './theory.ts';

const S = 1_000;
const H = 3_600 * S;
const ledger = (scenario: Scenario): Ledger => measure(scenario).ledger;
const evening = (policy: PolicyName, changed: Partial<Scenario> = {}): Scenario => ({
  ...famousEvening(policy),
  ...changed,
});

describe('the famous evening (SPEC 7.1)', () => {
  it.each([
    ['blocking', 43_200, 43_200, 1_357, 1_380, 0.91539],
    ['blocking-stay', 43_200, 43_200, 690, 41_400, 0.87847],
    ['event-loop', 3_600, 3_655, 59.917, 115, 0],
  ] as const)('%s', (policy, done, makespan, mean, longest, idle) => {
    const { masterDoneMs, makespanMs, waitMs, idleWithHandsUpShare } = ledger(famousEvening(policy));
    expect([masterDoneMs, makespanMs, waitMs.max]).toEqual([done * S, makespan * S, longest * S]);
    expect(waitMs.mean / S).toBeCloseTo(mean, 3);
    expect(idleWithHandsUpShare).toBeCloseTo(idle, 5);
  });

  it.each([
    [1, 0.5, 1_745, 1_800],
    [4, 2, 1_760, 1_815],
    [12, 6, 1_800, 1_855],
    [24, 12, 3_600, 3_655],
    [50, 25, 7_500, 7_555],
    [1_000, 500, 150_000, 150_055],
    [10_000, 5_000, 1_500_000, 1_500_055],
  ])(
    '%i boards: %f hours blocking, the loop done at %i s, last reply at %i s',
    (boards, hours, done, last) => {
      expect(ledger(evening('blocking', { boards })).makespanMs).toBe(hours * H);
      const loop = ledger(evening('event-loop', { boards }));
      expect([loop.masterDoneMs, loop.makespanMs]).toEqual([done * S, last * S]);
    },
    60_000,
  );

  it.each([0, 1, 2, 5, 24])('%i traps cost 1,650 s each', (count) => {
    const traps = Array.from({ length: count }, (_, index) => ({
      board: index + 1,
      lingerMs: 'untilReply' as const,
    }));
    expect(ledger(evening('event-loop', { traps })).masterDoneMs).toBe((3_600 + 1_650 * count) * S);
  });

  it('the lowest number first starves the high ones, and ends at the same time', () => {
    const lowest = ledger(evening('event-loop', { queue: 'lowest' }));
    expect([lowest.firstWaitMs.max, lowest.makespanMs]).toEqual([1_855 * S, 3_655 * S]);
    expect(ledger(famousEvening('event-loop')).firstWaitMs.max).toBe(115 * S);
  });

  it('threads: one brain is like the loop, a brain each takes half an hour, four threads take three hours', () => {
    const threads = { boards: 24, masters: 24 };
    const oneBrain = ledger(evening('blocking-stay', { ...threads, brains: 1 }));
    expect(oneBrain.masterDoneMs).toBe(3_655 * S);
    expect(oneBrain.accounts.reduce((sum, { playMs }) => sum + playMs, 0) / 3_600).toBe(S);
    expect(ledger(evening('blocking-stay', { ...threads, brains: 24 })).makespanMs).toBe(H / 2);
    expect(ledger(evening('blocking', { masters: 4, brains: 4 })).makespanMs).toBe(3 * H);
  });

  it('a fixed circle equals the loop with constant times', () =>
    expect(ledger(famousEvening('in-order')).makespanMs).toBe(3_655 * S));
});

describe('with chance, over a long time', () => {
  const long = (policy: PolicyName, boards: number, queue: Scenario['queue'] = 'fifo'): Scenario =>
    scenarioOf({
      policy,
      boards,
      queue,
      // A fixed circle scatters most: a third of the time is enough for the others.
      durationMs: (policy === 'in-order' ? 600 : 200) * H,
      replies: { kind: 'sampled', law: 'exponential', meanMs: 55 * S, seed: 11 },
    });

  it.each([
    [4, 0.0658],
    [12, 0.176],
    [24, 0.2],
  ])('the event loop meets the machine repairman, %i boards', (boards, throughput) => {
    const { throughputPerSecond, utilisation } = ledger(long('event-loop', boards));
    const theory = machineRepairman({ boards, play: 5, reply: 55 }, constantService(5));
    expect(throughputPerSecond / throughput).toBeCloseTo(1, 2);
    expect(throughputPerSecond / theory.throughput).toBeCloseTo(1, 2);
    expect(utilisation).toBeCloseTo(throughputPerSecond * 5, 3);
    expect(theory.throughput).toBeGreaterThan(meanValues({ boards, play: 5, reply: 55 }).throughput);
  });

  it.each([
    [4, 0.039],
    [12, 0.079],
    [24, 0.123],
    [50, 0.181],
  ])('a fixed circle waits for the slowest, %i boards: %f moves a second', (boards, throughput) =>
    expect(Math.abs(ledger(long('in-order', boards)).throughputPerSecond - throughput)).toBeLessThan(0.0011),
  );

  it('Little: N = X (R + Z)', () => {
    const { throughputPerSecond, waitMs } = ledger(long('event-loop', 12));
    expect((throughputPerSecond * (waitMs.mean / S + 5 + 55)) / 12).toBeCloseTo(1, 2);
  });

  it('a timeout of 55 s cuts off 36.8 % of the replies, the mean becomes 34.8 s', () => {
    const scenario = scenarioOf({
      policy: 'event-loop',
      boards: 20_000,
      exchanges: 1,
      playMs: 0,
      timeoutMs: 55 * S,
      replies: { kind: 'sampled', law: 'exponential', meanMs: 55 * S, seed: 5 },
    });
    const { facts } = playOut(scenario);
    const thinkMs = waitsOf(scenario, facts).reduce((sum, { totalThinkMs }) => sum + totalThinkMs, 0);
    const { mean, cutOff } = timeoutLaw(55, 55);
    expect(thinkMs / 20_000 / S / mean).toBeCloseTo(1, 2);
    expect(settle(scenario, facts).cancelled / 20_000 / cutOff).toBeCloseTo(1, 1);
  });

  it('where walking is dear first come, first served zigzags; the nearest ready board ahead does not', () => {
    const round = (policy: PolicyName, boards: number, queue: Scenario['queue'] = 'fifo') =>
      ledger(
        scenarioOf({
          policy,
          boards,
          queue,
          playMs: 500,
          walkMs: 50,
          durationMs: 20 * H,
          replies: { kind: 'sampled', law: 'exponential', meanMs: 30 * S, seed: 3 },
        }),
      ).throughputPerSecond;
    const factor = (boards: number, queue: Scenario['queue']) =>
      round('event-loop', boards, queue) / round('blocking', boards);
    expect(factor(50, 'fifo')).toBeGreaterThan(10);
    expect(factor(1_000, 'fifo')).toBeLessThan(2);
    expect(factor(1_000, 'nearest')).toBeGreaterThan(50);
  });
});

describe('the sleep test', () => {
  const takes = (scenario: Scenario) => ledger(scenario).makespanMs;

  it('blocking 5 s, one awaited after the other 5 s, together 1 s', () => {
    expect(takes(sleepTest('blocking'))).toBe(5 * S);
    expect(takes(sleepTest('blocking-stay'))).toBe(5 * S);
    expect(takes(sleepTest('event-loop'))).toBe(S);
    expect(takes(sleepTest('in-order'))).toBe(S);
  });

  it('time.sleep in every coroutine: 5 s again', () => {
    const traps = [1, 2, 3, 4, 5].map((board) => ({ board, lingerMs: 'untilReply' as const }));
    expect(takes({ ...sleepTest('event-loop'), traps })).toBe(5 * S);
  });

  it('one task of a group fails at half a second: the group ends there, four are cancelled', () => {
    const group = { kind: 'group' as const, boards: [1, 2, 3, 4, 5] };
    const scenario = { ...sleepTest('event-loop'), groups: [group], failures: [{ board: 3, atMs: 500 }] };
    const { facts } = playOut(scenario);
    expect(settle(scenario, facts)).toMatchObject({ makespanMs: 500, cancelled: 4 });
    expect(facts.at(-1)).toEqual({ kind: 'groupEnded', at: 500, group: 1 });
    const gather = { ...scenario, groups: [{ ...group, kind: 'gather' as const }] };
    expect(ledger(gather)).toMatchObject({ makespanMs: S, cancelled: 0 });
  });
});

describe('one thread, many connections: 1 ms of work and 999 ms of I/O', () => {
  const requests = (boards: number) =>
    ledger(
      scenarioOf({
        policy: 'event-loop',
        boards,
        playMs: 1,
        durationMs: 20 * S,
        replies: { kind: 'fixed', ms: 999 },
      }),
    );
  it.each([
    [1, 1],
    [24, 24],
    [500, 500],
    [1_000, 1_000],
    [10_000, 1_000],
  ])('%i connections: %i requests a second', (boards, perSecond) =>
    expect(requests(boards).throughputPerSecond / perSecond).toBeCloseTo(1, 2),
  );

  it('five hundred threads at one second: 500 a second', () => {
    const threads = scenarioOf({
      policy: 'blocking-stay',
      boards: 1_000,
      masters: 1_000,
      ramBytes: 4e9,
      stackBytes: 8e6,
      playMs: 1,
      exchanges: 20,
      replies: { kind: 'fixed', ms: 999 },
    });
    expect(ledger(threads)).toMatchObject({ throughputPerSecond: 500, stackReservedBytes: 4e9 });
  });
});
