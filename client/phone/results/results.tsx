/** What the rounds cost this player: the longest wait of each as a bar, and the last one in words. */
import { goesToHands } from '../../../shared/simul/index.ts';
import { wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { OwnResult, PlayerModel } from '../../models/picture.ts';
import { Prediction } from './prediction.tsx';
import './results.css';

/** At most this many bars. */
const BARS_MAX = 3;
/** How many rounds are told in words. */
const MEANINGS_MAX = 2;

export function Results({ model }: { model: PlayerModel }) {
  const results = model.results.value;
  const shown = shownResults(results);
  if (shown.length === 0) {
    const isOver = model.status.value?.phase === 'debrief';
    return <p class="phone-aside">{t(isOver ? 'phone.result.noneAtAll' : 'phone.result.none')}</p>;
  }
  const longestMs = Math.max(1, ...shown.map(({ longestWaitMs }) => longestWaitMs));
  const more = results.length - shown.length;
  return (
    <div class="phone-results">
      <h2>{t('phone.result.yours')}</h2>
      <ol>
        {shown.map((result) => (
          <Bar key={result.roundIndex} result={result} share={result.longestWaitMs / longestMs} />
        ))}
      </ol>
      {more > 0 && <p class="phone-aside small">{t('phone.result.more', { count: more })}</p>}
      <Prediction model={model} />
      <div class="card phone-meaning">
        {shown.slice(-MEANINGS_MAX).map((result) => (
          <Meaning key={result.roundIndex} result={result} named={shown.length > 1} />
        ))}
      </div>
    </div>
  );
}

function Bar({ result, share }: { result: OwnResult; share: number }) {
  const waste = goesToHands(result.policy) ? 'fill-busy' : 'hatch-idle';
  return (
    <li class="wait-bar">
      <span>{roundName(result)}</span>
      <span class="wait-bar-track">
        <span class={`wait-bar-fill ${waste}`} style={{ flexBasis: `calc(${share} * (100% - 5rem))` }} />
        <b class="ticking">{wholeSeconds(result.longestWaitMs)}</b>
      </span>
    </li>
  );
}

/** "2 · Event loop", as the big screen counts. */
function roundName({ roundIndex, policy }: OwnResult): string {
  return t('phone.result.nth', { number: roundIndex + 1, policy: t(`common.policy.${policy}`) });
}

function Meaning({ result, named }: { result: OwnResult; named: boolean }) {
  const { totalThinkMs, totalWaitMs, answers, policy } = result;
  const times = { think: wholeSeconds(totalThinkMs), wait: wholeSeconds(totalWaitMs) };
  return (
    <p>
      {named && <b>{roundName(result)}: </b>}
      {t('phone.result.thoughtAndWaited', times)} {t('phone.result.answers', { count: answers })}{' '}
      {answers > 0 || !goesToHands(policy) ? t(`phone.result.why.${policy}`) : ''}
    </p>
  );
}

/** Which rounds are drawn: the last two, and before them the one whose longest wait differs most from the last one's. */
export function shownResults(results: readonly OwnResult[]): readonly OwnResult[] {
  const last = results.at(-1);
  if (!last || results.length <= BARS_MAX) return results;
  const differs = ({ longestWaitMs }: OwnResult) => Math.abs(longestWaitMs - last.longestWaitMs);
  const contrast = results
    .slice(0, -2)
    .reduce((best, result) => (differs(result) > differs(best) ? result : best));
  return [contrast, ...results.slice(-2)];
}
