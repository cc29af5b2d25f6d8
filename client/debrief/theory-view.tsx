/** Measured against theory: the class's own N, S and Z in the laws, beside what really happened. */
import { percent, span } from '../app/format.ts';
import { t } from '../app/text.ts';
import { word } from '../charts/words.ts';
import type { Data } from './data.ts';
import { type Checked, MEASURES, type Measure, type Theory, theoryOf } from './theory.ts';
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

function Laws({ theory }: { theory: Theory }) {
  const { rounds, ceiling } = theory;
  return (
    <table class="theory-laws">
      <thead>
        <tr>
          <td />
          {rounds.map(({ settled }) => (
            <th key={settled.number} scope="colgroup" colSpan={2}>
              {word(`common.policy.${settled.round.scenario.policy}`)}
            </th>
          ))}
          <td />
        </tr>
        <tr>
          <td />
          {rounds.flatMap(({ settled: { number } }) => [
            <th key={`${number} theory`} scope="col">
              {t('debrief.theory.theory')}
            </th>,
            <th key={`${number} measured`} scope="col">
              {t('debrief.theory.measured')}
            </th>,
          ])}
          <td />
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr key={measure}>
            <th scope="row">{t(`debrief.theory.rows.${measure}`)}</th>
            {rounds.flatMap((checked) => [
              <td key={`${checked.settled.number} theory`} class="theory-says">
                {saysTheory(measure, checked)}
              </td>,
              <td key={`${checked.settled.number} measured`} class="theory-measured">
                {figure(measure, checked.measured[measure])}
              </td>,
            ])}
            <td class="theory-why">{t(`debrief.theory.why.${measure}`, { ceiling: ceiling.toFixed(2) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function saysTheory(measure: Measure, { theory, handsPerSecond, meanWaitMs }: Checked) {
  const value = theory[measure];
  if (value === null) return <small>{t('debrief.theory.noLaw')}</small>;
  if (measure !== 'little') return figure(measure, value);
  return (
    <>
      {figure(measure, value)}
      <small>
        {t('debrief.theory.littleSum', { rate: handsPerSecond.toFixed(2), wait: span(meanWaitMs) })}
      </small>
    </>
  );
}

function figure(measure: Measure, value: number): string {
  switch (measure) {
    case 'moves':
      return String(Math.round(value));
    case 'rate':
      return value.toFixed(2);
    case 'utilisation':
      return percent(value);
    case 'little':
      return value.toFixed(1);
  }
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
