/**
 * Shows one moment of a class, as the address says: `?phase=round&policy=blocking&boards=24&atMs=30000&theme=dark`.
 * In the debrief `plan=lesson` has played a whole plan, and `page=lanes` or `page=code` is a page of it alone.
 */
import { render } from 'preact';
import '../../client/app/base.css';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { Debrief } from '../../client/debrief/debrief.tsx';
import { CodePage, LanesPage } from '../../client/debrief/pages.tsx';
import { Stage } from '../../client/stage/stage.tsx';
import type { PlanName } from '../../shared/lesson/plan.ts';
import type { Phase } from '../../shared/protocol/classroom.ts';
import { stageOf } from './class.ts';
import { eveningOf } from './evening.ts';

const asked = new URLSearchParams(location.search);
const boards = Number(asked.get('boards') ?? 24);
const moment = stageOf({
  phase: (asked.get('phase') ?? 'round') as Phase,
  policy: asked.get('policy') === 'event-loop' ? 'event-loop' : 'blocking',
  boards,
  atMs: Number(asked.get('atMs') ?? 30_000),
  slow: Number(asked.get('slow') ?? 0),
});
const plan = asked.get('plan') as PlanName | null;
const model = { ...moment, ...(plan && eveningOf(plan, boards)) };
const pages = {
  lanes: <LanesPage model={model} />,
  code: <CodePage model={model} />,
  debrief: <Debrief model={model} />,
};
if (asked.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = asked.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
render(
  <Stage model={model} debrief={pages[(asked.get('page') ?? 'debrief') as keyof typeof pages]} />,
  document.getElementById('app') as HTMLElement,
);
