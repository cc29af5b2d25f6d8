/** How many moves will he answer? Four numbers; the truth comes with the round. */
import { t } from '../../app/text.ts';
import { roundAskedAbout } from './guess.ts';
import type { AskProps } from './question-page.tsx';
import { Tiles } from './tiles.tsx';

export function MovesAsk({ model, status, asked, foot }: AskProps) {
  const round = roundAskedAbout(status, model.plan.value, model.rounds.value.length);
  return (
    <section class="ask">
      <div class="ask-question">
        {round && (
          <p>
            {t(`lesson.question.policy.${round.policy}`)}{' '}
            {round.masters > 1 && t('lessonPages.question.masters', { count: round.masters })}
          </p>
        )}
        <h2>
          {round
            ? t('lesson.question.moves', {
                boards: round.boards,
                seconds: Math.round(round.durationMs / 1000),
              })
            : t('lesson.topics.predict.title')}
        </h2>
      </div>
      <Tiles
        asked={asked}
        faceOf={(index) => (
          <p class="tile-number">
            <b class="ticking">{asked.options[index]}</b> {t('lessonPages.question.moves')}
          </p>
        )}
        wordsOf={(index) => `${asked.options[index]} ${t('lessonPages.question.moves')}`}
      />
      {!asked.isOpen && <p class="ask-why">{t('lessonPages.question.remember')}</p>}
      {foot}
    </section>
  );
}
