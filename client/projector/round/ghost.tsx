/** The code ghost: the few lines that the masters live, those lit that they are on. */
import { policies, type Scenario } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import { Code } from '../../charts/code.tsx';
import { ghostLanguage } from '../../charts/showing.ts';
import { storyOf } from '../../charts/story.ts';
import { type Crowd, moodOfAll } from '../../models/crowd.ts';
import { FINE_MOODS, type FineMood, fineMoodOf } from '../../models/mood.ts';
import type { HallPicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './ghost.css';

type GhostProps = { readonly scenario: Scenario; readonly hall: HallPicture; readonly crowd: Crowd };

export function Ghost({ scenario, hall, crowd }: GhostProps) {
  const language = ghostLanguage.value;
  const other = language === 'python' ? 'typescript' : 'python';
  const { story, values } = storyOf(scenario);
  const moods =
    crowd.masters === 1 ? [theOneOf(crowd)] : hall.masters.map((master) => fineMoodOf(hall, master));
  return (
    <aside class="ghost" aria-label={t('stage.ghost.label')}>
      <Code policy={story} language={language} mood={moods} values={values} />
      <p class="ghost-now">{nowWords(scenario, crowd)}</p>
      <p class="ghost-other">{t('stage.ghost.other', { language: t(`stage.ghost.languages.${other}`) })}</p>
    </aside>
  );
}

const theOneOf = (crowd: Crowd): FineMood => FINE_MOODS.find((mood) => crowd[mood] > 0) ?? 'resting';

/** What the master does, in a programmer's words; of several masters, what most of them do. */
function nowWords({ policy }: Scenario, crowd: Crowd): string {
  const mood = moodOfAll(crowd);
  const stands = mood === 'wasting' || mood === 'waiting';
  if (policies[policy].waits === 'beforeHisMove' && stands) return word('stage.ghost.now.inOrder');
  if (crowd.masters === 1) return word(`stage.ghost.now.${theOneOf(crowd)}`);
  return word(`stage.ghost.nowMany.${mood}`, { count: crowd[mood], masters: crowd.masters });
}
