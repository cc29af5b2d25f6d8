/** Each law beside what was measured, round by round, with the law in words. */
import { percent, span } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import { word } from '../../../models/words.ts';
import { type Checked, MEASURES, type Measure, type Theory } from './theory.ts';

export function Laws({ theory }: { theory: Theory }) {
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
