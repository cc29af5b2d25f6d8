/** Everything on the teacher's desk: what happens and what comes next, how people come in, the plan, who is here. */
import type { HostCommand, HostModel, Lesson, Refused } from '../models/picture.ts';
import { BigScreen } from './big-screen.tsx';
import { CommandBar } from './command-bar.tsx';
import { autopilotOffer } from './commands.ts';
import { HallSwitches } from './hall-switches.tsx';
import { JoinCard } from './join-card.tsx';
import { Miniature } from './miniature.tsx';
import type { Network } from './network-row.tsx';
import { Now } from './now.tsx';
import { People } from './people.tsx';
import { PlanCard } from './plan-card.tsx';

type Props = {
  readonly model: HostModel;
  readonly network: Network;
  readonly lesson: Lesson;
  readonly refused: Refused | null;
  readonly setRefused: (refused: Refused | null) => void;
  readonly give: (command: HostCommand) => void;
  readonly present: () => void;
  readonly close: () => void;
};

export function Desk({ model, lesson, network, refused, setRefused, give, present, close }: Props) {
  const plan = model.plan.value;
  return (
    <>
      <div class="control-main">
        <Now model={model} lesson={lesson} toggleAutopilot={() => give(autopilotOffer(lesson).command)} />
        <CommandBar desk={{ lesson, plan, asks: model.asks.value }} give={give} says={refused?.message} />
        <BigScreen code={lesson.code} present={present} />
        <Miniature model={model} lesson={lesson} />
      </div>
      <div class="control-side">
        <JoinCard lesson={lesson} model={model} network={network} />
        {plan && <PlanCard plan={plan} lesson={lesson} />}
        <People model={model} lesson={lesson} refused={setRefused} />
      </div>
      <HallSwitches lesson={lesson} give={give} close={close} />
    </>
  );
}
