/** What the top of the phone says: at most 20 letters, and one sentence. */

import { seconds } from '../app/format.ts';
import type { OwnBoard, PlayerModel } from '../app/picture.ts';
import { t } from '../app/text.ts';
import { masterWaits, type PhoneState } from './state.ts';

const HEADLINE_LETTERS_MAX = 20;

export function headlineOf(state: PhoneState, model: PlayerModel): string {
  if (state === 'youBlock') return t('phone.headline.youBlock', { count: model.news.value?.handsUp ?? 0 });
  if (state === 'yourTurn') {
    const named = t('phone.headline.yourTurnNamed', { name: model.seat.value?.name ?? '' });
    return named.length <= HEADLINE_LETTERS_MAX ? named : t('phone.headline.yourTurn');
  }
  return t(`phone.headline.${state}`);
}

/** @param nowMs the round's clock */
export function lineOf(state: PhoneState, model: PlayerModel, nowMs: number): string {
  const { board, news, lesson, ended } = model;
  const master = news.value?.master;
  switch (state) {
    case 'paused':
    case 'lost': {
      const held = lesson.value?.held ?? null;
      const isWhy = held !== null && (state === 'paused' || held === 'updating');
      return isWhy ? t(`phone.held.${held}`) : t(`phone.line.${state}`);
    }
    case 'closed':
      return ended.value?.message ?? '';
    case 'youBlock':
      return t('phone.line.youBlock', { idle: seconds(nowMs - (master?.sinceMs ?? nowMs)) });
    case 'nobodyComes':
      if (!master) return '';
      return master.doing === 'wait' ? t('phone.line.waitsFor', master) : t('phone.line.isAt', master);
    case 'handUp':
      if (board.value?.lastMove?.by === 'cap') return t('phone.capMoved');
      return t(lesson.value && masterWaits(lesson.value) ? 'phone.line.handUpBlocking' : 'phone.line.handUp');
    case 'yourTurn':
      return board.value ? yourTurnLine(board.value) : '';
    default:
      return t(`phone.line.${state}`);
  }
}

function yourTurnLine(board: OwnBoard): string {
  if (board.lastGame && !board.lastMove) return t(`phone.newGame.${board.lastGame}`);
  if (board.inCheck) return t('phone.line.check');
  return t(board.waitedFor ? 'phone.line.heWaits' : 'phone.line.yourTurn');
}
