/** The big screen with what it shows between the rounds, and after them. */
import type { StageModel } from '../app/picture.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { LessonHeading, LessonPage } from '../lesson/lesson-page.tsx';
import { PredictionResult } from '../lesson/prediction-result.tsx';
import { crowdAhh, drumRoll } from '../stage/sound/called.ts';
import { Stage } from '../stage/stage.tsx';

const SOUNDS = { drumRoll, ahh: crowdAhh } as const;

export function StageView({ model }: { model: StageModel }) {
  return (
    <Stage
      model={model}
      debrief={<Debrief model={model} />}
      page={{
        heading: <LessonHeading model={model} />,
        body: <LessonPage model={model} sounds={SOUNDS} />,
      }}
      prediction={<PredictionResult model={model} />}
    />
  );
}
