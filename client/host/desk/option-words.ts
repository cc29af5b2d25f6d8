/** What may be tapped, as the host reads it. */

import type { Question } from '../../../shared/lesson/plan.ts';
import type { Option } from '../../../shared/lesson/questions.ts';
import { t } from '../../app/text.ts';
import { optionWords as wordsOf } from '../../models/option-words.ts';

/** @param nameAt who sits at a board: the host sees a suspect by name */
export function optionWords(ask: Question, option: Option, nameAt: (board: number) => string): string {
  if (ask.about !== 'saboteur') return wordsOf(ask, option);
  return t('common.seatOf', { board: option, name: nameAt(Number(option)) });
}
