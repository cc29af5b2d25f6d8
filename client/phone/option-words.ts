/** An answer on a tile, in words. */
import { optionWords as wordsOf } from '../app/option-words.ts';
import type { OwnAsked } from '../app/picture.ts';
import { t } from '../app/text.ts';

/** @returns `more` explains it, where it needs that */
export function optionWords({ ask, options }: OwnAsked, index: number): { text: string; more: string } {
  const option = options[index];
  if (option === undefined) return { text: '', more: '' };
  const more = typeof option === 'string' ? t(`lesson.queue.${option}.text`) : '';
  return { text: wordsOf(ask, option), more };
}
