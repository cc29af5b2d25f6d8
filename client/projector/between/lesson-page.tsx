/** What the big screen shows between the rounds of a plan: a question, or something to look at together. */

import { t } from '../../app/text.ts';
import type { StageModel } from '../../models/picture.ts';
import { titleOf } from '../../models/step-words.ts';
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
  const lesson = model.lesson.value;
  if (lesson?.now?.kind === 'ask')
    return <AskPage key={lesson.step} model={model} lesson={lesson} sounds={sounds} />;
  if (lesson?.now?.kind !== 'page') return null;
  switch (lesson.now.page) {
    case 'waits':
      return <WaitsPage model={model} />;
    case 'trace':
      return <TracePage model={model} />;
    case 'knee':
      return <KneePage model={model} />;
    case 'awards':
      return <AwardsPage model={model} lesson={lesson} sounds={sounds} />;
    // Both are pages of the debrief.
    case 'lanes':
    case 'code':
      return null;
  }
}

/** What this page is, in the stage's header: of a question, what kind it is; the question itself stands below, large. */
export function LessonHeading({ model }: { model: StageModel }) {
  const now = model.lesson.value?.now;
  if (!now) return null;
  if (now.kind === 'ask') return <>{now.title ?? t(`lessonPages.ask.kind.${now.ask.about}`)}</>;
  return <>{titleOf(now)}</>;
}
