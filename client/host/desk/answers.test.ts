import { expect, it } from 'vitest';
import type { QuestionStatus } from '../../models/picture.ts';
import { markedOption, questionNow, shownOptions } from './answers.tsx';

const question = (step: number, part: Partial<QuestionStatus> = {}): QuestionStatus => ({
  step,
  question: { about: 'moves' },
  options: [10, 40],
  isOpen: false,
  answers: 3,
  counts: [1, 2],
  right: null,
  moves: null,
  ...part,
});

it('is the question that is asked', () => {
  expect(questionNow([question(0), question(2)], { phase: 'question', step: 2 })?.step).toBe(2);
});
it('comes back after its round, with what it really was', () => {
  expect(questionNow([question(0, { moves: 12 })], { phase: 'between', step: 1 })?.moves).toBe(12);
});
it('is none where nothing is asked, or the round was about something else', () => {
  expect(questionNow([], { phase: 'question', step: 0 })).toBeNull();
  expect(questionNow([question(0)], { phase: 'between', step: 1 })).toBeNull();
  expect(questionNow([question(0, { moves: 12 })], { phase: 'between', step: 5 })).toBeNull();
  expect(questionNow([question(0, { moves: 12 })], { phase: 'round', step: 1 })).toBeNull();
  expect(questionNow([question(0, { moves: 12, answers: 0 })], { phase: 'between', step: 1 })).toBeNull();
});

it('marks the right answer, and the winner of a vote', () => {
  expect(markedOption(question(0, { right: 1 }))).toBe(1);
  expect(markedOption(question(0))).toBeNull();
  const vote = { question: { about: 'queue' }, options: ['fifo', 'lifo'] } as const;
  expect(markedOption(question(0, vote))).toBe(1);
  expect(markedOption(question(0, { ...vote, counts: [0, 0] }))).toBeNull();
  expect(markedOption(question(0, { ...vote, counts: null }))).toBeNull();
});

it('of ten thousand boards those are shown that most suspect, and the right one', () => {
  const counts = Array.from({ length: 10_000 }, (_, index) => (index % 3 === 0 ? 1 + (index % 7) : 0));
  const { shown, more } = shownOptions(counts, 9_999);
  expect(shown).toHaveLength(12);
  expect(shown).toContain(9_999);
  expect(shown.every((index) => index === 9_999 || counts[index] === 7)).toBe(true);
  expect(more).toBe(counts.filter((count) => count > 0).length - 12);
  expect(shownOptions([0, 2, 0, 1], null)).toEqual({ shown: [0, 1, 2, 3], more: 0 });
});
