/** What the class said before each round, what happened, and what theory says. */
import { USUAL_THINK_MS } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { word } from '../../../models/words.ts';
import type { Prediction } from './predictions.ts';
import './predictions.css';

export function Predictions({ predictions }: { predictions: readonly Prediction[] }) {
  return (
    <div class="part predictions">
      <h2 class="part-title">{t('debrief.predictions.title')}</h2>
      <div class="predictions-room" data-many={predictions.length > 2}>
        {predictions.map((prediction, index) => (
          <One key={index} prediction={prediction} />
        ))}
      </div>
    </div>
  );
}

/** What theory says, and why: the difference is how long this class thought. */
function theoryWords({ moves, stepMs, replyMs, isDrawn }: NonNullable<Prediction['expected']>): string {
  const values = {
    think: (stepMs / 1000).toFixed(1),
    reply: (replyMs / 1000).toFixed(1),
    usual: USUAL_THINK_MS / 1000,
  };
  const about = { moves: Math.round(moves) };
  if (isDrawn)
    return `${t('debrief.predictions.drawn', about)} ${t('lessonPages.prediction.drawnMore', values)}`;
  const says = t('debrief.predictions.theory', about);
  return `${says} ${t('lessonPages.prediction.times', values)}`;
}

function One({ prediction: { round, tiles, answers, moves, expected } }: { prediction: Prediction }) {
  const most = Math.max(1, ...tiles.map(({ count }) => count));
  const hits = tiles.find(({ isNearest }) => isNearest)?.count ?? 0;
  return (
    <section class="debrief-prediction">
      <h3>
        {round === null
          ? t('debrief.predictions.askedPlain')
          : t('debrief.predictions.asked', {
              number: round.number,
              policy: round.title ?? word(`common.policy.${round.round.scenario.policy}`),
            })}
      </h3>
      <ul class="debrief-prediction-tiles">
        {tiles.map(({ moves: said, count, isNearest }) => (
          <li key={said} data-nearest={isNearest}>
            <b>{said}</b>
            <i style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
            <span>{t('debrief.predictions.said', { count })}</span>
            {isNearest && <em>{t('debrief.predictions.right')}</em>}
          </li>
        ))}
      </ul>
      <p class="debrief-prediction-result">
        <b>{t('debrief.predictions.happened', { count: moves })}</b>{' '}
        {expected !== null && theoryWords(expected)}{' '}
        {answers > 0 && t('debrief.predictions.hit', { count: hits, answers })}
      </p>
    </section>
  );
}
