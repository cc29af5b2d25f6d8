/** What as many threads would take, beside what the hall takes: bars to one scale, so that one sees what is reserved. */
import { asThreads } from '../../../shared/labs/crowd.ts';
import { t } from '../../app/text.ts';
import { count, megabytes } from './units.ts';

type Props = {
  readonly players: number;
  /** The hall, resident. */
  readonly memoryMb: number;
  /** What it may take; null: nothing limits it. */
  readonly freeMb: number | null;
};

export function ThreadsInstead({ players, memoryMb, freeMb }: Props) {
  const { reservedMb, touchedMb } = asThreads(players);
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
      <p class="muted">{t('labs.crowd.memory.hint')}</p>
    </section>
  );
}
