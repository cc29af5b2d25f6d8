/** What the rounds cost this player: the longest wait of each as a bar, and the last one in words. */
import { wholeSeconds } from '../app/format.ts';
import type { OwnResult, PlayerModel } from '../app/picture.ts';
import { t } from '../app/text.ts';

export function Results({ model }: { model: PlayerModel }) {
  const results = model.results.value;
  const last = results.at(-1);
  if (!last) return <p class="phone-aside">{t('phone.result.none')}</p>;
  const longestMs = Math.max(1, ...results.map(({ longestWaitMs }) => longestWaitMs));
  return (
    <div class="phone-results">
      <h2>{t('phone.result.yours')}</h2>
      <ol>
        {results.map((result) => (
          <Bar key={result.roundIndex} result={result} share={result.longestWaitMs / longestMs} />
        ))}
      </ol>
      <div class="card phone-meaning">
        {results.map((result) => (
          <Meaning key={result.roundIndex} result={result} named={results.length > 1} />
        ))}
      </div>
    </div>
  );
}

function Bar({ result, share }: { result: OwnResult; share: number }) {
  const waste = result.policy === 'event-loop' ? 'fill-busy' : 'hatch-idle';
  return (
    <li class="wait-bar">
      <span>{t(`common.policy.${result.policy}`)}</span>
      <span class="wait-bar-track">
        <span class={`wait-bar-fill ${waste}`} style={{ flexBasis: `${share * 78}%` }} />
        <b class="ticking">{wholeSeconds(result.longestWaitMs)}</b>
      </span>
    </li>
  );
}

function Meaning({ result, named }: { result: OwnResult; named: boolean }) {
  const { totalThinkMs, totalWaitMs, answers, policy } = result;
  const times = { think: wholeSeconds(totalThinkMs), wait: wholeSeconds(totalWaitMs) };
  return (
    <p>
      {named && <b>{t(`common.policy.${policy}`)}: </b>}
      {t('phone.result.thoughtAndWaited', times)} {t('phone.result.answers', { count: answers })}{' '}
      {answers > 0 || policy !== 'event-loop' ? t(`phone.result.why.${policy}`) : ''}
    </p>
  );
}
