/** How many moves will he answer? Four numbers; the truth comes with the round. */
import { t } from '../../app/text.ts';
import type { AskProps } from './ask-page.tsx';
import { roundAskedAbout } from './asked-about.ts';
import { Tiles } from './tiles.tsx';

export function MovesAsk({ model, lesson, asked, foot }: AskProps) {
  const round = roundAskedAbout(lesson, model.plan.value, model.rounds.value.length);
  return (
    <section class="ask">
      <div class="ask-question">
        {round && (
          <p>
            {t(`lesson.ask.policy.${round.policy}`)}{' '}
            {round.masters > 1 && t('lessonPages.ask.masters', { count: round.masters })}
          </p>
        )}
        <h2>
          {round
            ? t('lesson.ask.moves', { boards: round.boards, seconds: Math.round(round.durationMs / 1000) })
            : t('lesson.topics.predict.title')}
        </h2>
      </div>
      <Tiles
        asked={asked}
        faceOf={(index) => (
          <p class="tile-number">
            <b class="ticking">{asked.options[index]}</b> {t('lessonPages.ask.moves')}
          </p>
        )}
        wordsOf={(index) => `${asked.options[index]} ${t('lessonPages.ask.moves')}`}
      />
      {!asked.isOpen && <p class="ask-why">{t('lessonPages.ask.remember')}</p>}
      {foot}
    </section>
  );
}
