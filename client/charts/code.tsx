/** One way to run the hall as a piece of code, with the line that is live marked in the colour of what he does. */
import type { PolicyName } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import type { Mood } from './mood.ts';
import { type Language, snippets } from './snippets.ts';
import './code.css';

export type CodeProps = {
  readonly policy: PolicyName;
  readonly language: Language;
  /** What the master does: its line is lit. */
  readonly mood: Mood;
};

export function Code({ policy, language, mood }: CodeProps) {
  return (
    <figure class="code">
      <figcaption>
        {t(`stage.ghost.titles.${policy}`)}{' '}
        <small class="code-language">{t(`stage.ghost.languages.${language}`)}</small>
      </figcaption>
      <pre>
        {snippets[policy][language].map(({ code, note, moods }, line) => (
          <code key={line} class={moods?.includes(mood) ? `is-live is-${mood}` : undefined}>
            <span>{code}</span>
            {note && <i>{note}</i>}
          </code>
        ))}
      </pre>
    </figure>
  );
}
