/** What as many threads would take, beside what the hall takes: bars to one scale, so that one sees what is reserved. */
import { asThreads, THREAD_TOUCHES_KB } from '../../../shared/labs/crowd.ts';
import { t } from '../../app/text.ts';
import { allMeasured } from '../../measured/measured.ts';
import { type MeasuredThread, measuredThread } from './measured-thread.ts';
import { count, kilobytes, megabytes } from './units.ts';

type Props = {
  readonly players: number;
  /** The hall, resident. */
  readonly memoryMb: number;
  /** What it may take; null: nothing limits it. */
  readonly freeMb: number | null;
};

export function ThreadsInstead({ players, memoryMb, freeMb }: Props) {
  const thread = measuredThread(allMeasured());
  const { reservedMb, touchedMb } = asThreads(players, thread?.kb);
  const wholeMb = Math.max(reservedMb, memoryMb, touchedMb);
  const bars = [
    { name: 'reserved', mb: reservedMb },
    { name: 'touched', mb: touchedMb },
    { name: 'hall', mb: memoryMb },
  ] as const;
  return (
    <section class="crowd-memory" aria-labelledby="crowd-memory">
      <h3 id="crowd-memory">{t('labs.crowd.memory.title')}</h3>
      <dl>
        {bars.map(({ name, mb }) => (
          <div key={name} class={`crowd-bar is-${name}`}>
            <dt>{t(`labs.crowd.memory.${name}`, { players: count(players) })}</dt>
            <dd>
              <i style={{ width: `${(100 * mb) / wholeMb}%` }} />
              <b class="crowd-amount ticking">{mb === 0 ? '–' : megabytes(mb)}</b>
            </dd>
          </div>
        ))}
      </dl>
      {freeMb !== null && <p>{t('labs.crowd.memory.allowed', { size: megabytes(freeMb) })}</p>}
      <p>{eachInWords(thread)}</p>
      <p class="muted">{t('labs.crowd.memory.hint')}</p>
    </section>
  );
}

/** What one thread touches, and where that figure is from. */
function eachInWords(thread: MeasuredThread | null): string {
  const size = kilobytes(thread?.kb ?? THREAD_TOUCHES_KB);
  if (thread === null) return t('labs.crowd.memory.fromDocs', { size });
  const when = new Date(thread.atMs).toLocaleDateString();
  return t('labs.crowd.memory.measured', { size, threads: count(thread.threads), when });
}
