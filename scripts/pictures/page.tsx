/**
 * Shows one moment of a class, as the query of its address says (`query.ts`): `?phase=round&policy=blocking&boards=24&theme=dark`, or
 * one step of a plan: `?plan=lesson&step=14&over&boards=24&people=20`. With `&phone=7`: what board 7's phone shows of it.
 */
import { render } from 'preact';
import '../../client/app/base.css';
import '../../client/pages/screen-text.ts';
import { applySettings, motion, theme } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { stageOf } from './class.ts';
import { phoneOf } from './phone.ts';
import { stageAt } from './plan-step.ts';
import { momentOf, placeOf } from './query.ts';

const query = new URLSearchParams(location.search);
const model = query.has('step') ? stageAt(placeOf(query)) : stageOf(momentOf(query));
if (query.get('motion') === 'reduced') motion.value = 'reduced';
theme.value = query.get('theme') === 'dark' ? 'dark' : 'light';
applySettings(document.documentElement);
const board = Number(query.get('phone') ?? 0);
// One of the two alone, as in life: their styles don't meet.
const { Phone } = board ? await import('../../client/phone/phone.tsx') : { Phone: null };
const { Projector } = board ? { Projector: null } : await import('../../client/projector/projector.tsx');
render(
  <>
    {Phone && <Phone model={phoneOf(model, board)} />}
    {Projector && <Projector model={model} />}
  </>,
  document.getElementById('app') as HTMLElement,
);
