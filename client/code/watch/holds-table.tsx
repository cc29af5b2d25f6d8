/** Who held the loop: file and line, for how long, and what to do about it. */
import { type Hold, hasLoop } from '../../../shared/watched/holds.ts';
import type { Run } from '../../../shared/watched/run.ts';
import type { Place } from '../../../shared/watched/trace.ts';
import { t } from '../../app/text.ts';
import { timeWords, whereWords } from './words.ts';

type Props = {
  readonly run: Run;
  readonly holds: readonly Hold[];
  /** Brings a place into view. */
  readonly show: (place: Place) => void;
};

export function HoldsTable({ run, holds, show }: Props) {
  return (
    <section class="card watch-holds" aria-labelledby="watch-holds">
      <h2 id="watch-holds">{t(hasLoop(run) ? 'watched.holds.title' : 'watched.holds.titleNoLoop')}</h2>
      {holds.length === 0 ? (
        <p>{t('watched.holds.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways is scrolled by keys, too
        <section class="watch-scroll" aria-label={t('watched.holds.table')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['where', 'all', 'times', 'longest', 'harm', 'others', 'why'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`watched.holds.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {holds.map((hold) => (
                <Row key={whereWords(run, hold)} run={run} hold={hold} show={show} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ run, hold, show }: { run: Run; hold: Hold; show: Props['show'] }) {
  const { place, times, ms, longestMs, harmMs, others, kind } = hold;
  const canShow = place !== null && run.files.has(place.file);
  const where = place ? `${place.file}:${place.line}` : whereWords(run, hold);
  return (
    <tr class={harmMs > 0 ? 'is-bad' : ''}>
      <th scope="row">
        {canShow ? (
          <button
            type="button"
            class="watch-where mono"
            aria-label={t('watched.holds.show', { where })}
            onClick={() => show(place)}
          >
            {where}
          </button>
        ) : (
          <span class="mono">{where}</span>
        )}
        {place?.name && <span class="watch-function">{place.name}</span>}
      </th>
      <td class="ticking">{timeWords(ms)}</td>
      <td class="ticking">{times}</td>
      <td class="ticking">{timeWords(longestMs)}</td>
      <td class="ticking">{run.header.readiness ? timeWords(harmMs) : t('watched.holds.unknown')}</td>
      <td class="ticking">{run.header.readiness ? others : t('watched.holds.unknown')}</td>
      <td>{kind ? t(`watched.holds.${kind}`) : t('watched.holds.unknown')}</td>
    </tr>
  );
}
