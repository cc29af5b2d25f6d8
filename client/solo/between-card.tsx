/** Between the rounds: what the first one cost, and what comes next. */
import { percent, wholeSeconds } from '../app/format.ts';
import { t } from '../app/text.ts';
import type { LocalHall } from './local-hall.ts';

export function BetweenCard({ hall }: { hall: LocalHall }) {
  const news = hall.player.news.value;
  const result = hall.player.results.value.at(-1);
  if (!news || !result) return null;
  const idle = percent(news.idleShare);
  return (
    <main class="solo-card-page">
      <section class="card solo-card">
        <img class="solo-master" src="/master/sip-1.svg" alt="" />
        <h1>{t('solo.between.over')}</h1>
        <p class="solo-big">{t('solo.between.you', { wait: wholeSeconds(result.longestWaitMs) })}</p>
        <p>{t('solo.between.hall', { count: news.movesAnswered, idle })}</p>
        <p>{t('solo.between.question')}</p>
        <div class="solo-buttons">
          <button
            type="button"
            class="button button-primary"
            ref={(button) => button?.focus()}
            onClick={() => hall.next()}
          >
            {t('solo.between.next')}
          </button>
        </div>
      </section>
    </main>
  );
}
