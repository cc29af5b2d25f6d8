import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ClassStatus, OwnQuestion, OwnResult } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { predictionOf } from './prediction.tsx';
import { shownResults } from './results.tsx';

describe('a prediction', () => {
  const known: OwnQuestion = {
    step: 2,
    question: { about: 'moves' },
    options: [10, 40, 90, 200],
    isOpen: false,
    answers: 21,
    counts: [3, 12, 5, 1],
    right: 2,
    moves: 92,
    mine: 1,
  };
  const at = (phase: ClassStatus['phase'], step: number, told = known) =>
    predictionOf({
      status: signal(plainLesson({ phase, rounds: [], step, steps: 4 })),
      questions: signal([told]),
    });

  it('is shown after its own round, and not after a later one', () => {
    expect(at('between', 3)).toBe(known);
    expect(at('debrief', 4)).toBe(known);
    expect(at('between', 4)).toBeNull();
  });

  it('is not shown before it is known, or where none was made', () => {
    expect(at('between', 3, { ...known, moves: null })).toBeNull();
    expect(at('between', 3, { ...known, mine: null })).toBeNull();
  });
});

describe('what a phone has room for', () => {
  it('is the last two rounds, and the one that differs most from the last', () => {
    const rounds = [5, 71, 9, 6, 4].map(
      (waitS, roundIndex): OwnResult => ({
        roundIndex,
        policy: 'event-loop',
        longestWaitMs: waitS * 1_000,
        totalWaitMs: 0,
        totalThinkMs: 0,
        moves: 0,
        answers: 0,
      }),
    );
    expect(shownResults(rounds).map(({ roundIndex }) => roundIndex)).toEqual([1, 3, 4]);
    expect(shownResults(rounds.slice(0, 2))).toHaveLength(2);
  });
});
