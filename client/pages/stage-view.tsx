/** The big screen with what it shows between the rounds, and after them. */
import type { StageModel } from '../app/picture.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { CodePage, LanesPage } from '../debrief/pages.tsx';
import { LessonHeading, LessonPage } from '../lesson/lesson-page.tsx';
import { PredictionResult } from '../lesson/prediction-result.tsx';
import { crowdAhh, drumRoll } from '../stage/sound/called.ts';
import { Stage } from '../stage/stage.tsx';

const SOUNDS = { drumRoll, ahh: crowdAhh } as const;

export function StageView({ model }: { model: StageModel }) {
  return (
    <Stage
      model={model}
      debrief={<SideBySide model={model} />}
      page={{
        heading: <LessonHeading model={model} />,
        body: <LessonPage model={model} sounds={SOUNDS} />,
      }}
      prediction={<PredictionResult model={model} />}
    />
  );
}

/** The whole of it at the end; in the middle of a lesson one page of it. */
function SideBySide({ model }: { model: StageModel }) {
  const now = model.lesson.value?.now;
  const page = now?.kind === 'page' ? now.page : null;
  if (page === 'lanes') return <LanesPage model={model} />;
  if (page === 'code') return <CodePage model={model} />;
  return <Debrief model={model} />;
}
