/**
 * Shows one moment of a class, as the address says (`asked.ts`): `?phase=round&policy=blocking&boards=24&theme=dark`, or
 * one step of a plan: `?plan=lesson&step=14&over&boards=24&people=20`.
 */
import { render } from 'preact';
import '../../client/app/base.css';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { Projector } from '../../client/projector/projector.tsx';
import { momentOf, placeOf } from './asked.ts';
import { stageOf } from './class.ts';
import { stageAt } from './lesson.ts';

const asked = new URLSearchParams(location.search);
const model = asked.has('step') ? stageAt(placeOf(asked)) : stageOf(momentOf(asked));
if (asked.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = asked.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
render(<Projector model={model} />, document.getElementById('app') as HTMLElement);
