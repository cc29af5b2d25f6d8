/** A piece of Python and the answers about it; afterwards which one is right, and why. */
import { type QuizName, quizzes } from '../../../shared/lesson/quiz.ts';
import { t } from '../../app/text.ts';
import { LETTERS, TileMark } from '../../app/tile-mark.tsx';
import { optionWords } from '../../models/lesson-words.ts';
import '../../charts/code.css';
import type { Mood } from '../../models/mood.ts';
import { barsOf } from './bars.ts';
import type { QuestionProps } from './props.ts';
import { Flag } from './tiles.tsx';
import './quiz.css';

/** The line that decides, from 0, and what the master does on it: it is lit when the answer is told. */
const DECIDES: Readonly<Record<QuizName, { readonly line: number; readonly mood: Mood }>> = {
  whichMaster: { line: 2, mood: 'wasting' },
  whatHappens: { line: 3, mood: 'wasting' },
  whereAwait: { line: 2, mood: 'walks' },
  webPages: { line: 3, mood: 'walks' },
  webPagesSleep: { line: 2, mood: 'wasting' },
};

export function QuizQuestion({ question, foot, quiz }: QuestionProps & { readonly quiz: QuizName }) {
  return (
    <section class="question-page question-quiz">
      <div class="question-head">
        <h2>{t(`lesson.quiz.${quiz}.question`)}</h2>
      </div>
      <div class="quiz">
        <Python quiz={quiz} isTold={!question.isOpen} />
        <Options question={question} />
      </div>
      {!question.isOpen && <p class="question-why">{t(`lesson.quiz.${quiz}.why`)}</p>}
      {foot}
    </section>
  );
}

function Python({ quiz, isTold }: { quiz: QuizName; isTold: boolean }) {
  const { line, mood } = DECIDES[quiz];
  return (
    <figure class="code quiz-code">
      <figcaption>
        <span class="code-language">{t('stage.ghost.languages.python')}</span>
      </figcaption>
      <pre>
        {quizzes[quiz].code.map((text, index) => (
          <code key={text} class={isTold && index === line ? `is-live is-${mood}` : undefined}>
            <span>{text}</span>
          </code>
        ))}
      </pre>
    </figure>
  );
}

function Options({ question }: Pick<QuestionProps, 'question'>) {
  const bars = question.isOpen ? null : barsOf(question);
  return (
    <ol class="quiz-options">
      {question.options.map((answer, index) => {
        const bar = bars?.[index];
        const option = optionWords(question.question, answer);
        const people = bar ? t('lessonPages.question.people', { count: bar.count }) : '';
        const values = { letter: LETTERS[index] ?? '', option, people };
        return (
          <li
            key={index}
            class={`quiz-option ${question.right === index ? 'is-marked' : ''}`}
            aria-label={t('lessonPages.question.option', values)}
          >
            <TileMark index={index} />
            <span>{option}</span>
            {question.right === index && <Flag word={t('lessonPages.question.right')} />}
            {bar && <b class="ticking">{bar.count}</b>}
            {bar && <i style={{ transform: `scaleX(${bar.share})` }} />}
          </li>
        );
      })}
    </ol>
  );
}
