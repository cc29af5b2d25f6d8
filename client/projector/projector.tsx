/**
 * The projector: one screen for everything that a class looks at together, live or embedded in the host's page.
 * This is the only place where the class status is turned into a page.
 */
import type { ComponentChildren } from 'preact';
import { t } from '../app/text.ts';
import type { ClassStatus, StageModel } from '../models/picture.ts';
import { AllAwards, AwardsPage } from './awards/awards-page.tsx';
import { Debrief } from './debrief/debrief.tsx';
import { CodePage, LanesPage } from './debrief/pages.tsx';
import { Frame } from './frame.tsx';
import { KneePage } from './knee/knee-page.tsx';
import { LabPage } from './labs/lab-page.tsx';
import { ProgramsPage } from './programs/programs-page.tsx';
import { QuestionPage } from './questions/question-page.tsx';
import { Between } from './results/between.tsx';
import { WaitsPage } from './results/waits-page.tsx';
import { Round } from './round/round.tsx';
import { Lobby } from './stage/lobby.tsx';
import { LessonPage } from './stage/page.tsx';
import { TracePage } from './trace/trace-page.tsx';
// The last one: its line heights overrule those of the pages.
import './frame.css';
import './compact.css';

export function Projector({ model }: { model: StageModel }) {
  const status = model.status.value;
  const page = status && pageOf(model, status);
  return (
    <Frame model={model} scales={page?.scales ?? true} whole={page?.whole ?? false}>
      {page?.view}
    </Frame>
  );
}

type Page = {
  readonly view: ComponentChildren;
  /** Whether the frame scales the page to the screen; the pages of the debrief do so by themselves. */
  readonly scales: boolean;
  /** Whether it has no smaller form for a zoomed window. */
  readonly whole: boolean;
};

function pageOf(model: StageModel, status: ClassStatus): Page {
  switch (status.phase) {
    case 'lobby':
      return scaled(<Lobby model={model} status={status} />);
    case 'question':
      return lessonPage(model, status, <QuestionPage key={status.step} model={model} status={status} />);
    case 'program':
      return lessonPage(model, status, <ProgramsPage model={model} status={status} />);
    case 'lab':
      return whole(lessonPage(model, status, <LabPage key={status.step} model={model} status={status} />));
    case 'page':
      return pageOfPlan(model, status);
    case 'round':
      return scaled(<Round model={model} status={status} />);
    case 'between':
      return scaled(<Between model={model} status={status} />);
    case 'debrief':
      return unscaled(<WholeDebrief model={model} />);
  }
}

/** A page that the plan shows between two rounds; two of them are parts of the debrief, shown before its time. */
function pageOfPlan(model: StageModel, status: ClassStatus): Page {
  switch (status.now?.kind === 'page' ? status.now.page : null) {
    case 'waits':
      return whole(lessonPage(model, status, <WaitsPage model={model} />));
    case 'trace':
      return whole(lessonPage(model, status, <TracePage model={model} />));
    case 'knee':
      return whole(lessonPage(model, status, <KneePage model={model} />));
    case 'awards':
      return whole(lessonPage(model, status, <AwardsPage model={model} status={status} />));
    case 'idea':
      return lessonPage(model, status, <p class="lesson-idea">{t('lesson.idea')}</p>);
    case 'lanes':
      return unscaled(<LanesPage model={model} />);
    case 'code':
      return unscaled(<CodePage model={model} />);
    case null:
      return scaled(null);
  }
}

const scaled = (view: ComponentChildren): Page => ({ view, scales: true, whole: false });
const unscaled = (view: ComponentChildren): Page => ({ view, scales: false, whole: true });
const whole = (page: Page): Page => ({ ...page, whole: true });

function lessonPage(model: StageModel, status: ClassStatus, view: ComponentChildren): Page {
  return scaled(
    <LessonPage status={status} joinUrl={model.joinUrl.value}>
      {view}
    </LessonPage>,
  );
}

/** The debrief with everybody's award as one more part, where there are awards. */
function WholeDebrief({ model }: { model: StageModel }) {
  const awards = model.awards.value;
  if (awards.length === 0) return <Debrief model={model} />;
  const tab = { title: t('lesson.topics.awards.title'), view: <AllAwards awards={awards} /> };
  return <Debrief model={model} more={[tab]} />;
}
