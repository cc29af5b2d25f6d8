/** One way to run the hall as a piece of Python, with the line that he lives on marked. */
import { t } from '../app/text.ts';
import type { Snippet } from './snippets.ts';

export function Code({ snippet }: { snippet: Snippet }) {
  return (
    <figure class="code">
      <figcaption>
        {t(snippet.title)} <small class="code-language">{t('debrief.code.python')}</small>
      </figcaption>
      <pre>
        {snippet.lines.map(({ code, note, live }) => (
          <code key={code} class={live ? `is-live is-${snippet.live}` : undefined}>
            <span>{code}</span>
            {note && <i>{note}</i>}
          </code>
        ))}
      </pre>
    </figure>
  );
}
