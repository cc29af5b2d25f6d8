import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { plans } from '../../shared/lesson/plans.ts';
import { plainLesson } from '../models/plain-lesson.ts';
import { sentenceOf } from './sentence.ts';

it('between the rounds says what the class looks at, and nothing of a hall that stands still', () => {
  const [ask] = plans.icebreaker.steps;
  const status = plainLesson({ phase: 'question', rounds: [], now: ask ?? null });
  const looked = { status: signal(status), hall: signal(null), rounds: signal([]), clockMs: () => 0 };
  expect(sentenceOf(looked)).toBe('How many moves will he answer?');
});
