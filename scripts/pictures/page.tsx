/** Shows one moment of a class, as the address says: `?phase=round&policy=blocking&boards=24&atMs=30000&theme=dark`. */
import { render } from 'preact';
import '../../client/app/base.css';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { StageView } from '../../client/pages/stage-view.tsx';
import type { PlanName } from '../../shared/lesson/plan.ts';
import type { Phase } from '../../shared/protocol/classroom.ts';
import { stageOf } from './class.ts';
import { stageAt } from './lesson.ts';

const asked = new URLSearchParams(location.search);
const model = asked.has('step') ? ofPlan() : ofRounds();
if (asked.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = asked.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
render(<StageView model={model} />, document.getElementById('app') as HTMLElement);

/** One moment of two rounds. */
function ofRounds() {
  return stageOf({
    phase: (asked.get('phase') ?? 'round') as Phase,
    policy: asked.get('policy') === 'event-loop' ? 'event-loop' : 'blocking',
    boards: Number(asked.get('boards') ?? 24),
    atMs: Number(asked.get('atMs') ?? 30_000),
    slow: Number(asked.get('slow') ?? 0),
  });
}

/** One step of a plan: `?plan=lesson&step=14&over=1&boards=24&people=20`. */
function ofPlan() {
  const seats = Number(asked.get('boards') ?? 24);
  return stageAt({
    plan: (asked.get('plan') ?? 'lesson') as PlanName,
    step: Number(asked.get('step')),
    isOver: asked.has('over'),
    seats,
    people: Number(asked.get('people') ?? seats),
    atMs: Number(asked.get('atMs') ?? 30_000),
  });
}
