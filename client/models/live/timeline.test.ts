import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  botReplies,
  classRound,
  famousEvening,
  handsUpOf,
  lanesOf,
  POLICY_NAMES,
  type PolicyName,
  playOut,
  type Segment,
} from '../../../shared/simul/index.ts';
import { stretchesOf } from '../stretches.ts';
import { LiveTimeline } from './timeline.ts';

const durationMs = 60_000;
const roundOf = (
  policy: PolicyName,
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
  policy: fc.constantFrom(...POLICY_NAMES),
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
    const finestMs = 25;
    const { lanes, steps } = new LiveTimeline().at(round, finestMs);
    expect(round.facts.length).toBeGreaterThan(2000);
    expect(steps.length).toBeLessThanOrEqual(durationMs / finestMs + 1);
    expect(lanes[0]?.length).toBeLessThanOrEqual(durationMs / finestMs + 2);
  });
});

/** How many masters did that from one moment to another, on average. */
function meanOf(
  { scenario, facts }: ReturnType<typeof roundOf>,
  fromMs: number,
  toMs: number,
  does: (segment: Segment) => boolean,
): number {
  const segments = lanesOf(scenario, facts, durationMs).flatMap((lane) => lane.segments);
  const within = ({ from, to }: Segment) => Math.max(0, Math.min(to, toMs) - Math.max(from, fromMs));
  return segments.filter(does).reduce((sum, segment) => sum + within(segment), 0) / (toMs - fromMs);
}

describe('more masters than lanes', () => {
  const round = roundOf('blocking', 60, 3, { masters: 24 });
  const { lanes, crowd } = new LiveTimeline().at(round, 25);
  it('the first few have a lane, all together a curve', () => {
    expect(lanes).toHaveLength(5);
    expect(crowd?.length).toBeGreaterThan(100);
  });
  it('each step of the curve is the mean of what all lanes show', () => {
    for (const index of [0, 7, 90, 300]) {
      const [step, next] = [crowd?.[index], crowd?.[index + 1]];
      const mean = (does: (segment: Segment) => boolean) => meanOf(round, step?.at ?? 0, next?.at ?? 0, does);
      expect(step?.plays).toBeCloseTo(mean(({ doing }) => doing === 'play'));
      expect(step?.goes).toBeCloseTo(mean(({ doing }) => doing === 'walk'));
      expect(step?.wasting).toBeCloseTo(mean(({ handsUp }) => handsUp));
    }
  });
});

describe('moves too short to be seen', () => {
  const scenario = famousEvening('blocking');
  const { lanes, crowd } = new LiveTimeline().at({ scenario, facts: playOut(scenario).facts }, 11_500);
  it('have no lane in which they would vanish', () => expect(lanes).toEqual([]));
  it('are shown as the share that they are: one twelfth', () => {
    const whole = crowd?.slice(0, -1) ?? [];
    const mean = whole.reduce((sum, { plays }) => sum + plays, 0) / whole.length;
    expect(mean).toBeCloseTo(1 / 12, 2);
  });
});
