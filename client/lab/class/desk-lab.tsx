/** A lab on the host's desk: what can be wanted of it while it runs, and its figures. */
import { useState } from 'preact/hooks';
import type { FreezeOrder, Place } from '../../../shared/labs/freeze.ts';
import type { LabName, Settings } from '../../../shared/labs/labs.ts';
import { HANDLERS, type ReportOrder } from '../../../shared/labs/report.ts';
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { LabServer } from '../../models/labs/lab-server.ts';
import type { LabMeasured } from '../../models/picture.ts';
import { LabDesk } from '../frame/desk.ts';
import { Results, ResultsOf } from '../frame/results.tsx';
import type { LabModule } from '../lab-module.ts';
import { labNamed } from '../labs.ts';
import { Handlers } from '../report/handlers.tsx';
import { type RunNow, useFollow } from './follow.ts';
import { useLab } from './loaded.ts';
import '../labs.css';
import './desk-lab.css';

export type DeskLabProps = {
  readonly name: LabName;
  readonly settings: Settings;
  readonly now: RunNow | null;
  /** What this step has measured so far, run by run. */
  readonly runs: readonly LabMeasured[];
  readonly server: LabServer | null;
  readonly order: (order: FreezeOrder | ReportOrder) => void;
};

export function DeskLab(props: DeskLabProps) {
  const lab = useLab(props.name);
  if (!lab) return null;
  return labNamed(props.name)?.needsServer ? (
    <OnServer lab={lab} {...props} />
  ) : (
    <OnScreen lab={lab} {...props} />
  );
}

/** What the big screen runs itself, it alone can show; what it has measured it tells. */
function OnScreen({ lab, now, runs }: DeskLabProps & { readonly lab: LabModule }) {
  const last = runs.at(-1);
  return (
    <div class="lab-desk">
      {now?.isMeasured !== true && (
        <p class="card">{t(now?.isRunning ? 'labs.inClass.onScreen' : 'labs.inClass.willBe')}</p>
      )}
      {last && <ResultsOf lab={lab} now={last} before={runs.at(-2) ?? null} />}
    </div>
  );
}

function OnServer({ lab, settings, now, server, order }: DeskLabProps & { readonly lab: LabModule }) {
  const [desk] = useState(() => new LabDesk(lab, server, settings, false));
  useFollow(desk, now);
  const isRunning = desk.state.value === 'running';
  return (
    <div class="lab-desk">
      {isRunning && lab.name === 'report' && settings.clients === 0 && <Turn desk={desk} order={order} />}
      {isRunning && lab.name === 'freeze' && settings.press === 'hand' && (
        <Press ms={Number(settings.seconds) * 1_000} order={order} />
      )}
      <Results desk={desk} />
    </div>
  );
}

type Ordering = Pick<DeskLabProps, 'order'>;

/** Which handler serves whoever asks from now on. */
function Turn({ desk, order }: Ordering & { readonly desk: LabDesk }) {
  const turns = desk.events.value.filter(({ kind }) => kind === 'turn');
  const last = turns.at(-1);
  const now = HANDLERS.find((handler) => last && 'handler' in last && last.handler === handler) ?? null;
  return (
    <section class="card" aria-label={t('labs.report.settings.handler')}>
      <p>{t('labs.inClass.handler')}</p>
      <div class="lab-desk-buttons">
        <Handlers now={now} choose={(handler) => order({ do: 'turn', handler })} />
      </div>
    </section>
  );
}

function Press({ ms, order }: Ordering & { readonly ms: number }) {
  const press = (place: Place) => order({ do: 'press', place });
  return (
    <div class="card lab-desk-buttons">
      {(['loop', 'thread'] as const).map((place) => (
        <button key={place} type="button" class="button" onClick={() => press(place)}>
          {t(`labs.freeze.press.${place}`, { time: span(ms) })}
        </button>
      ))}
    </div>
  );
}
