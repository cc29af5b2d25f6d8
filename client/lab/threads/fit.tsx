/** At which number of each this machine's memory is full: powers of ten, for the numbers are far apart. */
import { type ThreadsEvent, threadsFigures } from '../../../shared/labs/threads.ts';
import { t } from '../../app/text.ts';
import { Bar } from './bar.tsx';

const ROWS = [
  ['threadsFitByRule', 'rule', 'reserved'],
  ['threadsFit', 'threads', 'threads'],
  ['tasksFit', 'tasks', 'tasks'],
] as const;
/** The scale ends here, or where the largest number does. */
const SCALE_LEAST = 1e7;

export function Fit({ events }: { events: readonly ThreadsEvent[] }) {
  const figures = threadsFigures(events);
  const rows = ROWS.flatMap(([name, label, look]) => {
    const count = figures[name];
    return count === undefined || count < 1 ? [] : [{ count, label, look }];
  });
  const scale = Math.log10(Math.max(SCALE_LEAST, ...rows.map(({ count }) => count)));
  if (rows.length < 2) return null;
  return (
    <section class="lab-part threads-fit">
      <h2>{t('labs.threads.fit.title')}</h2>
      {rows.map(({ count, label, look }) => (
        <Bar
          key={label}
          label={t(`labs.threads.fit.${label}`)}
          value={count.toLocaleString('en', { maximumSignificantDigits: 2 })}
          share={Math.log10(count) / scale}
          look={look}
        />
      ))}
      <p class="muted small">{t('labs.threads.fit.limit')}</p>
    </section>
  );
}
