/** What only larger screens say, the host's and the big one; pages that need it fetch it (`client/pages/screen-text.ts`). */
import { debrief } from './en/debrief.ts';
import { host } from './en/host.ts';
import { lessonPages } from './en/lesson-pages.ts';
import { machine } from './en/machine.ts';
import { planner } from './en/planner.ts';
import { guides, room } from './en/room.ts';
import { solo } from './en/solo.ts';
import { hall, stage } from './en/stage.ts';
import { levels } from './levels.ts';
import { speech } from './speech.ts';

export const screens = {
  debrief,
  guides,
  hall,
  host,
  lessonPages,
  levels,
  machine,
  planner,
  room,
  solo,
  speech,
  stage,
} as const;
