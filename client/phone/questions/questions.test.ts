import { describe, expect, it } from 'vitest';
import type { ClassStatus, OwnQuestion } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { optionOf } from '../shortcuts.ts';
import { ownAnswerWords, questionHeadline, questionNews, verdictOf } from './answer-words.ts';
import { shownOptions } from './answers.tsx';
import { optionWords, questionWords, ruleWords } from './question-words.ts';

const question = (changes: Partial<OwnQuestion> = {}): OwnQuestion => ({
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
const closed = (changes: Partial<OwnQuestion>) =>
  question({ isOpen: false, counts: [3, 12, 5, 1], ...changes });

const quiz = { about: 'quiz', quiz: 'whatHappens' } as const;
const saboteur = { question: { about: 'saboteur' }, options: [3, 7, 13] } as const;

const aheadOf = (next: ClassStatus['next']): ClassStatus =>
  plainLesson({ phase: 'question', rounds: [], seats: 24, next });

describe('a question', () => {
  it('about a round names boards, seconds and what he will do', () => {
    const told = aheadOf({ kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 45_000 });
    expect(questionWords(question(), told)).toBe('24 boards, 45 seconds. How many moves will he answer?');
    expect(ruleWords(question(), told)).toBe('He waits at each board until that opponent has moved.');
  });

  it('is asked without figures where no round follows', () => {
    expect(questionWords(question(), aheadOf(null))).toBe('How many moves will he answer?');
    expect(ruleWords(question({ question: quiz }), aheadOf(null))).toBe('');
  });

  it('has its answers in words', () => {
    expect(optionWords(question(), 1)).toEqual({ text: '40', more: '' });
    const queue = question({ question: { about: 'queue' }, options: ['fifo', 'lifo', 'lowest', 'nearest'] });
    expect(optionWords(queue, 1).text).toBe('Last come, first served');
    expect(optionWords(question({ question: quiz, options: [0, 1, 2, 3] }), 2).text).toContain('stand still');
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
    expect(verdictOf(question({ mine: 1 }), 13)).toBe('pending');
    expect(verdictOf(closed({ mine: 1 }), 13)).toBe('pending');
    expect(verdictOf(closed({ mine: null }), 13)).toBe('missed');
  });

  it('to a quiz is right or wrong, and why is said', () => {
    const right = closed({ question: quiz, options: [0, 1, 2, 3], mine: 2, right: 2 });
    expect(questionHeadline(right, 13)).toBe('You are right!');
    expect(questionHeadline({ ...right, mine: 0 }, 13)).toBe('Not quite');
    expect(questionNews(right, '', 13)).toContain('time.sleep() does not give control back');
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

describe('what a phone has room for', () => {
  it('is every answer of a few', () => expect(shownOptions(closed({}))).toEqual([0, 1, 2, 3]));

  it('is of many the most named, and always the right one and one’s own', () => {
    const boards = Array.from({ length: 24 }, (_, index) => index + 1);
    const counts = boards.map((board) => (board <= 8 ? board : 0));
    expect(shownOptions({ options: boards, counts, right: 20, mine: 0 })).toEqual([7, 6, 5, 0, 20]);
  });
});
