import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { famousEvening } from '../simul/index.ts';
import { HandClock } from './hand-clock.ts';
import { Show } from './show.ts';

const LASTS_MS = 43_200_000;
const SPEED = 720;
const MINUTE = 60_000;

function show() {
  const clock = new HandClock();
  let ends = 0;
  const played = new Show({
    scenario: famousEvening('blocking'),
    lastsMs: LASTS_MS,
    speed: SPEED,
    clock,
    ended: () => {
      ends++;
    },
  });
  return { played, clock, ends: () => ends };
}

describe('a show', () => {
  it('plays twelve hours in a minute, and ends by itself, once', () => {
    const { played, clock, ends } = show();
    played.start();
    clock.pass(30_000);
    expect(played.clockMs).toBe(LASTS_MS / 2);
    clock.pass(MINUTE);
    expect(played).toMatchObject({ over: true, clockMs: LASTS_MS, paused: false });
    played.endRound();
    expect(ends()).toBe(1);
    expect(clock.alarms).toBe(0);
  });

  it('stands still before its start, in a pause, and while the world holds it', () => {
    const { played, clock } = show();
    clock.pass(5_000);
    expect(played.clockMs).toBe(0);
    played.start();
    clock.pass(1_000);
    played.pause();
    expect(played.paused).toBe(true);
    clock.pass(5_000);
    played.goOn();
    played.hold(true);
    expect(played.paused).toBe(false);
    clock.pass(5_000);
    expect(played.clockMs).toBe(SPEED * 1_000);
    played.hold(false);
    clock.pass(1_000);
    expect(played.clockMs).toBe(SPEED * 2_000);
  });

  it('ends early when the host wants it', () => {
    const { played, clock, ends } = show();
    played.start();
    clock.pass(10_000);
    played.endRound();
    expect(played).toMatchObject({ over: true, clockMs: SPEED * 10_000 });
    clock.pass(MINUTE);
    expect(ends()).toBe(1);
  });

  it('made again from what was written down stands where it stood', () => {
    const { played, ends } = show();
    played.hold(true);
    played.start();
    played.reach(1_000_000);
    expect(played.clockMs).toBe(1_000_000);
    played.reach(LASTS_MS);
    expect(played.over).toBe(true);
    expect(ends()).toBe(1);
  });

  it('that is left does nothing any more', () => {
    const { played, clock, ends } = show();
    played.start();
    played.stop();
    clock.pass(2 * MINUTE);
    expect(ends()).toBe(0);
    expect(clock.alarms).toBe(0);
  });

  it('is moved by the time that runs, however it is cut by pauses', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3_000), fc.nat(3_000)), { maxLength: 10 }), (turns) => {
        const { played, clock } = show();
        played.start();
        let ranMs = 0;
        for (const [runs, stands] of turns) {
          clock.pass(runs);
          ranMs += runs;
          played.pause();
          clock.pass(stands);
          played.goOn();
        }
        expect(played.clockMs).toBeCloseTo(Math.min(LASTS_MS, ranMs * SPEED));
      }),
    ));
});
