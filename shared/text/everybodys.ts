/** The part of the catalogue that every page reads. */
import { common } from './en/common.ts';
import { debrief } from './en/debrief.ts';
import { host } from './en/host.ts';
import { landing } from './en/landing.ts';
import { lesson } from './en/lesson.ts';
import { lessonPages } from './en/lesson-pages.ts';
import { machine } from './en/machine.ts';
import { phone } from './en/phone.ts';
import { refusals } from './en/refusals.ts';
import { solo } from './en/solo.ts';
import { hall, stage } from './en/stage.ts';

export const everybodys = {
  common,
  debrief,
  hall,
  host,
  landing,
  lesson,
  lessonPages,
  machine,
  phone,
  refusals,
  solo,
  stage,
} as const;
