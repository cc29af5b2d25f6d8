/** The hall that a class writes programs for. */
import { describe, expect, it } from 'vitest';
import { playOut, problemsOf, scoreOf } from '../simul/index.ts';
import { PROGRAM_BOARDS } from './plan.ts';
import { awaits, programHall, programMarks, RUN_MS } from './programs.ts';

describe('the hall of everybody’s program', () => {
  it('has the same opponents for the same seed, and others for another', () => {
    const hall = programHall({ boards: 8 }, 3);
    expect(programHall({ boards: 8 }, 3)).toEqual(hall);
    expect(programHall({ boards: 8 }, 4)).not.toEqual(hall);
    expect(problemsOf(hall)).toEqual([]);
    expect(hall.durationMs).toBe(RUN_MS);
  });

  it('tells one who waits at each board from one who does not, whoever sits there', () => {
    for (let seed = 1; seed <= 200; seed++)
      for (const boards of [PROGRAM_BOARDS.min, 8, PROGRAM_BOARDS.max]) {
        const hall = programHall({ boards }, seed);
        const marks = programMarks(hall);
        const loop = scoreOf(playOut({ ...hall, policy: 'event-loop' }).facts);
        expect(marks.blocking).toBeGreaterThan(0);
        expect(awaits(marks.blocking, marks)).toBe(false);
        expect([seed, boards, awaits(loop, marks)]).toEqual([seed, boards, true]);
        expect(loop).toBeLessThanOrEqual(marks.bound);
      }
  });
});
