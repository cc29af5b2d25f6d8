import { expect, it } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { optionWords } from './option-words.ts';

const nobody = () => '';

it('says what may be tapped', () => {
  expect(optionWords({ about: 'moves' }, 40, nobody)).toBe('40');
  expect(optionWords({ about: 'queue' }, 'lifo', nobody)).toBe(en.lesson.queue.lifo.title);
  expect(optionWords({ about: 'saboteur' }, 7, () => 'Mia')).toBe('Board 7 · Mia');
  expect(optionWords({ about: 'quiz', quiz: 'whichMaster' }, 1, nobody)).toBe(
    en.lesson.quiz.whichMaster.options[1],
  );
});
