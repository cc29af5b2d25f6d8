import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundClock } from './round-clock.ts';

/** A clock under test with a wall that only the test moves. */
function underTest(speed = 1) {
  let wall = 1_000_000;
  const clock = roundClock(() => wall);
  const lesson = { round: 0, running: true, speed, bellMs: 60_000 };
  clock.follow(lesson);
  return {
    clock,
    lesson,
    pass: (ms: number) => {
      wall += ms;
    },
  };
}

describe('the round clock', () => {
  it('begins at nought and runs on between the news', () => {
    const { clock, pass } = underTest();
    expect(clock.nowMs()).toBe(0);
    clock.told(250);
    pass(100);
    expect(clock.nowMs()).toBe(350);
  });
  it('runs at the speed of the lesson', () => {
    const { clock, pass } = underTest(8);
    clock.told(1000);
    pass(100);
    expect(clock.nowMs()).toBe(1800);
  });
  it('jumps ahead for somebody who comes in the middle', () => {
    const { clock } = underTest();
    clock.told(31_000);
    expect(clock.nowMs()).toBe(31_000);
  });
  it('does not step back for late news', () => {
    const { clock, pass } = underTest();
    clock.told(1000);
    pass(400);
    clock.told(1250);
    expect(clock.nowMs()).toBe(1400);
  });
  it('steps back where the server really is behind', () => {
    const { clock, pass } = underTest();
    clock.told(1000);
    pass(30_000);
    clock.told(1500);
    expect(clock.nowMs()).toBe(1500);
  });
  it('stands while the lesson is paused, then goes on from there', () => {
    const { clock, lesson, pass } = underTest();
    clock.told(5000);
    clock.follow({ ...lesson, running: false });
    pass(9000);
    expect(clock.nowMs()).toBe(5000);
    clock.told(4990);
    expect(clock.nowMs()).toBe(4990);
    clock.follow(lesson);
    pass(10);
    expect(clock.nowMs()).toBe(5000);
  });
  it('stops at the bell', () => {
    const { clock, pass } = underTest();
    clock.told(59_900);
    pass(5000);
    expect(clock.nowMs()).toBe(60_000);
  });
  it('counts on only shortly when nothing is heard, and catches up with the next news', () => {
    const { clock, pass } = underTest();
    clock.told(10_000);
    pass(20_000);
    expect(clock.nowMs()).toBe(13_000);
    clock.told(30_000);
    pass(100);
    expect(clock.nowMs()).toBe(30_100);
  });
  it('stands still at once when the line is lost, until the lesson is told anew', () => {
    const { clock, lesson, pass } = underTest();
    clock.told(10_000);
    clock.halt();
    pass(9000);
    expect(clock.nowMs()).toBe(10_000);
    clock.follow(lesson);
    clock.told(19_000);
    pass(50);
    expect(clock.nowMs()).toBe(19_050);
  });
  it('begins the next round at nought', () => {
    const { clock, lesson } = underTest();
    clock.told(60_000);
    clock.follow({ ...lesson, round: 1 });
    expect(clock.nowMs()).toBe(0);
  });
  it('never steps back and never leads, however late the news come (up to two seconds)', () => {
    const latenesses = fc.array(fc.integer({ min: 0, max: 1999 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(latenesses, (lateMs) => {
        const { clock, pass } = underTest();
        let shown = 0;
        let real = 2000;
        clock.told(real);
        for (const late of lateMs) {
          pass(250);
          real += 250;
          clock.told(real - late);
          expect(clock.nowMs()).toBeGreaterThanOrEqual(shown);
          expect(clock.nowMs()).toBeLessThanOrEqual(real);
          shown = clock.nowMs();
        }
      }),
    );
  });
});
