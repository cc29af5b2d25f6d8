import { describe, expect, it } from 'vitest';
import { plans } from '../../../shared/lesson/plans.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { guessFor, roundToGuess } from './guess.ts';

const guessBefore = (step: number) => ({
  step,
  question: { about: 'moves' as const },
  options: [10, 40, 90, 200],
  isOpen: false,
  answers: 0,
  counts: [0, 0, 0, 0],
  right: null,
  moves: null,
});
const { icebreaker, report } = plans;

describe('a guess is about the next round', () => {
  it('of the class', () => {
    const rounds = [
      { policy: 'blocking', topic: 'blocking', durationMs: 45_000 },
      { policy: 'event-loop', topic: 'event-loop', durationMs: 45_000 },
    ] as const;
    const status = plainLesson({ phase: 'question', rounds, step: 2, seats: 24 });
    expect(roundToGuess(status, icebreaker, 1)).toEqual({
      policy: 'event-loop',
      topic: 'event-loop',
      boards: 24,
      masters: 1,
      durationMs: 45_000,
      isFirst: false,
    });
  });
  it('of bots, whose number the plan says', () => {
    const rounds = [{ policy: 'blocking', topic: 'blocking', durationMs: 60_000, isShow: true }] as const;
    const status = plainLesson({ phase: 'question', rounds, step: 0, seats: 4 });
    expect(roundToGuess(status, report, 0)).toMatchObject({ boards: 24, masters: 1, isFirst: true });
  });
  it('or about nothing, where none comes', () => {
    const status = plainLesson({ phase: 'question', rounds: [], step: 7 });
    expect(roundToGuess(status, icebreaker, 3)).toBeNull();
  });
});

describe('a round answers the guess before it', () => {
  const guesses = [guessBefore(0), guessBefore(2)];
  it('each its own', () => {
    expect(guessFor(guesses, icebreaker, 1)?.step).toBe(0);
    expect(guessFor(guesses, icebreaker, 3)?.step).toBe(2);
  });
  it('but none that another round has answered', () => expect(guessFor(guesses, icebreaker, 5)).toBeNull());
  it('nor one that comes later', () => expect(guessFor(guesses, icebreaker, 0)).toBeNull());
});
