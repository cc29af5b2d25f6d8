/**
 * The catalogue: every word that people read in a browser, English. One section per view; a language is a copy of this
 * file. What the terminal says is not fetched by anybody's phone: `en/terminal.ts`.
 * Plurals and ordinals follow i18next (`_one`, `_other`, `_ordinal_two` …), values stand in {{braces}}.
 */
import { common } from './en/common.ts';
import { debrief } from './en/debrief.ts';
import { host } from './en/host.ts';
import { landing } from './en/landing.ts';
import { lesson } from './en/lesson.ts';
import { lessonPages } from './en/lesson-pages.ts';
import { machine } from './en/machine.ts';
import { phone } from './en/phone.ts';
import { planner } from './en/planner.ts';
import { refusals } from './en/refusals.ts';
import { room } from './en/room.ts';
import { solo } from './en/solo.ts';
import { hall, stage } from './en/stage.ts';

export const en = {
  common,
  debrief,
  hall,
  host,
  landing,
  lesson,
  lessonPages,
  machine,
  phone,
  planner,
  refusals,
  room,
  solo,
  stage,
} as const;
