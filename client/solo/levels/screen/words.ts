/** What the master of a level does, in words: beside the boards for everybody, and more rarely for who listens. */
import { mastersHired } from '../../../../shared/simul/index.ts';
import { bytes } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import type { Floor, Walker } from '../../../charts/floor/floor.ts';
import type { FineMood } from '../../../models/mood.ts';
import type { LevelPlay } from '../play.ts';

export type Saying = { readonly mood: FineMood; readonly title: string; readonly more: string };

/** What the master does, or all who were hired, and what that means or what to do about it. */
export function sayingOf(play: LevelPlay): Saying {
  const floor = play.floor.value;
  if (play.level.hires && play.hired > 1) return ofMany(floor, play);
  const me = floor.masters[0];
  if (!me) return { mood: 'resting', title: '', more: '' };
  return { mood: me.mood, title: titleOf(me, play), more: moreOf(me, floor, play) };
}

const isGlued = (me: Walker, { scenario }: LevelPlay) => scenario.polite && !me.idle;

function titleOf(me: Walker, play: LevelPlay): string {
  const { board } = me;
  switch (me.mood) {
    case 'wasting':
      if (me.idle) return t('levels.mood.stands');
      if (me.frozen) return t('levels.mood.frozen', { board });
      return t(isGlued(me, play) ? 'levels.mood.glued' : 'levels.mood.waits', { board });
    case 'waiting':
      return t(me.frozen ? 'levels.mood.frozen' : 'levels.mood.waits', { board });
    default:
      return t(`levels.mood.${me.mood}`, { board });
  }
}

function moreOf(me: Walker, { hands }: Floor, play: LevelPlay): string {
  const count = hands.filter((hand) => hand !== me.board).length;
  const stands = me.mood === 'wasting' || me.mood === 'waiting';
  if (me.idle && hands.length > 0) return t('levels.more.tapHands', { count: hands.length });
  if (me.mood === 'resting') return t('levels.more.rest');
  if (stands && me.frozen) return t('levels.more.frozen', { count });
  if (stands && isGlued(me, play)) {
    if (play.level.hires) return t('levels.more.hire', { size: bytes(play.scenario.stackBytes) });
    return t('levels.more.promised', { count });
  }
  if (me.sentTo !== null) return t('levels.more.next', { board: me.sentTo });
  return stands ? t('levels.more.noHand') : t('levels.more.hands', { count });
}

/** Several masters in one line. */
function ofMany({ masters, hands }: Floor, play: LevelPlay): Saying {
  const stuck = masters.filter(
    ({ mood, idle }) => (mood === 'wasting' || mood === 'waiting') && !idle,
  ).length;
  const title = t('levels.mood.many', { count: stuck, masters: masters.length });
  const isFree = masters.some(({ idle }) => idle);
  const isFull = play.hired === mastersHired(play.scenario);
  const mood = stuck === masters.length ? (hands.length > 0 ? 'wasting' : 'waiting') : 'plays';
  if (hands.length === 0) return { mood, title, more: t('levels.more.rest') };
  if (isFree) return { mood, title, more: t('levels.more.tapHands', { count: hands.length }) };
  const size = bytes(play.scenario.stackBytes);
  return { mood, title, more: t(isFull ? 'levels.more.full' : 'levels.more.hire', { size }) };
}
