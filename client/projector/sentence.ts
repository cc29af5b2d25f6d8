/** What the stage shows, in one sentence. */
import { DRIVEN, policies } from '../../shared/simul/index.ts';
import { percent } from '../app/format.ts';
import { t } from '../app/text.ts';
import { crowdOf } from '../models/crowd.ts';
import { titleOf } from '../models/lesson-words.ts';
import { LiveLedger } from '../models/live/ledger.ts';
import { looksTold } from '../models/looks.ts';
import { handsIn, moodOf, unattended } from '../models/mood.ts';
import type { HallPicture, RoundPicture, StageModel } from '../models/picture.ts';
import { word } from '../models/words.ts';
import { crowdWords } from './round/crowd-words.ts';
import { isSecret } from './round/curtain.tsx';

type Looked = Pick<StageModel, 'status' | 'hall' | 'rounds' | 'clockMs'>;

/** Kept between calls: the sentence is wanted again and again, and a show may have very many facts to add up. */
const figures = new LiveLedger();

/** What a screen reader says now. Signals are only peeked at, so that nobody is drawn again when they change. */
export function sentenceOf({ status, hall, rounds, clockMs }: Looked): string {
  const now = status.peek();
  if (!now) return t('stage.connecting');
  if (now.phase === 'lobby') return t('stage.say.lobby', { people: now.people, seats: now.seats });
  if (now.phase === 'debrief') return t('stage.say.debrief');
  if (now.now && ['question', 'program', 'lab', 'page'].includes(now.phase)) return titleOf(now.now);
  const round = rounds.peek()[now.roundIndex];
  if (now.phase === 'between' && round) {
    const ledger = figures.at(round, clockMs());
    return word('stage.say.between', {
      number: now.roundIndex + 1,
      moves: ledger.movesAnswered,
      idle: percent(ledger.idleWithHandsUpShare),
    });
  }
  const picture = hall.peek();
  if (now.paused) return t('stage.say.paused');
  if (isSecret(now)) return t('stage.say.secret');
  return picture ? sentenceOfHall(picture, round) : '';
}

function sentenceOfHall(hall: HallPicture, round: RoundPicture | undefined): string {
  const [master] = hall.masters;
  if (!master) return '';
  const handsUp = word('common.hands', { count: handsIn(hall) });
  if (hall.masters.length > 1) {
    const crowd = crowdOf(hall);
    return `${word('stage.say.many', { masters: crowd.masters, what: crowdWords(crowd) })} ${handsUp}.`;
  }
  const at = { board: master.board, name: hall.tables[master.board - 1]?.name ?? '' };
  const hands = word('common.hands', { count: unattended(hall, master, round?.scenario.policy) });
  switch (moodOf(hall, master)) {
    case 'plays':
      return `${word('stage.say.plays', at)} ${hands}.`;
    case 'walks': {
      const looks = round ? looksTold(round) : 0;
      if (looks > 0) return `${word('stage.say.looks', { count: looks })} ${handsUp}.`;
      return `${word('stage.say.walks', at)} ${hands}.`;
    }
    case 'wasting':
    case 'waiting': {
      if (round?.scenario.policy === DRIVEN) return `${t('stage.say.stands', at)} ${hands}.`;
      // Only a trap makes him wait who never does by rule.
      const trapped = round !== undefined && policies[round.scenario.policy].hasTraps;
      return `${word(trapped ? 'stage.say.trap' : 'stage.say.waits', at)} ${hands}.`;
    }
    case 'resting':
      return word('stage.say.rests');
  }
}
