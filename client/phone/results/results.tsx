/** What the rounds gave this player: the answers of each as a bar, and in words how long they waited for one. */
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { ClassStatus, OwnResult, PlayerModel } from '../../models/picture.ts';
import { answersAMinute, areEquallyLong, gainedWords, isWasteful, roundTitle } from './gained.ts';
import { Prediction } from './prediction.tsx';
import './results.css';

/** At most this many bars. */
const BARS_MAX = 3;
/** How many rounds are explained. */
const MEANINGS_MAX = 2;

export function Results({ model }: { model: PlayerModel }) {
  const results = model.results.value;
  const status = model.status.value;
  const shown = shownResults(results.filter(({ wasMaster }) => !wasMaster));
  const conducted = results.filter(({ wasMaster }) => wasMaster);
  if (results.length === 0)
    return (
      <p class="phone-aside">
        {t(status?.phase === 'debrief' ? 'phone.result.noneAtAll' : 'phone.result.none')}
      </p>
    );
  const compared = areEquallyLong(shown) ? inAll : aMinute;
  const most = Math.max(1, ...shown.map(compared.of));
  const more = results.length - conducted.length - shown.length;
  return (
    <div class="phone-results">
      {conducted.map((result) => (
        <section key={result.roundIndex} class="gained">
          <RoundTitle result={result} status={status} />
          <p>
            <b>{t('phone.result.conducted', { count: result.answers })}</b>{' '}
            {t('phone.result.besideLoop', { loop: result.loopAnswers ?? 0 })}
          </p>
        </section>
      ))}
      {shown.length > 0 && <h2>{compared.title()}</h2>}
      <ol>
        {shown.map((result, index) => (
          <li key={result.roundIndex} class="gained">
            <RoundTitle result={result} status={status} />
            <Bar result={result} share={compared.of(result) / most} figure={compared.of(result)} />
            <p>
              <b>{gainedWords(result)}</b>{' '}
              {index >= shown.length - MEANINGS_MAX && <span class="gained-why">{meaningOf(result)}</span>}
            </p>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="phone-aside small">{t('phone.result.more', { count: more })}</p>}
      <Prediction model={model} />
    </div>
  );
}

/** What the bars compare. */
const inAll = { of: ({ answers }: OwnResult) => answers, title: () => t('phone.result.yours') };
const aMinute = {
  of: (result: OwnResult) => Math.round(10 * answersAMinute(result)) / 10,
  title: () => t('phone.result.aMinute'),
};

type TitleProps = { readonly result: OwnResult; readonly status: ClassStatus | null };

/** Its topic as the big screen has it, and in orange that somebody's blocking call held up the loop. */
export function RoundTitle({ result, status }: TitleProps) {
  return (
    <p class="gained-title">
      <span>{roundTitle(result, status)}</span>{' '}
      {result.hasBlockingCall && <span class="gained-tag">{t('phone.result.blockingCall')}</span>}
    </p>
  );
}

function Bar({ result, share, figure }: { result: OwnResult; share: number; figure: number }) {
  return (
    <p class="gained-track" aria-hidden="true">
      <span
        class={`gained-bar ${isWasteful(result) ? 'hatch-idle' : 'fill-busy'}`}
        style={{ flexBasis: `calc(${share} * (100% - 4rem))` }}
      />
      <b class="ticking">{figure}</b>
    </p>
  );
}

/** How long they thought, which is theirs, and why they waited, which is his. */
function meaningOf({ thinkPerMoveMs, openWaitMs, answers, policy, hasBlockingCall }: OwnResult): string {
  const thought = thinkPerMoveMs === null ? '' : t('phone.result.thought', { think: span(thinkPerMoveMs) });
  const isTold = answers > 0 || openWaitMs !== null;
  const why = t(hasBlockingCall ? 'phone.result.whyBlockingCall' : `phone.result.why.${policy}`);
  return [thought, isTold ? why : ''].filter(Boolean).join(' ');
}

/** Which rounds are drawn: the last two, and before them the one whose answers differ most from the last one's. */
export function shownResults(results: readonly OwnResult[]): readonly OwnResult[] {
  const last = results.at(-1);
  if (!last || results.length <= BARS_MAX) return results;
  const differs = (result: OwnResult) => Math.abs(answersAMinute(result) - answersAMinute(last));
  const contrast = results
    .slice(0, -2)
    .reduce((best, result) => (differs(result) > differs(best) ? result : best));
  return [contrast, ...results.slice(-2)];
}
