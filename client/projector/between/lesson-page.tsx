/** What the big screen shows between the rounds of a plan: a question, or something to look at together. */

import { t } from '../../app/text.ts';
import { titleOf } from '../../models/lesson-words.ts';
import type { StageModel } from '../../models/picture.ts';
import { AskPage } from './ask-page.tsx';
import { AwardsPage } from './awards-page.tsx';
import { KneePage } from './knee-page.tsx';
import type { Sounds } from './sounds.ts';
import { TracePage } from './trace-page.tsx';
import { WaitsPage } from './waits-page.tsx';
import './lesson-page.css';

type LessonPageProps = {
  readonly model: StageModel;
  readonly sounds: Sounds;
};

export function LessonPage({ model, sounds }: LessonPageProps) {
  const status = model.status.value;
  if (status?.now?.kind === 'question')
    return <AskPage key={status.step} model={model} status={status} sounds={sounds} />;
  if (status?.now?.kind !== 'page') return null;
  switch (status.now.page) {
    case 'waits':
      return <WaitsPage model={model} />;
    case 'trace':
      return <TracePage model={model} />;
    case 'knee':
      return <KneePage model={model} />;
    case 'awards':
      return <AwardsPage model={model} status={status} sounds={sounds} />;
    // Both are pages of the debrief.
    case 'lanes':
    case 'code':
      return null;
  }
}

/** What this page is, in the stage's header: of a question, what kind it is; the question itself stands below, large. */
export function LessonHeading({ model }: { model: StageModel }) {
  const now = model.status.value?.now;
  if (!now) return null;
  if (now.kind === 'question')
    return <>{now.title ?? t(`lessonPages.question.kind.${now.question.about}`)}</>;
  return <>{titleOf(now)}</>;
}
