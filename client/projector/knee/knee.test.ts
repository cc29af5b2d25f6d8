import { describe, expect, it } from 'vitest';
import { classRound, measure, playOut, sweep } from '../../../shared/simul/index.ts';
import { blockingOf, hallOf, kneeOf, limitOf, pointOf, timesOf } from './knee.ts';

const TIMES = { playMs: 625, replyMs: 5_500 };

describe('the curve', () => {
  it('is the core’s own sweep', () => {
    const at24 = measure(hallOf('event-loop', 24, TIMES));
    expect(pointOf(at24)).toEqual({
      boards: 24,
      movesPerSecond: at24.ledger.throughputPerSecond,
      responseMs: at24.ledger.waitMs.mean + 625,
    });
    expect(sweep(hallOf('event-loop', 1, TIMES), 'boards', [24])[0]?.scenario.boards).toBe(24);
  });
  it('never beats theory, and comes close to it far from the knee', () => {
    for (const boards of [1, 4, 12, 50, 200]) {
      const point = pointOf(measure(hallOf('event-loop', boards, TIMES)));
      const limit = limitOf(boards, TIMES);
      expect(point.movesPerSecond).toBeLessThan(limit.movesPerSecond * 1.03);
      expect(point.responseMs).toBeGreaterThan(limit.responseMs * 0.9);
    }
    const far = pointOf(measure(hallOf('event-loop', 200, TIMES)));
    expect(far.movesPerSecond).toBeCloseTo(1.6, 2);
  });
  it('of blocking is flat', () => {
    const flat = blockingOf(1, TIMES).movesPerSecond;
    for (const boards of [4, 24, 200]) {
      const { movesPerSecond } = pointOf(measure(hallOf('blocking', boards, TIMES)));
      expect(movesPerSecond / flat).toBeCloseTo(1, 1);
      expect(blockingOf(boards, TIMES).movesPerSecond).toBe(flat);
    }
  });
});

it('the knee of a usual class is at ten boards', () => expect(Math.round(kneeOf(TIMES))).toBe(10));

describe('S and Z', () => {
  it('are those of the class’s last round', () => {
    const { hall, facts } = playOut(
      classRound({
        policy: 'event-loop',
        boards: 24,
        durationMs: 60_000,
        replies: { kind: 'fixed', ms: 4_000 },
      }),
    );
    const { playMs, replyMs, ofClass } = timesOf([{ scenario: hall.scenario, facts }]);
    expect(playMs).toBeCloseTo(5_500 / 24, 3);
    expect(replyMs).toBeCloseTo(4_000, 3);
    expect(ofClass).toBe(true);
  });
  it('are a usual class’s where nobody has played', () => {
    expect(timesOf([])).toMatchObject({ replyMs: 5_500, ofClass: false });
  });
});
