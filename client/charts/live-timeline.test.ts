import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botReplies, classRound, handsUpOf, lanesOf, playOut } from '../../shared/simul/index.ts';
import { LiveTimeline } from './live-timeline.ts';
import { stretchesOf } from './stretches.ts';

const durationMs = 60_000;
const roundOf = (
  policy: 'blocking' | 'blocking-stay' | 'in-order' | 'event-loop' | 'polling',
  boards: number,
  seed: number,
  hired: { masters?: number; brains?: number; switchMs?: number; recallMs?: number } = {},
) => {
  const replies = Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1));
  const { masters = 1, brains = masters } = hired;
  const scenario = { ...classRound({ policy, boards, durationMs, replies }), ...hired, masters, brains };
  return { scenario, facts: playOut(scenario).facts };
};
const rounds = fc.record({
  policy: fc.constantFrom('blocking', 'blocking-stay', 'in-order', 'event-loop', 'polling'),
  boards: fc.integer({ min: 1, max: 40 }),
  seed: fc.nat(1000),
  batch: fc.integer({ min: 1, max: 200 }),
  hired: fc.record({
    masters: fc.integer({ min: 1, max: 8 }),
    brains: fc.integer({ min: 1, max: 3 }),
    switchMs: fc.constantFrom(0, 300),
    recallMs: fc.constantFrom(0, 200),
  }),
});

describe('the timeline of a running round', () => {
  it('is the lanes and the curve of the whole log, in whatever portions it came', () =>
    fc.assert(
      fc.property(rounds, ({ policy, boards, seed, batch, hired }) => {
        const { scenario, facts } = roundOf(policy, boards, seed, hired);
        const live = new LiveTimeline();
        for (let heard = 0; heard < facts.length; heard += batch)
          live.at({ scenario, facts: facts.slice(0, heard) }, 0);
        const { lanes, crowd, steps } = live.at({ scenario, facts }, 0);
        const begins = ({ mood, from }: { mood: string; from: number }) => ({ mood, from });
        const whole = lanesOf(scenario, facts, durationMs).map(({ segments }) => stretchesOf(segments));
        const told = lanes.map((stretches) => stretches.filter(({ from }) => from < durationMs));
        expect(told.map((lane) => lane.map(begins))).toEqual(whole.map((lane) => lane.map(begins)));
        expect(steps).toEqual(handsUpOf(scenario, facts));
        expect(crowd).toBeNull();
      }),
      { numRuns: 40 },
    ));
  it('another round begins anew', () => {
    const [first, second] = [roundOf('blocking', 8, 1), roundOf('event-loop', 8, 1)];
    const live = new LiveTimeline();
    live.at(first, 0);
    expect(live.at(second, 0)).toEqual(new LiveTimeline().at(second, 0));
  });
  it('never has more parts than can be seen', () => {
    const round = roundOf('event-loop', 2000, 1);
    const finestMs = 250;
    const { lanes, steps } = new LiveTimeline().at(round, finestMs);
    expect(round.facts.length).toBeGreaterThan(2000);
    expect(steps.length).toBeLessThanOrEqual(durationMs / finestMs + 1);
    expect(lanes[0]?.length).toBeLessThanOrEqual(durationMs / finestMs + 2);
  });
});

describe('more masters than lanes', () => {
  const round = roundOf('blocking', 60, 3, { masters: 24 });
  const { lanes, crowd } = new LiveTimeline().at(round, 0);
  it('the first few have a lane, all together a curve', () => {
    expect(lanes).toHaveLength(5);
    expect(crowd?.length).toBeGreaterThan(10);
  });
  it('at any moment the curve counts what every lane shows', () => {
    const segments = lanesOf(round.scenario, round.facts, durationMs).map((lane) => lane.segments);
    for (const atMs of [5_000, 17_000, 31_000, 59_000]) {
      const now = segments.map((lane) => lane.find(({ from, to }) => from <= atMs && atMs < to));
      const step = crowd?.findLast(({ at }) => at <= atMs);
      expect(step).toMatchObject({
        plays: now.filter((segment) => segment?.doing === 'think').length,
        goes: now.filter((segment) => segment?.doing === 'walk').length,
        wasting: now.filter((segment) => segment?.handsUp).length,
      });
    }
  });
});
