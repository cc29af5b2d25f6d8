/**
 * Shows one moment of a class, as the query of its address says (`query.ts`): `?phase=round&policy=blocking&boards=24&theme=dark`, or
 * one step of a plan: `?plan=lesson&step=14&over&boards=24&people=20`.
 */

import { render } from 'preact';
import { addWords } from '../../client/app/text.ts';
import { screens } from '../../shared/text/en-screens.ts';
import '../../client/app/base.css';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { Projector } from '../../client/projector/projector.tsx';
import { stageOf } from './class.ts';
import { stageAt } from './plan-step.ts';
import { momentOf, placeOf } from './query.ts';

const query = new URLSearchParams(location.search);
const model = query.has('step') ? stageAt(placeOf(query)) : stageOf(momentOf(query));
if (query.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = query.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
addWords(screens);
render(<Projector model={model} />, document.getElementById('app') as HTMLElement);
