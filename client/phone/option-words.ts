/** An answer that may be tapped, in words. */
import type { OwnAsked } from '../app/picture.ts';
import { type TextKey, t } from '../app/text.ts';

/** @returns `more` explains it, where it needs that */
export function optionWords({ ask, options }: OwnAsked, index: number): { text: string; more: string } {
  const option = options[index];
  // Not every question has as many answers.
  if (ask.about === 'quiz')
    return { text: t(`lesson.quiz.${ask.quiz}.options.${index}` as TextKey), more: '' };
  if (typeof option === 'string')
    return { text: t(`lesson.queue.${option}.title`), more: t(`lesson.queue.${option}.text`) };
  return { text: String(option ?? ''), more: '' };
}
