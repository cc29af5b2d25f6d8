import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { ClassStatus, OwnAsked, OwnResult } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { optionOf } from '../shortcuts.ts';
import { askedNews, ownAnswerWords, predictionOf, verdictOf } from './answer-words.ts';
import { optionWords } from './option-words.ts';
import { headlineOfAsked, questionWords, ruleWords } from './question-words.ts';
import { shownOptions, shownResults } from './shown.ts';

const asked = (changes: Partial<OwnAsked> = {}): OwnAsked => ({
  step: 2,
  question: { about: 'moves' },
  options: [10, 40, 90, 200],
  isOpen: true,
  answers: 0,
  counts: null,
  right: null,
  moves: null,
  mine: null,
  ...changes,
});
const closed = (changes: Partial<OwnAsked>) => asked({ isOpen: false, counts: [3, 12, 5, 1], ...changes });

const quiz = { about: 'quiz', quiz: 'whatHappens' } as const;
const saboteur = { question: { about: 'saboteur' }, options: [3, 7, 13] } as const;

const aheadOf = (next: ClassStatus['next']): ClassStatus =>
  plainLesson({ phase: 'question', rounds: [], seats: 24, next });

describe('a question', () => {
  it('about a round names boards, seconds and what he will do', () => {
    const told = aheadOf({ kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 45_000 });
    expect(questionWords(asked(), told)).toBe('24 boards, 45 seconds. How many moves will he answer?');
    expect(ruleWords(asked(), told)).toBe('He waits at each board until that opponent has moved.');
  });

  it('is asked without figures where no round follows', () => {
    expect(questionWords(asked(), aheadOf(null))).toBe('How many moves will he answer?');
    expect(ruleWords(asked({ question: quiz }), aheadOf(null))).toBe('');
  });

  it('has its answers in words', () => {
    expect(optionWords(asked(), 1)).toEqual({ text: '40', more: '' });
    const queue = asked({ question: { about: 'queue' }, options: ['fifo', 'lifo', 'lowest', 'nearest'] });
    expect(optionWords(queue, 1).text).toBe('Last come, first served');
    expect(optionWords(asked({ question: quiz, options: [0, 1, 2, 3] }), 2).text).toContain('stand still');
  });

  it('is answered with one key, unless single keys are switched off', () => {
    const press = (key: string) => ({ key, ctrlKey: false, altKey: false, metaKey: false });
    expect(['1', 'b', 'C', '4'].map((key) => optionOf(press(key), true))).toEqual([0, 1, 2, 3]);
    expect(['5', 'e', 'Tab', 'ab'].map((key) => optionOf(press(key), true))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(optionOf(press('1'), false)).toBeNull();
  });
});

describe('an answer', () => {
  it('is neither right nor wrong while the question is open, or nobody knows', () => {
    expect(verdictOf(asked({ mine: 1 }), 13)).toBe('pending');
    expect(verdictOf(closed({ mine: 1 }), 13)).toBe('pending');
    expect(verdictOf(closed({ mine: null }), 13)).toBe('missed');
  });

  it('to a quiz is right or wrong, and why is said', () => {
    const right = closed({ question: quiz, options: [0, 1, 2, 3], mine: 2, right: 2 });
    expect(headlineOfAsked(right, 13)).toBe('You are right!');
    expect(headlineOfAsked({ ...right, mine: 0 }, 13)).toBe('Not quite');
    expect(askedNews(right, '', 13)).toContain('time.sleep() does not give control back');
  });

  it('tells the saboteur how many have found out', () => {
    const found = closed({ ...saboteur, counts: [1, 0, 9], mine: 0, right: 2 });
    expect(ownAnswerWords(found, 13)).toBe('9 people found out.');
    expect(ownAnswerWords(found, 3)).toBe('You said board 3. It was board 13.');
    expect(ownAnswerWords({ ...found, counts: [10, 0, 0] }, 13)).toContain('Nobody found out');
  });

  it('to a vote is what most people wanted', () => {
    const vote = closed({
      question: { about: 'queue' },
      options: ['fifo', 'lifo', 'lowest', 'nearest'],
      mine: 0,
    });
    expect(ownAnswerWords(vote, 13)).toContain('Last come, first served');
    expect(ownAnswerWords({ ...vote, counts: [0, 0, 0, 0] }, 13)).toBe(
      'Nobody voted: first come, first served.',
    );
  });
});

describe('a prediction', () => {
  const known = closed({ mine: 1, right: 2, moves: 92 });
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
  it('is every answer of a few', () => expect(shownOptions(closed({}))).toEqual([0, 1, 2, 3]));

  it('is of many the most named, and always the right one and one’s own', () => {
    const boards = Array.from({ length: 24 }, (_, index) => index + 1);
    const counts = boards.map((board) => (board <= 8 ? board : 0));
    expect(shownOptions({ options: boards, counts, right: 20, mine: 0 })).toEqual([7, 6, 5, 0, 20]);
  });

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
