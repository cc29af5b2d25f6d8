/** What all of them reserve and what they touch, on a bar that is this machine's memory; and what the rule would say. */
import { KINDS, type KindFigures, RULE_MB } from '../../../shared/labs/threads.ts';
import { bytes } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Bar } from './bar.tsx';
import { counted, type OfKinds } from './figures.ts';

const MB = 1e6;

type MemoryProps = { readonly kinds: OfKinds; readonly machineMb: number; readonly threads: number };

export function Memory({ kinds, machineMb, threads }: MemoryProps) {
  const kernelMb = kinds.threads?.kernelMb;
  const [from, to] = [RULE_MB.from * threads, RULE_MB.to * threads];
  return (
    <section class="lab-part threads-memory">
      <h2>{t('labs.threads.memory.title')}</h2>
      <div class="threads-rule">
        <i style={{ left: `${share(from, machineMb)}%`, right: `${100 - share(to, machineMb)}%` }} />
        <p>
          {t('labs.threads.memory.rule', { from: bytes(from * MB), to: bytes(to * MB) })}
          {to > machineMb && ` (${t('labs.threads.memory.full')})`}
        </p>
      </div>
      {KINDS.map((kind) => {
        const figures = kinds[kind];
        return (
          figures && (
            <OneKind
              key={kind}
              title={counted(kind, figures.count)}
              figures={figures}
              of={kind}
              machineMb={machineMb}
            />
          )
        );
      })}
      <p class="muted small">{t('labs.threads.memory.machine', { memory: bytes(machineMb * MB) })}</p>
      {kernelMb !== undefined && kernelMb > 0 && (
        <p class="muted small">{t('labs.threads.memory.kernel', { memory: bytes(kernelMb * MB) })}</p>
      )}
    </section>
  );
}

const share = (mb: number, machineMb: number): number => Math.min(100, (mb / machineMb) * 100);

type OneKindProps = {
  readonly title: string;
  readonly figures: KindFigures;
  readonly of: (typeof KINDS)[number];
  readonly machineMb: number;
};

function OneKind({ title, figures: { reservedMb, touchedMb }, of, machineMb }: OneKindProps) {
  return (
    <div class="threads-kind">
      <h3>{title}</h3>
      {reservedMb !== undefined && (
        <Bar
          label={t('labs.threads.memory.reserved')}
          value={bytes(reservedMb * MB)}
          share={reservedMb / machineMb}
          look="reserved"
        />
      )}
      {touchedMb !== undefined && (
        <Bar
          label={t('labs.threads.memory.touched')}
          value={bytes(touchedMb * MB)}
          share={touchedMb / machineMb}
          look={of}
        />
      )}
    </div>
  );
}
