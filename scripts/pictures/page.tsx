/** Shows one moment of a class, as the address says (`asked.ts`): `?phase=round&policy=blocking&boards=24&theme=dark`. */
import { render } from 'preact';
import '../../client/app/base.css';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { Debrief } from '../../client/debrief/debrief.tsx';
import { Stage } from '../../client/stage/stage.tsx';
import { momentOf } from './asked.ts';
import { stageOf } from './class.ts';

const asked = new URLSearchParams(location.search);
const model = stageOf(momentOf(asked));
if (asked.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = asked.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
render(
  <Stage model={model} debrief={<Debrief model={model} />} />,
  document.getElementById('app') as HTMLElement,
);
