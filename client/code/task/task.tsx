/** What is to be done: the task, a hint, one solution to compare, and what a program can say. */
import { useEffect, useState } from 'preact/hooks';
import type { ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { EXERCISES } from '../../../shared/exercises/exercises.ts';
import { focusOnEntry } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';
import { Coded } from '../coded.tsx';
import { Editor } from '../editor/editor.tsx';
import type { Sheet } from '../run/desk.ts';
import { goalWords } from './goal-words.ts';
import { hintOf, taskOf, VOCABULARY } from './words.ts';

/** From then on a hint is offered in so many words; it may be asked for at any time. */
const HINT_AFTER_MS = 60_000;

type TaskProps = {
  readonly sheet: Sheet;
  /** The id of what says how to leave an editor. */
  readonly keys: string;
  /** A program has been tried, and it is not done yet. */
  readonly hasTried: boolean;
  /** In class nobody is shown how it could be done before all have tried. */
  readonly inClass?: boolean;
};

export function Task({ sheet, keys, hasTried, inClass = false }: TaskProps) {
  const { exercise, language, programs } = sheet;
  const { name } = exercise;
  const isOffered = useAfter(HINT_AFTER_MS, name) || hasTried;
  const words = { number: EXERCISES.indexOf(exercise) + 1, all: EXERCISES.length };
  return (
    <section class="write-task" aria-labelledby="code-task">
      {!inClass && <p class="muted small write-number-words">{t('code.page.number', words)}</p>}
      <h2 id="code-task" tabIndex={-1} ref={focusOnEntry}>
        {t(`code.exercises.name.${name}`)}
      </h2>
      <p>
        <Coded text={taskOf(name, language)} /> {goalWords(exercise)}
      </p>
      <div class="write-helps">
        <details class="write-help">
          <summary class={`button ${isOffered ? 'is-offered' : ''}`}>{t('code.page.hint')}</summary>
          <p>
            <Coded text={hintOf(name, language)} />
          </p>
        </details>
        <Words language={language} />
        {!inClass && <Solution key={sheet.number} language={language} text={programs.solution} keys={keys} />}
      </div>
    </section>
  );
}

function Words({ language }: { language: ProgramLanguage }) {
  return (
    <details class="write-help">
      <summary class="button">{t('code.page.words')}</summary>
      <dl class="write-words">
        {VOCABULARY[language].map(({ word, means }) => (
          <div key={word}>
            <dt>
              <code>{word}</code>
            </dt>
            <dd>
              <Coded text={t(`code.page.wordsOf.${means}`)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type SolutionProps = { readonly language: ProgramLanguage; readonly text: string; readonly keys: string };

/** The editor is made when it is asked for. */
function Solution({ language, text, keys }: SolutionProps) {
  const [isShown, setShown] = useState(false);
  return (
    <details class="write-help" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary class="button">{t('code.page.solution')}</summary>
      {isShown && (
        <>
          <p>{t('code.page.solutionMore')}</p>
          <Editor
            text={text}
            language={language}
            label={t('code.page.solution')}
            describedBy={keys}
            readOnly
          />
        </>
      )}
    </details>
  );
}

/** Whether so much time has passed since `key` was another one. */
function useAfter(delayMs: number, key: string): boolean {
  const [passed, setPassed] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(key), delayMs);
    return () => clearTimeout(timer);
  }, [key]);
  return passed === key;
}
