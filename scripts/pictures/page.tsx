/** Shows one moment of a class, as the address says: `?phase=round&policy=blocking&boards=24&atMs=30000&theme=dark`. */
import { render } from 'preact';
import '../../client/app/base.css';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { Debrief } from '../../client/debrief/debrief.tsx';
import { Stage } from '../../client/stage/stage.tsx';
import type { Phase } from '../../shared/protocol/classroom.ts';
import { stageOf } from './class.ts';

const asked = new URLSearchParams(location.search);
const model = stageOf({
  phase: (asked.get('phase') ?? 'round') as Phase,
  policy: asked.get('policy') === 'event-loop' ? 'event-loop' : 'blocking',
  boards: Number(asked.get('boards') ?? 24),
  atMs: Number(asked.get('atMs') ?? 30_000),
  slow: Number(asked.get('slow') ?? 0),
});
if (asked.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = asked.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
render(
  <Stage model={model} debrief={<Debrief model={model} />} />,
  document.getElementById('app') as HTMLElement,
);
