/** What may be tapped, as the host reads it. */
import type { Option } from '../../shared/lesson/asks.ts';
import type { Ask } from '../../shared/lesson/plan.ts';
import type { QueueOrder } from '../../shared/simul/index.ts';
import { type TextKey, t } from '../app/text.ts';

/** @param nameAt who sits at a board */
export function optionWords(ask: Ask, option: Option, nameAt: (board: number) => string): string {
  switch (ask.about) {
    case 'moves':
      return String(option);
    case 'queue':
      return t(`lesson.queue.${option as QueueOrder}.title`);
    case 'saboteur':
      return t('common.seatOf', { board: option, name: nameAt(Number(option)) });
    case 'quiz':
      // The answers of a question are a list in the catalogue.
      return t(`lesson.quiz.${ask.quiz}.options.${option}` as TextKey);
  }
}
