/** The sleep test, as the page of the labs knows it. */
import { CLAIMS } from '../../../shared/labs/claims.ts';
import {
  SLEEP_LIMITS,
  type SleepEvent,
  type SleepFigures,
  type SleepSettings,
} from '../../../shared/labs/sleep.ts';
import { t } from '../../app/text.ts';
import { warmUp } from '../../runtime/run-program.ts';
import type { LabModule } from '../lab-module.ts';
import { startSleep } from './sleep-run.ts';
import { SleepView } from './sleep-view.tsx';

export const sleepLab: LabModule<SleepSettings, SleepEvent, SleepFigures> = {
  name: 'sleep',
  limits: SLEEP_LIMITS,
  fields: [
    {
      name: 'way',
      label: 'labs.sleep.fields.way',
      choices: {
        both: 'labs.sleep.ways.both',
        blocking: 'labs.sleep.ways.blocking',
        async: 'labs.sleep.ways.async',
      },
    },
    {
      name: 'language',
      label: 'labs.sleep.fields.language',
      choices: { python: 'labs.sleep.languages.python', javascript: 'labs.sleep.languages.javascript' },
    },
    {
      name: 'slip',
      label: 'labs.sleep.fields.slip',
      choices: {
        none: 'labs.sleep.slips.none',
        blocks: 'labs.sleep.slips.blocks',
        fails: 'labs.sleep.slips.fails',
      },
    },
    { name: 'tasks', label: 'labs.sleep.fields.tasks' },
    { name: 'seconds', label: 'labs.sleep.fields.seconds', unit: 'labs.sleep.secondsUnit' },
  ],
  warmUp: ({ language }) => warmUp(language),
  start: startSleep,
  claim: CLAIMS.sleep,
  rows: ({ blockingMs, asyncMs, ratio }) => [
    ...(blockingMs === undefined
      ? []
      : [{ label: t('labs.sleep.rows.blocking'), value: blockingMs / 1_000, unit: 's' }]),
    ...(asyncMs === undefined
      ? []
      : [{ label: t('labs.sleep.rows.async'), value: asyncMs / 1_000, unit: 's' }]),
    ...(ratio === undefined ? [] : [{ label: t('labs.sleep.rows.ratio'), value: ratio, unit: '×' }]),
  ],
  View: SleepView,
};
