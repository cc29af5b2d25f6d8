/** An answer that may be tapped, in words. */

import type { Question } from '../../shared/lesson/plan.ts';
import type { Option } from '../../shared/lesson/questions.ts';
import { type TextKey, t } from '../app/text.ts';

/** @returns a number of moves or of a board as it is, an order of the queue or an answer about code by its title */
export function optionWords(ask: Question, option: Option): string {
  // Not every question has as many answers.
  if (ask.about === 'quiz') return t(`lesson.quiz.${ask.quiz}.options.${option}` as TextKey);
  return typeof option === 'string' ? t(`lesson.queue.${option}.title`) : String(option);
}
