/** The code ghost: the few lines that this master is living, and the one he is on. */
import type { PolicyName } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import { Code } from '../charts/code.tsx';
import type { Mood } from '../charts/mood.ts';
import { ghostLanguage } from '../charts/showing.ts';
import './ghost.css';
import { word } from '../charts/words.ts';

export function Ghost({ policy, mood }: { policy: PolicyName; mood: Mood }) {
  const language = ghostLanguage.value;
  const other = language === 'python' ? 'typescript' : 'python';
  return (
    <aside class="ghost" aria-label={t('stage.ghost.label')}>
      <Code policy={policy} language={language} mood={mood} />
      <p class={`ghost-now is-${mood}`}>{word(`stage.ghost.now.${mood}`)}</p>
      <p class="ghost-other">{t('stage.ghost.other', { language: t(`stage.ghost.languages.${other}`) })}</p>
    </aside>
  );
}
