import { describe, expect, it } from 'vitest';
import { AWARDS, type AwardName } from '../../shared/lesson/awards.ts';
import { en } from '../../shared/text/en.ts';
import { awardText, awardTitle, optionWords } from './lesson-words.ts';

describe('an award in words', () => {
  it.each<[AwardName, number | null, string]>([
    ['statue', 71_400, '71\u00a0s with a hand up, and no cough.'],
    ['quickDraw', 2_140, '2.1\u00a0s for a move, on average.'],
    ['oracle', 1.08, 'Saw it coming: 8% off.'],
    ['oracle', 1, 'Saw it coming: 0% off.'],
    ['cougher', 1, '1 polite cough, heard by everybody.'],
    ['cougher', 12, '12 polite coughs, heard by everybody.'],
    ['late', 3, 'Came late, and still played 3 moves.'],
    ['welcome', null, 'Good to have you here.'],
  ])('%s with %s', (award, figure, words) => expect(awardText({ award, figure })).toBe(words));

  it('has a title and no gap, whatever it is', () => {
    for (const award of AWARDS) {
      expect(awardTitle({ award })).not.toContain('lesson.');
      expect(awardText({ award, figure: 5 })).not.toMatch(/lesson\.|\{\{/);
    }
  });
});

it('an option in words; a suspect by name where the reader knows names', () => {
  expect(optionWords({ about: 'moves' }, 40)).toBe('40');
  expect(optionWords({ about: 'queue' }, 'lifo')).toBe(en.lesson.queue.lifo.title);
  expect(optionWords({ about: 'saboteur' }, 7)).toBe('7');
  expect(optionWords({ about: 'saboteur' }, 7, () => 'Mia')).toBe('Board 7 · Mia');
  expect(optionWords({ about: 'quiz', quiz: 'whichMaster' }, 1)).toBe(en.lesson.quiz.whichMaster.options[1]);
});
