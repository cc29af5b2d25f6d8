/** An answer on a tile, in words. */

import { t } from '../../app/text.ts';
import { optionWords as wordsOf } from '../../models/option-words.ts';
import type { OwnAsked } from '../../models/picture.ts';

/** @returns `more` explains it, where it needs that */
export function optionWords({ question, options }: OwnAsked, index: number): { text: string; more: string } {
  const option = options[index];
  if (option === undefined) return { text: '', more: '' };
  const more = typeof option === 'string' ? t(`lesson.queue.${option}.text`) : '';
  return { text: wordsOf(question, option), more };
}
