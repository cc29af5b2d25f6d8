/** One way to run the hall as a piece of code, with the line that is live marked in the colour of what he does. */
import type { Language, CodeLine as Line } from '../../shared/simul/index.ts';
import { t } from '../app/text.ts';
import type { FineMood } from '../models/mood.ts';
import { isLive, linesOf, type Story } from './snippets.ts';
import './code.css';

export type CodeProps = {
  readonly policy: Story;
  readonly language: Language;
  /** What the master does, or each of several: their lines are lit. */
  readonly mood: FineMood | readonly FineMood[];
  /** What stands in {braces} in the code. */
  readonly values?: Readonly<Record<string, string>>;
};

export function Code({ policy, language, mood, values }: CodeProps) {
  const moods = typeof mood === 'string' ? [mood] : mood;
  const lines = linesOf(policy, language, values);
  return (
    <figure class="code">
      <figcaption>
        {t(`stage.ghost.titles.${policy}`)}{' '}
        <small class="code-language">{t(`stage.ghost.languages.${language}`)}</small>
      </figcaption>
      <pre style={{ '--letters': longestOf(lines) }}>
        {lines.map((line, index) => (
          <CodeLine key={index} line={line} moods={moods} />
        ))}
      </pre>
    </figure>
  );
}

function CodeLine({ line, moods }: { line: Line; moods: readonly FineMood[] }) {
  const { code, note } = line;
  const here = moods.filter((mood) => isLive(line, mood));
  return (
    <code class={here[0] && `is-live is-${mostOf(here)}`}>
      <span>{code}</span>
      {(note || (here.length > 0 && moods.length > 1)) && (
        <i>
          {note}
          {here.length > 0 && moods.length > 1 && <b class="code-count">{`×${here.length}`}</b>}
        </i>
      )}
    </code>
  );
}

/** The mood of most masters on one line gives it its colour. */
function mostOf(moods: readonly FineMood[]): FineMood | undefined {
  const count = (mood: FineMood) => moods.filter((one) => one === mood).length;
  return [...moods].sort((a, b) => count(b) - count(a))[0];
}

/** How wide the code is, so that it can be made to fit: letters of the longest line, its note included. */
const longestOf = (lines: readonly Line[]): number =>
  Math.max(...lines.map(({ code, note }) => code.length + (note ? note.length + 1 : 0)));
