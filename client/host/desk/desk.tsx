/** Everything on the teacher's desk: what happens and what comes next, how people come in, the plan, who is here. */
import type { ClassStatus, HostCommand, HostModel, Refused } from '../../models/picture.ts';
import type { Network } from '../network-row.tsx';
import { BigScreen } from './big-screen.tsx';
import { CommandBar } from './command-bar.tsx';
import { autopilotOffer } from './commands.ts';
import { HallSwitches } from './hall-switches.tsx';
import { JoinCard } from './join-card.tsx';
import { Miniature } from './miniature.tsx';
import { Now } from './now.tsx';
import { People } from './people.tsx';
import { PlanCard } from './plan-card.tsx';

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
      <div class="control-main">
        <Now model={model} status={status} toggleAutopilot={() => give(autopilotOffer(status).command)} />
        <CommandBar
          desk={{ status, plan, questions: model.questions.value }}
          give={give}
          says={refused?.message}
        />
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
