/** How many moves will the master answer? Four numbers to choose from; the round brings the truth. */
import { grouped } from '../../app/grouped.ts';
import { t } from '../../app/text.ts';
import { ruleOf } from '../../models/lesson-words.ts';
import { roundToGuess } from './guess.ts';
import type { QuestionProps } from './props.ts';
import { Tiles } from './tiles.tsx';

export function MovesQuestion({ model, status, question, foot }: QuestionProps) {
  const round = roundToGuess(status, model.plan.value, model.rounds.value.length);
  return (
    <section class="question-page">
      <div class="question-head">
        <h2>
          {round ? t('lesson.question.rule', { rule: ruleOf(round) }) : t('lesson.topics.predict.title')}
        </h2>
        {round && (
          <p>
            {t('lesson.question.hall', {
              boards: round.boards,
              seconds: Math.round(round.durationMs / 1000),
            })}{' '}
            {round.masters > 1 && t('lessonPages.question.masters', { count: round.masters })}
          </p>
        )}
      </div>
      <Tiles
        question={question}
        faceOf={(index) => (
          <p class="tile-number">
            <b class="ticking">{grouped(Number(question.options[index]))}</b>{' '}
            {t('lessonPages.question.moves')}
          </p>
        )}
        wordsOf={(index) => `${grouped(Number(question.options[index]))} ${t('lessonPages.question.moves')}`}
      />
      {!question.isOpen && <p class="question-why">{t('lessonPages.question.remember')}</p>}
      {foot}
    </section>
  );
}
