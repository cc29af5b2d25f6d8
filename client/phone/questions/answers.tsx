/** A question that is closed: the own answer, what is right and why, and what the class tapped. */
import { Icon } from '../../app/icon.tsx';
import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import type { OwnAsked } from '../../models/picture.ts';
import { ownAnswerWords, verdictOf } from './answer-words.ts';
import { optionWords } from './option-words.ts';
import { QuizCode } from './quiz-code.tsx';
import { shownOptions } from './shown.ts';

export function Answers({ asked, ownBoard }: { asked: OwnAsked; ownBoard: number | null }) {
  const shown = shownOptions(asked);
  const most = Math.max(1, ...(asked.counts ?? []));
  const hidden = (asked.counts ?? []).filter((count, index) => count > 0 && !shown.includes(index)).length;
  return (
    <section class="question question-closed">
      {asked.question.about === 'quiz' && <QuizCode quiz={asked.question.quiz} />}
      <OwnAnswer asked={asked} ownBoard={ownBoard} />
      <ol class="ask-rows">
        {shown.map((index) => (
          <Row key={index} asked={asked} index={index} share={(asked.counts?.[index] ?? 0) / most} />
        ))}
      </ol>
      {hidden > 0 && <p class="phone-aside small">{t('phone.question.others', { count: hidden })}</p>}
    </section>
  );
}

function OwnAnswer({ asked, ownBoard }: { asked: OwnAsked; ownBoard: number | null }) {
  const verdict = verdictOf(asked, ownBoard);
  return (
    <div class={`card ask-verdict ask-verdict-${verdict}`}>
      <p>
        {verdict === 'right' && <Icon name="check" />}
        {verdict === 'wrong' && <Icon name="x" />} <b>{ownAnswerWords(asked, ownBoard)}</b>
      </p>
      {asked.question.about === 'quiz' && <p>{t(`lesson.quiz.${asked.question.quiz}.why`)}</p>}
    </div>
  );
}

type RowProps = { readonly asked: OwnAsked; readonly index: number; readonly share: number };

function Row({ asked, index, share }: RowProps) {
  const count = asked.counts?.[index] ?? 0;
  const { text } = optionWords(asked, index);
  return (
    <li class="ask-row">
      {asked.question.about === 'saboteur' ? null : <TileMark index={index} />}
      <span class="ask-row-words">
        <span>
          {asked.question.about === 'saboteur' ? t('phone.question.board', { board: text }) : text}
          {asked.right === index && (
            <b>
              <Icon name="check" /> {t('phone.question.right')}
            </b>
          )}
          {asked.mine === index && <b>{t('phone.question.mine')}</b>}
        </span>
        <span class="ask-bar">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
      <span class="ask-count">
        <span aria-hidden="true">{count}</span>
        <span class="sr-only">{t('phone.question.people', { count })}</span>
      </span>
    </li>
  );
}
