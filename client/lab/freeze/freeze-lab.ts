/** The lab “Freeze”, as the page of the labs knows it. */
import { CLAIMS } from '../../../shared/labs/claims.ts';
import {
  FREEZE_LIMITS,
  type FreezeEvent,
  type FreezeFigures,
  type FreezeSettings,
} from '../../../shared/labs/freeze.ts';
import { t } from '../../app/text.ts';
import type { LabModule, Row } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { FreezeView } from './freeze-view.tsx';

const ROWS = ['loopDelayMs', 'loopGapMs', 'threadDelayMs', 'threadGapMs'] as const;

export const freezeLab: LabModule<FreezeSettings, FreezeEvent, FreezeFigures> = {
  name: 'freeze',
  limits: FREEZE_LIMITS,
  fields: [
    { name: 'seconds', label: 'labs.freeze.settings.seconds', unit: 'labs.freeze.settings.unit' },
    {
      name: 'work',
      label: 'labs.freeze.settings.work',
      choices: { waits: 'labs.freeze.settings.works.waits', computes: 'labs.freeze.settings.works.computes' },
    },
    {
      name: 'press',
      label: 'labs.freeze.settings.press',
      choices: { itself: 'labs.freeze.settings.presses.itself', hand: 'labs.freeze.settings.presses.hand' },
    },
  ],
  start: onServer('freeze'),
  claim: CLAIMS.freeze,
  rows(figures) {
    const times = ROWS.map(
      (name): Row => ({
        label: t(`labs.freeze.rows.${name}`),
        value: figures[name] ?? Number.NaN,
        unit: 'ms',
      }),
    );
    return [
      ...times,
      { label: t('labs.freeze.rows.screens'), value: figures.screens ?? Number.NaN, unit: '' },
    ];
  },
  View: FreezeView,
};
