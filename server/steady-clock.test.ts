import { describe, expect, it } from 'vitest';
import { HandClock } from '../shared/round/hand-clock.ts';
import { steadyClock } from './steady-clock.ts';

/** A system whose process may stand still: its time passes, and its timers ring when it is over. */
function system() {
  const timers = new HandClock();
  let stoodMs = 0;
  const clock = steadyClock({
    nowMs: () => timers.nowMs() + stoodMs,
    wakeIn: (delayMs, wake) => timers.wakeIn(delayMs, wake),
    every: (everyMs, act) => timers.every(everyMs, act),
  });
  return {
    clock,
    passes: (ms: number) => timers.pass(ms),
    standsStill: (ms: number) => {
      stoodMs += ms;
    },
  };
}

describe('the process’s clock', () => {
  it('goes as the system’s, however long nothing is done', () => {
    const { clock, passes } = system();
    const sinceMs = clock.nowMs();
    passes(3_600_000);
    expect(clock.nowMs() - sinceMs).toBe(3_600_000);
  });

  it('does not count the time in which the process stood still: nothing rings for it', () => {
    const { clock, passes, standsStill } = system();
    const sinceMs = clock.nowMs();
    const rang: number[] = [];
    clock.wakeIn(10_000, () => rang.push(clock.nowMs() - sinceMs));
    passes(4_000);
    standsStill(3_600_000);
    passes(4_000);
    expect(rang).toEqual([]);
    expect(clock.nowMs() - sinceMs).toBeLessThanOrEqual(8_250);
    passes(2_000);
    expect(rang).toHaveLength(1);
    expect(rang[0]).toBeGreaterThanOrEqual(10_000);
  });

  it('counts what a busy moment takes', () => {
    const { clock, passes, standsStill } = system();
    const sinceMs = clock.nowMs();
    passes(500);
    standsStill(900);
    expect(clock.nowMs() - sinceMs).toBe(1_400);
  });

  it('rings for nobody who took it back, after a gap either', () => {
    const { clock, passes, standsStill } = system();
    let rang = 0;
    const forget = clock.wakeIn(1_000, () => rang++);
    passes(500);
    standsStill(60_000);
    passes(100);
    forget();
    passes(60_000);
    expect(rang).toBe(0);
  });
});
