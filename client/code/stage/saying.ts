/** What the master does, in words, beside the line of the program that makes him do it. */

import type { Ms } from '../../../shared/simul/index.ts';
import { seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { Floor, Walker } from '../../charts/floor/floor.ts';
import type { FineMood } from '../../models/mood.ts';
import type { LiveLine } from '../run/program-run.ts';

export type Saying = { readonly mood: FineMood; readonly title: string; readonly more: string };

/** Before the first line has run. */
export function sayingBefore({ places }: Floor, phase: 'before' | 'coming' | 'waiting'): Saying {
  const { title, more } = BEFORE[phase];
  return { mood: 'resting', title: t(title), more: t(more, { count: places.length }) };
}

const BEFORE = {
  before: { title: 'code.stage.waits', more: 'code.stage.waitsMore' },
  coming: { title: 'code.stage.comes', more: 'code.stage.comesMore' },
  waiting: { title: 'code.stage.waits', more: 'code.own.waiting' },
} as const;

/** While it runs. @param line that is live; null: none is known */
export function sayingOf(floor: Floor, me: Walker, line: LiveLine | null, nowMs: Ms): Saying {
  const more = moreOf(floor, me);
  return {
    mood: me.mood,
    title: titleOf(me, line, seconds(nowMs - me.sinceMs)),
    more: line === null ? capital(more) : t('code.stage.inLine', { line: line.line, more }),
  };
}

function titleOf({ mood, board }: Walker, line: LiveLine | null, time: string): string {
  switch (mood) {
    case 'plays':
    case 'walks':
      return t(`code.stage.${mood}`, { board });
    case 'waiting':
      return t('code.stage.waitsAt', { board });
    case 'wasting':
      return t(line?.state === 'awaits' ? 'code.stage.stands' : 'code.stage.blockedAt', { board, time });
    default:
      return t('code.stage.rests');
  }
}

function moreOf({ hands }: Floor, { mood, board }: Walker): string {
  const count = hands.filter((hand) => hand !== board || mood === 'wasting').length;
  if (mood === 'wasting') return t('code.stage.handsUp', { count });
  if (mood === 'resting') return t('code.stage.nothingLost');
  return t('code.stage.hands', { count });
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
