/** Everybody's wait as a bar of its own, or, of many, how many waited how long. */
import type { Ms } from '../../../shared/simul/index.ts';
import { wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { binsOf } from '../questions/bars.ts';
import type { Wait } from './waits.ts';

export function WaitRows({ waits, nameOf }: { waits: readonly Wait[]; nameOf: (board: number) => string }) {
  const most = Math.max(1, ...waits.map(({ thoughtMs, waitedMs }) => thoughtMs + waitedMs));
  const rows = waits.length <= 8 ? waits.length : Math.ceil(waits.length / 2);
  return (
    <ol class="waits-rows" data-density={rows > 14 ? 'dense' : 'airy'} style={{ '--rows': rows }}>
      {waits.map((wait, index) => (
        <WaitRow key={wait.board} wait={wait} name={nameOf(wait.board)} most={most} longest={index === 0} />
      ))}
    </ol>
  );
}

type WaitRowProps = { wait: Wait; name: string; most: Ms; longest: boolean };

function WaitRow({ wait: { board, thoughtMs, waitedMs }, name, most, longest }: WaitRowProps) {
  const [thought, waited] = [wholeSeconds(thoughtMs), wholeSeconds(waitedMs)];
  const width = (ms: Ms) => ({ width: `${(ms / most) * 100}%` });
  return (
    <li
      class={longest ? 'is-longest' : undefined}
      aria-label={t('lessonPages.waits.row', { name, board, thought, waited })}
    >
      <b>{board}</b>
      <span class="waits-name">{name}</span>
      <span class="waits-bars">
        <i class="fill-waiting" style={width(thoughtMs)} />
        <i class="fill-ready" style={width(waitedMs)} />
      </span>
      <span class="ticking">{waited}</span>
      {longest && <em>{t('lessonPages.waits.longest')}</em>}
    </li>
  );
}

const MOST_BINS = 12;

export function WaitBins({ waits }: { waits: readonly Wait[] }) {
  const bins = binsOf(
    waits.map(({ waitedMs }) => waitedMs),
    MOST_BINS,
  );
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <ol class="waits-bins" aria-label={t('lessonPages.waits.bins')}>
      {bins.map(({ fromMs, toMs, count }) => (
        <li key={fromMs}>
          <b class="ticking">{count}</b>
          <i class="fill-ready" style={{ height: `${(count / most) * 100}%` }} />
          <span>
            {t('lessonPages.waits.bin', { from: Math.round(fromMs / 1000), to: wholeSeconds(toMs) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
