/** For whoever found no seat: what happens in the hall, in words and figures. */
import type { ReadonlySignal } from '@preact/signals';
import { focusOnEntry } from '../app/entry.ts';
import { percent } from '../app/format.ts';
import { Link } from '../app/navigation.tsx';
import type { Lesson, News, StageModel } from '../app/picture.ts';
import { t } from '../app/text.ts';
import './join.css';

type Props = {
  readonly code: string;
  readonly model: StageModel & { readonly news: ReadonlySignal<News | null> };
};

export function Watching({ code, model }: Props) {
  const lesson = model.lesson.value;
  const news = model.news.value;
  return (
    <main class="join">
      <header class="join-head">
        <h1 ref={focusOnEntry} tabIndex={-1}>
          {t('landing.watching')}
        </h1>
      </header>
      <p aria-live="polite">
        {model.link.value === 'lost' ? t('landing.knocking') : lesson && phaseWords(lesson)}
      </p>
      {news && lesson?.phase === 'round' && (
        <section class="join-part">
          <p>{masterWords(news)}</p>
          <p>
            <strong class="mono">{news.movesAnswered}</strong> {t('landing.watchMoves')}
          </p>
          <p>
            <strong class="mono">{news.handsUp}</strong> {t('landing.watchHands')}
          </p>
          <p>
            <strong class="mono">{percent(news.idleShare)}</strong> {t('landing.watchIdle')}
          </p>
        </section>
      )}
      <p class="muted">{t('landing.watchNoSeat')}</p>
      <Link to={`/j/${code}`} class="button">
        {t('landing.join')}
      </Link>
    </main>
  );
}

function phaseWords({ phase, roundIndex, rounds }: Lesson): string {
  const policy = rounds[roundIndex]?.policy;
  return t(`landing.watchPhase.${phase}`, {
    number: roundIndex + 1,
    rounds: rounds.length,
    policy: policy ? t(`common.policy.${policy}`) : '',
  });
}

function masterWords({ master }: News): string {
  if (master === null) return t('landing.watchShow');
  if (master.doing === 'rest') return t('landing.watchRests');
  return t(master.doing === 'wait' ? 'landing.watchWaits' : 'landing.watchMaster', master);
}
