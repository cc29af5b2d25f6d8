/** What was measured, a row for each press: how long the work took, how late the loop was, and what the screens saw. */
import type { FreezeEvent } from '../../../shared/labs/freeze.ts';
import { t } from '../../app/text.ts';
import { delayWords } from './time-words.ts';

/** The latest are above; older ones scroll out of what one looks at anyway. */
const MOST = 6;

export function Measured({ events }: { events: readonly FreezeEvent[] }) {
  const presses = events.filter((event) => event.kind === 'over');
  return (
    <section class="freeze-measured" aria-label={t('labs.freeze.table.title')}>
      <table>
        <thead>
          <tr>
            {(['place', 'took', 'late', 'saw'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`labs.freeze.table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {presses
            .slice(-MOST)
            .reverse()
            .map(({ press, place, workMs, delayMs }) => (
              <tr key={press} class={place === 'loop' ? 'is-bad' : ''}>
                <th scope="row">{t(`labs.freeze.table.places.${place}`)}</th>
                <td class="ticking">{delayWords(workMs)}</td>
                <td class="ticking">{delayWords(delayMs)}</td>
                <td class="ticking">{sawWords(events, press)}</td>
              </tr>
            ))}
          {presses.length === 0 && (
            <tr>
              <td colSpan={4}>{t('labs.freeze.table.none')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function sawWords(events: readonly FreezeEvent[], press: number): string {
  const gaps = events.flatMap((event) =>
    event.kind === 'saw' && event.press === press ? [event.gapMs] : [],
  );
  if (gaps.length === 0) return '–';
  const [least, gap] = [delayWords(Math.min(...gaps)), delayWords(Math.max(...gaps))];
  const values = { least, gap, count: gaps.length };
  return t(least === gap ? 'labs.freeze.table.same' : 'labs.freeze.table.screens', values);
}
