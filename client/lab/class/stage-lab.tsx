/** A lab on the big screen: first its question, then its view, and what was measured beside the last time. */
import { useEffect, useState } from 'preact/hooks';
import type { LabName, Settings } from '../../../shared/labs/labs.ts';
import { t } from '../../app/text.ts';
import { TileMark } from '../../app/tile-mark.tsx';
import type { LabServer } from '../../models/labs/lab-server.ts';
import { LabDesk } from '../frame/desk.ts';
import { LabView } from '../frame/one-lab.tsx';
import type { LabModule } from '../lab-module.ts';
import { FitBox } from './fit-box.tsx';
import { type RunNow, useFollow } from './follow.ts';
import { useLab } from './loaded.ts';
import { StageResults } from './stage-results.tsx';
import './stage-lab.css';
import './stage-views.css';

export type StageLabProps = {
  readonly name: LabName;
  readonly settings: Settings;
  readonly now: RunNow | null;
  readonly server: LabServer | null;
  /** Who sits at that board. */
  readonly nameAt: (board: number) => string;
};

export function StageLab(props: StageLabProps) {
  const lab = useLab(props.name);
  return lab && <Shown lab={lab} {...props} />;
}

function Shown({ lab, settings, now, server, nameAt }: StageLabProps & { readonly lab: LabModule }) {
  const [desk] = useState(() => new LabDesk(lab, server, settings));
  useFollow(desk, now);
  // The server has forgotten the run: there is nothing to be seen of it.
  const isForgotten = desk.ended.value?.why === 'lost' && desk.events.value.length === 0;
  if (desk.state.value === 'ready' || isForgotten) return <Asked desk={desk} />;
  return (
    <section class="lab-stage" data-lab={lab.name}>
      <FitBox key={desk.run.value ?? now?.run}>
        <LabView desk={desk} mayOrder={false} where="stage" nameAt={nameAt} />
      </FitBox>
      <StageResults desk={desk} />
    </section>
  );
}

/** Everybody guesses first: by a show of hands, with no phone. */
function Asked({ desk: { lab, settings } }: { readonly desk: LabDesk }) {
  const { prediction } = lab;
  const choices = prediction.choices(settings.value);
  useEffect(() => lab.warmUp?.(settings.value), [lab]);
  return (
    <section class="lab-asked">
      <p class="lab-asked-happens">{t(`labs.names.${lab.name}.happens`)}</p>
      <h2>{prediction.question(settings.value)}</h2>
      <ol style={{ '--columns': choices.length === 3 ? 3 : 2 }}>
        {choices.map(({ value, text }, index) => (
          <li key={value}>
            <TileMark index={index} />
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p class="lab-asked-foot">{t('labs.inClass.guess')}</p>
    </section>
  );
}
