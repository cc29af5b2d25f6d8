import { describe, expect, it } from 'vitest';
import { CrowdHall } from './crowd-hall.ts';

/** A clock that a test sets. */
function handClock() {
  const clock = { ms: 0, nowMs: () => clock.ms, wakeIn: () => () => {} };
  return clock;
}

function opened(boards: number) {
  const clock = handClock();
  const answered: number[] = [];
  const hall = new CrowdHall(boards, 60_000, clock, (board) => answered.push(board));
  return { clock, hall, answered };
}

describe('a hall with a crowd', () => {
  it('counts nobody’s move before it has begun', () => {
    const { hall, answered } = opened(3);
    expect(hall.reply(1)).toBe(false);
    expect(answered).toEqual([]);
  });

  it('answers whoever moves, in the order in which they do, and then it is their turn again', () => {
    const { hall, answered, clock } = opened(3);
    hall.start();
    clock.ms = 10;
    for (const board of [2, 3, 2, 1]) expect(hall.reply(board)).toBe(true);
    expect(answered).toEqual([2, 3, 2, 1]);
    expect(hall.answers).toBe(4);
  });

  it('knows no board that is not there, and after the bell no move', () => {
    const { hall, clock } = opened(3);
    hall.start();
    expect(hall.reply(4)).toBe(false);
    expect(hall.reply(0)).toBe(false);
    clock.ms = 60_001;
    expect(hall.reply(1)).toBe(false);
  });
});
