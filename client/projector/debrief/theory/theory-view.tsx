/** Measured against theory: the class's own N, S and Z in the laws, beside what really happened. */
import { span } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import type { Data } from '../data.ts';
import { type Theory, theoryOf } from './theory.ts';
import { Laws } from './theory-laws.tsx';
import './theory.css';

export function TheoryPart({ data }: { data: Data }) {
  const theory = theoryOf(data.pair, data.replyMs);
  return (
    <div class="part theory">
      <h2 class="part-title">{t('debrief.theory.title')}</h2>
      {theory === null ? (
        <p>{t('debrief.theory.none')}</p>
      ) : (
        <>
          <Setting theory={theory} />
          <Laws theory={theory} />
          <Knee theory={theory} />
        </>
      )}
    </div>
  );
}

function Setting({ theory: { boards, stepMs, replyMs } }: { theory: Theory }) {
  return (
    <dl class="theory-setting">
      <div>
        <dt>{t('debrief.theory.boards')}</dt>
        <dd>{t('debrief.theory.boardsMean', { count: boards })}</dd>
      </div>
      <div>
        <dt>{t('debrief.theory.step')}</dt>
        <dd>
          <b>{span(stepMs)}</b> {t('debrief.theory.stepMean')}
        </dd>
      </div>
      <div>
        <dt>{t('debrief.theory.reply')}</dt>
        <dd>
          <b>{span(replyMs)}</b> {t('debrief.theory.replyMean')}
        </dd>
      </div>
    </dl>
  );
}

function Knee({ theory: { boards, knee, responseMs } }: { theory: Theory }) {
  const times = knee.toFixed(1);
  return (
    <section class="theory-knee">
      <h3>{t('debrief.theory.kneeTitle')}</h3>
      <p>
        {t('debrief.theory.knee', { knee: times, whole: Math.floor(knee) })}{' '}
        {boards > knee
          ? t('debrief.theory.aboveKnee', { boards, response: span(responseMs) })
          : t('debrief.theory.belowKnee', { boards })}{' '}
        {t('debrief.theory.speedUp', { knee: times })}
      </p>
      <p class="part-note">{t('debrief.theory.note')}</p>
    </section>
  );
}
