/** The big screen with what it shows between the rounds, and after them. */

import { t } from '../app/text.ts';
import type { StageModel } from '../models/picture.ts';
import { AwardsTab } from '../projector/awards/awards-tab.tsx';
import { Debrief } from '../projector/debrief/debrief.tsx';
import { CodePage, LanesPage } from '../projector/debrief/pages.tsx';
import { Stage } from '../projector/frame.tsx';
import { LessonHeading, LessonPage } from '../projector/projector.tsx';
import { PredictionResult } from '../projector/results/prediction.tsx';
import { ThinkingResult } from '../projector/results/thinking.tsx';
import { crowdAhh, drumRoll } from '../projector/sound/cues.ts';

const SOUNDS = { drumRoll, ahh: crowdAhh } as const;

/** The debrief is whole when all is over; in the middle of a plan it is a page of it. */
function Shown({ model }: { model: StageModel }) {
  const status = model.status.value;
  const page = status?.phase === 'page' && status.now?.kind === 'page' ? status.now.page : null;
  if (page === 'lanes') return <LanesPage model={model} />;
  if (page === 'code') return <CodePage model={model} />;
  const awards = model.awards.value;
  if (awards.length === 0) return <Debrief model={model} />;
  const tab = { title: t('lesson.topics.awards.title'), view: <AwardsTab awards={awards} /> };
  return <Debrief model={model} more={[tab]} />;
}

export function StageView({ model }: { model: StageModel }) {
  return (
    <Stage
      model={model}
      debrief={<Shown model={model} />}
      page={{
        heading: <LessonHeading model={model} />,
        body: <LessonPage model={model} sounds={SOUNDS} />,
      }}
      result={
        <>
          <PredictionResult model={model} />
          <ThinkingResult model={model} />
        </>
      }
    />
  );
}
