import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ClassStatus, OwnQuestion, OwnResult } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { answersAMinute, areEquallyLong, gainedWords, isWasteful, roundTitle } from './gained.ts';
import { predictionOf } from './prediction.tsx';
import { shownResults } from './results.tsx';
import { axisOf } from './strips.tsx';

/** What a player is told of a round of the loop in which they got nine answers, but for what a test changes. */
const result = (changes: Partial<OwnResult>): OwnResult => ({
  wasMaster: false,
  loopAnswers: null,
  roundIndex: 0,
  policy: 'event-loop',
  hasBlockingCall: false,
  endedMs: 40_000,
  moves: 10,
  answers: 9,
  longestWaitMs: 2_000,
  waitPerAnswerMs: 960,
  openWaitMs: null,
  thinkPerMoveMs: 4_000,
  stretches: [],
  games: [],
  ...changes,
});

describe('what a player gained', () => {
  const words = (changes: Partial<OwnResult>) => gainedWords(result(changes)).replaceAll('\u00a0', ' ');

  it('is answers, and how long they waited for each', () => {
    expect(words({})).toBe('9 answers, 1 s each.');
    expect(words({ answers: 1, waitPerAnswerMs: 400 })).toBe('1 answer, after 0.4 s.');
    expect(words({ answers: 1, waitPerAnswerMs: 0 })).toBe('1 answer, at once.');
    expect(words({ answers: 1, waitPerAnswerMs: 94 })).toBe('1 answer, at once.');
    expect(words({ answers: 1, waitPerAnswerMs: 95 })).toBe('1 answer, after 0.1 s.');
  });

  it('ends where nobody came any more', () => {
    expect(words({ answers: 2, waitPerAnswerMs: 40, openWaitMs: 32_000 })).toBe(
      '2 answers, each at once, then nobody came for 32 s.',
    );
    expect(words({ answers: 1, openWaitMs: 32_000 })).toBe('1 answer, then nobody came for 32 s.');
    expect(words({ answers: 2, waitPerAnswerMs: 8_000, openWaitMs: 12_000 })).toBe(
      '2 answers, 8 s each, then nobody came for 12 s.',
    );
    expect(words({ answers: 9, openWaitMs: 1_500 })).toBe('9 answers, 1 s each.');
  });

  it('is nothing where nobody came, or nothing was played', () => {
    expect(words({ answers: 0, openWaitMs: 32_000 })).toBe('No answer. Nobody came for 32 s.');
    expect(words({ answers: 0, moves: 0 })).toBe('No answer: you made no move.');
  });

  it('is compared as answers a minute where the rounds are not equally long', () => {
    expect(areEquallyLong([result({}), result({ endedMs: 40_100 })])).toBe(true);
    expect(areEquallyLong([result({}), result({ endedMs: 60_000 })])).toBe(false);
    expect(answersAMinute(result({ answers: 8 }))).toBe(12);
  });

  it('stands under what the round was about, and a blocking call is waste', () => {
    const rounds = [{ policy: 'event-loop', topic: 'timeSleep', durationMs: 40_000 }] as const;
    const status = plainLesson({ phase: 'between', rounds });
    expect(roundTitle(result({}), status)).toBe('1 · Somebody calls time.sleep(6)');
    const named = plainLesson({ phase: 'between', rounds: [{ ...rounds[0], title: 'Zzz' }] });
    expect(roundTitle(result({}), named)).toBe('1 · Zzz');
    expect(isWasteful(result({}))).toBe(false);
    expect(isWasteful(result({ hasBlockingCall: true }))).toBe(true);
  });
});

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

it('an axis has numbers that read well, none at its end', () => {
  expect(axisOf(40_000)).toEqual([0, 10_000, 20_000, 30_000]);
  expect(axisOf(90_000)).toEqual([0, 30_000, 60_000]);
});

describe('what a phone has room for', () => {
  it('is the last two rounds, and the one whose answers differ most from the last', () => {
    const rounds = [8, 1, 7, 9, 9].map((answers, roundIndex) => result({ roundIndex, answers }));
    expect(shownResults(rounds).map(({ roundIndex }) => roundIndex)).toEqual([1, 3, 4]);
    expect(shownResults(rounds.slice(0, 2))).toHaveLength(2);
  });
});
