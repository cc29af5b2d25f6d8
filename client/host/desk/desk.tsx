/** Everything on the host's desk: what happens and what comes next, how people come in, the plan, who is here. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../app/icon.tsx';
import { hrefOf } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import { MastersSeat } from '../../master/master.tsx';
import { HOST, isDriving, isRealChess } from '../../models/lesson-words.ts';
import type { ClassStatus, HostCommand, HostModel, Plan, Refused } from '../../models/picture.ts';
import { LabCard } from '../lab/lab-card.tsx';
import type { Network } from '../network-row.tsx';
import { StepList } from '../step-list.tsx';
import { CommandBar } from './command-bar.tsx';
import { autopilotOffer } from './commands.ts';
import { JoinCard } from './join-card.tsx';
import { Miniature } from './miniature.tsx';
import { Now } from './now.tsx';
import { People } from './people.tsx';
import { Programs } from './programs.tsx';
import { WhoIsMaster } from './who-is-master.tsx';

type Props = {
  readonly model: HostModel;
  readonly network: Network;
  readonly status: ClassStatus;
  readonly refused: Refused | null;
  readonly setRefused: (refused: Refused | null) => void;
  readonly give: (command: HostCommand) => void;
  readonly present: () => void;
  readonly close: () => void;
};

export function Desk({ model, status, network, refused, setRefused, give, present, close }: Props) {
  const plan = model.plan.value;
  return (
    <>
      {isDriving(status, HOST) && isRealChess(status) && (
        <div class="own-seat own-seat-wide">
          <MastersSeat model={model.master} />
        </div>
      )}
      <div class="control-main">
        {isDriving(status, HOST) && !isRealChess(status) && (
          <div class="own-seat">
            <MastersSeat model={model.master} />
          </div>
        )}
        <Now model={model} status={status} toggleAutopilot={() => give(autopilotOffer(status).command)} />
        <CommandBar
          context={{ status, plan, questions: model.questions.value }}
          give={give}
          says={refused?.message}
        />
        {status.now?.kind === 'lab' && <LabCard model={model} status={status} refused={setRefused} />}
        <Programs model={model} status={status} refused={setRefused} />
        <WhoIsMaster model={model} status={status} refused={setRefused} />
        <BigScreen code={status.code} present={present} />
        <Miniature model={model} status={status} />
      </div>
      <div class="control-side">
        <JoinCard status={status} model={model} network={network} />
        {plan && <PlanCard plan={plan} status={status} />}
        <People model={model} status={status} refused={setRefused} />
      </div>
      <HallSwitches status={status} give={give} close={close} />
    </>
  );
}

/** The stage in a window of its own for the projector, or in this one for a laptop that is mirrored. */
function BigScreen({ code, present }: { code: string; present: () => void }) {
  return (
    <section class="big-screen" aria-label={t('stage.title')}>
      <a class="button" href={hrefOf(`/stage/${code}`)} target="_blank" rel="noopener">
        <Icon name="maximize" />
        {t('host.stage')}
      </a>
      <button type="button" class="button" onClick={present}>
        {t('host.present')}
      </button>
      <p class="muted small">{t('host.presentHint')}</p>
    </section>
  );
}

/** The whole plan; the step that the class is at is kept in sight. */
function PlanCard({ plan, status }: { plan: Plan; status: ClassStatus }) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the card scrolls: the page stays where the host has put it.
    if (list.current && here) list.current.scrollTop = here.offsetTop - list.current.clientHeight / 3;
  }, [status.step]);
  return (
    <div class="card plan-view">
      <div class="now-head">
        <h2 id="plan-view">{t('host.planTitle')}</h2>
        <span class="muted">{t(`lesson.plans.${status.planName}.title`)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard too */}
      <section ref={list} class="plan-view-steps" tabIndex={0} aria-labelledby="plan-view">
        <StepList steps={plan.steps} at={status.step} />
      </section>
    </div>
  );
}

type SwitchesProps = Pick<Props, 'status' | 'give' | 'close'>;

/** Nobody comes in any more, and the end. */
function HallSwitches({ status, give, close }: SwitchesProps) {
  const lock = status.locked ? 'unlock' : 'lock';
  return (
    <footer class="switches">
      <div class="switches-row">
        <button type="button" class="button" onClick={() => give(lock)}>
          <Icon name="lock" />
          {t(`host.${lock}`)}
        </button>
        <button type="button" class="button" onClick={close}>
          <Icon name="x" />
          {t('host.close')}
        </button>
      </div>
      <p class="muted small">{t('host.hostLink')}</p>
    </footer>
  );
}
