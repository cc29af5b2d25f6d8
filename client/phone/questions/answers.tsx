/** A question that is closed: this player's answer, what is right and why, and what the class tapped. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import type { OwnQuestion } from '../../models/picture.ts';
import { ownAnswerWords, verdictOf } from './answer-words.ts';
import { optionWords } from './question-words.ts';
import { QuizCode } from './quiz-code.tsx';
import './answers.css';

export function Answers({ question, ownBoard }: { question: OwnQuestion; ownBoard: number | null }) {
  const shown = shownOptions(question);
  const most = Math.max(1, ...(question.counts ?? []));
  const hidden = (question.counts ?? []).filter((count, index) => count > 0 && !shown.includes(index)).length;
  return (
    <section class="question question-closed">
      {question.question.about === 'quiz' && <QuizCode quiz={question.question.quiz} />}
      <OwnAnswer question={question} ownBoard={ownBoard} />
      <ol class="question-rows">
        {shown.map((index) => (
          <Row key={index} question={question} index={index} share={(question.counts?.[index] ?? 0) / most} />
        ))}
      </ol>
      {question.question.about === 'lab' && <p class="phone-aside">{t('phone.line.look')}</p>}
      {hidden > 0 && <p class="phone-aside small">{t('phone.question.others', { count: hidden })}</p>}
    </section>
  );
}

function OwnAnswer({ question, ownBoard }: { question: OwnQuestion; ownBoard: number | null }) {
  const verdict = verdictOf(question, ownBoard);
  return (
    <div class={`card question-verdict question-verdict-${verdict}`}>
      <p>
        {verdict === 'right' && <Icon name="check" />}
        {verdict === 'wrong' && <Icon name="x" />} <b>{ownAnswerWords(question, ownBoard)}</b>
      </p>
      {question.question.about === 'quiz' && <p>{t(`lesson.quiz.${question.question.quiz}.why`)}</p>}
    </div>
  );
}

type RowProps = { readonly question: OwnQuestion; readonly index: number; readonly share: number };

function Row({ question, index, share }: RowProps) {
  const count = question.counts?.[index] ?? 0;
  const { text } = optionWords(question, index);
  return (
    <li class="question-row">
      {question.question.about === 'saboteur' ? null : <TileMark index={index} />}
      <span class="question-row-words">
        <span>
          {question.question.about === 'saboteur' ? t('phone.question.board', { board: text }) : text}
          {question.right === index && (
            <b>
              {' '}
              <Icon name="check" /> {t('phone.question.right')}
            </b>
          )}
          {question.mine === index && <b> {t('phone.question.mine')}</b>}
        </span>
        <span class="question-bar">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
      <span class="question-count">
        <span aria-hidden="true">{count}</span>
        <span class="sr-only">{t('phone.question.people', { count })}</span>
      </span>
    </li>
  );
}

/** At most this many rows of answers. */
const ROWS_MAX = 5;

/** Which options are listed: all of a few; of many the most tapped, and always the right one and this player's own. */
export function shownOptions({
  options,
  counts,
  right,
  mine,
}: Pick<OwnQuestion, 'options' | 'counts' | 'right' | 'mine'>): readonly number[] {
  const all = options.map((_, index) => index);
  if (all.length <= ROWS_MAX) return all;
  const countOf = (index: number) => counts?.[index] ?? 0;
  const isKept = (index: number) => index === right || index === mine;
  return all
    .filter((index) => isKept(index) || countOf(index) > 0)
    .sort((a, b) => Number(isKept(b)) - Number(isKept(a)) || countOf(b) - countOf(a))
    .slice(0, ROWS_MAX)
    .sort((a, b) => countOf(b) - countOf(a) || a - b);
}
