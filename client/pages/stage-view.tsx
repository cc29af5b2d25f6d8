/** The big screen with what it shows after the rounds. */
import type { StageModel } from '../app/picture.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { Stage } from '../stage/stage.tsx';

export function StageView({ model }: { model: StageModel }) {
  return <Stage model={model} debrief={<Debrief model={model} />} />;
}
