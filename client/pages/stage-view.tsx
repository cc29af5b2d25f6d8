/** The big screen with what it shows between the rounds, and after them. */
import type { StageModel } from '../app/picture.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { LessonHeading, LessonPage } from '../lesson/lesson-page.tsx';
import { PredictionResult } from '../lesson/prediction-result.tsx';
import { drumRoll } from '../stage/sound/called.ts';
import { Stage } from '../stage/stage.tsx';

export function StageView({ model }: { model: StageModel }) {
  return (
    <Stage
      model={model}
      debrief={<Debrief model={model} />}
      page={{
        heading: <LessonHeading model={model} />,
        body: <LessonPage model={model} onDrumRoll={drumRoll} />,
      }}
      prediction={<PredictionResult model={model} />}
    />
  );
}
