/** What happens in a round at one moment, in words. */
import type { TextKey } from '../../../app/text.ts';
import { t } from '../../../app/text.ts';
import type { NameAt } from '../../../charts/fact-words.ts';
import { coarse, type Mood } from '../../../models/mood.ts';
import { type WordKey, word } from '../../../models/words.ts';
import type { Moment, Scene } from './track.ts';

/** "waits for Sam at board 11, 19 hands up"; of several masters, how many of them do what. */
export function momentWords({ scenes, hands, movesAnswered }: Moment, nameAt: NameAt): string {
  if (scenes === null) return t('debrief.moment.over', { count: movesAnswered });
  const [only] = scenes;
  const doing = scenes.length === 1 && only ? sceneWords(only, nameAt) : crowdWords(scenes);
  const raised = hands === 0 ? word('debrief.moment.noHand') : word('common.hands', { count: hands });
  return t('debrief.moment.withHands', { doing, hands: raised });
}

const KEYS = {
  plays: { named: 'debrief.moment.plays', unnamed: 'debrief.moment.playsAt' },
  walks: { named: 'debrief.moment.walks', unnamed: 'debrief.moment.walksTo' },
  waits: { named: 'debrief.moment.waits', unnamed: 'debrief.moment.waitsAt' },
} as const satisfies Record<string, Record<string, WordKey>>;

function sceneWords({ board, mood }: Scene, nameAt: NameAt): string {
  if (mood === 'resting') return word('debrief.moment.rests');
  if (mood === 'queues') return word('debrief.moment.waitsForCrown', { board });
  const name = nameAt(board);
  const does = coarse(mood);
  const keys = KEYS[does === 'plays' || does === 'walks' ? does : 'waits'];
  return name === null ? word(keys.unnamed, { board }) : word(keys.named, { board, name });
}

const CROWD: readonly (readonly [TextKey, readonly Mood[]])[] = [
  ['debrief.moment.playing', ['plays']],
  ['debrief.moment.walking', ['walks']],
  ['debrief.moment.waiting', ['wasting', 'waiting']],
  ['debrief.moment.resting', ['resting']],
];

function crowdWords(scenes: readonly Scene[]): string {
  return CROWD.map(([key, moods]) => ({
    key,
    count: scenes.filter(({ mood }) => moods.includes(coarse(mood))).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t(key, { count }))
    .join(', ');
}
