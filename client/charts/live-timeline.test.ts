import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botReplies, classRound, handsUpOf, lanesOf, playOut } from '../../shared/simul/index.ts';
import { LiveTimeline } from './live-timeline.ts';
import { stretchesOf } from './stretches.ts';

const durationMs = 60_000;
const roundOf = (
  policy: 'blocking' | 'in-order' | 'event-loop' | 'polling',
  boards: number,
  seed: number,
) => {
  const replies = Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1));
  const scenario = classRound({ policy, boards, durationMs, replies });
  return { scenario, facts: playOut(scenario).facts };
};
const rounds = fc.record({
  policy: fc.constantFrom('blocking', 'in-order', 'event-loop', 'polling'),
  boards: fc.integer({ min: 1, max: 40 }),
  seed: fc.nat(1000),
  batch: fc.integer({ min: 1, max: 200 }),
});

describe('the timeline of a running round', () => {
  it('is the lane and the curve of the whole log, in whatever portions it came', () =>
    fc.assert(
      fc.property(rounds, ({ policy, boards, seed, batch }) => {
        const { scenario, facts } = roundOf(policy, boards, seed);
        const live = new LiveTimeline();
        for (let heard = 0; heard < facts.length; heard += batch)
          live.at({ scenario, facts: facts.slice(0, heard) }, 0);
        const { stretches, steps } = live.at({ scenario, facts }, 0);
        const whole = stretchesOf(lanesOf(scenario, facts, durationMs)[0]?.segments ?? []);
        const begins = ({ mood, from }: { mood: string; from: number }) => ({ mood, from });
        expect(stretches.filter(({ from }) => from < durationMs).map(begins)).toEqual(whole.map(begins));
        expect(steps).toEqual(handsUpOf(scenario, facts));
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
    const { stretches, steps } = new LiveTimeline().at(round, finestMs);
    expect(round.facts.length).toBeGreaterThan(2000);
    expect(steps.length).toBeLessThanOrEqual(durationMs / finestMs + 1);
    expect(stretches.length).toBeLessThanOrEqual(durationMs / finestMs + 2);
  });
});
