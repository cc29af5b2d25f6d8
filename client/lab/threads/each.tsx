/** One thread beside one task: what it holds while it waits, and what a request costs in processor time. */
import { KINDS, type Kind, type ThreadsEvent, threadsFigures } from '../../../shared/labs/threads.ts';
import { bytes } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Bar } from './bar.tsx';
import { microseconds, times } from './figures.ts';

const KB = 1_000;
const NAMED: Readonly<Record<Kind, string>> = { threads: 'thread', tasks: 'task', promises: 'promise' };

export function Each({ events }: { events: readonly ThreadsEvent[] }) {
  const figures = threadsFigures(events);
  const { memoryRatio, cpuRatio } = figures;
  return (
    <section class="lab-part threads-each">
      <h2>{t('labs.threads.each.title')}</h2>
      <Bars
        title={t('labs.threads.each.memory')}
        figure="TouchedKb"
        figures={figures}
        say={(kb) => bytes(kb * KB)}
      />
      <Bars title={t('labs.threads.each.cpu')} figure="CpuUs" figures={figures} say={microseconds} />
      <p class="threads-ratios">{ratiosInWords(memoryRatio, cpuRatio)}</p>
    </section>
  );
}

function ratiosInWords(memory: number | undefined, cpu: number | undefined): string {
  if (memory !== undefined && cpu !== undefined)
    return t('labs.threads.each.ratios', { memory: times(memory), cpu: times(cpu) });
  if (memory !== undefined) return t('labs.threads.each.ratioOfMemory', { memory: times(memory) });
  return cpu === undefined ? '' : t('labs.threads.each.ratioOfCpu', { cpu: times(cpu) });
}

type BarsProps = {
  readonly title: string;
  readonly figure: 'TouchedKb' | 'CpuUs';
  readonly figures: Readonly<Record<string, number>>;
  readonly say: (value: number) => string;
};

function Bars({ title, figure, figures, say }: BarsProps) {
  const bars = KINDS.flatMap((kind) => {
    const value = figures[`${NAMED[kind]}${figure}`];
    return value === undefined ? [] : [{ kind, value }];
  });
  const most = Math.max(...bars.map(({ value }) => value));
  if (bars.length === 0) return null;
  return (
    <div class="threads-bars">
      <h3>{title}</h3>
      {bars.map(({ kind, value }) => (
        <Bar
          key={kind}
          label={t(`labs.threads.one.${kind}`)}
          value={say(value)}
          share={most > 0 ? value / most : 0}
          look={kind}
        />
      ))}
    </div>
  );
}
