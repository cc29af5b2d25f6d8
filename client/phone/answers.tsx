/** A question that is closed: the own answer, what is right and why, and what the class tapped. */
import { Icon } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import { TileMark } from '../app/tile-mark.tsx';
import type { OwnAsked } from '../models/picture.ts';
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
      {asked.ask.about === 'quiz' && <QuizCode quiz={asked.ask.quiz} />}
      <OwnAnswer asked={asked} ownBoard={ownBoard} />
      <ol class="ask-rows">
        {shown.map((index) => (
          <Row key={index} asked={asked} index={index} share={(asked.counts?.[index] ?? 0) / most} />
        ))}
      </ol>
      {hidden > 0 && <p class="phone-aside small">{t('phone.ask.others', { count: hidden })}</p>}
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
      {asked.ask.about === 'quiz' && <p>{t(`lesson.quiz.${asked.ask.quiz}.why`)}</p>}
    </div>
  );
}

type RowProps = { readonly asked: OwnAsked; readonly index: number; readonly share: number };

function Row({ asked, index, share }: RowProps) {
  const count = asked.counts?.[index] ?? 0;
  const { text } = optionWords(asked, index);
  return (
    <li class="ask-row">
      {asked.ask.about === 'saboteur' ? null : <TileMark index={index} />}
      <span class="ask-row-words">
        <span>
          {asked.ask.about === 'saboteur' ? t('phone.ask.board', { board: text }) : text}
          {asked.right === index && (
            <b>
              <Icon name="check" /> {t('phone.ask.right')}
            </b>
          )}
          {asked.mine === index && <b>{t('phone.ask.mine')}</b>}
        </span>
        <span class="ask-bar">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
      <span class="ask-count">
        <span aria-hidden="true">{count}</span>
        <span class="sr-only">{t('phone.ask.people', { count })}</span>
      </span>
    </li>
  );
}
