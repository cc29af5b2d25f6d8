/** The lab “Freeze”, as the page of the labs knows it. */
import {
  FREEZE_LIMITS,
  type FreezeEvent,
  type FreezeFigures,
  type FreezeSettings,
  freezeFiguresOf,
} from '../../../shared/labs/freeze.ts';
import { t } from '../../app/text.ts';
import type { LabModule, Row } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { FreezeView } from './freeze-view.tsx';

const ROWS = ['loopDelayMs', 'loopGapMs', 'threadDelayMs', 'threadGapMs'] as const;
/** Whoever saw nothing for this share of the time saw a screen that stood still. */
const STILL_SHARE = 0.5;

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
  figuresOf(events) {
    const figures = freezeFiguresOf(events);
    return Object.keys(figures).length > 0 ? figures : null;
  },
  prediction: {
    question: () => t('labs.freeze.predict.question'),
    choices: () =>
      (['goesOn', 'one', 'all'] as const).map((value) => ({
        value,
        text: t(`labs.freeze.predict.${value}`),
      })),
    proven({ loopGapMs, loopGapLeastMs }, { seconds }) {
      if (loopGapMs === undefined || loopGapLeastMs === undefined) return null;
      const isStill = (gapMs: number) => gapMs > seconds * 1_000 * STILL_SHARE;
      if (isStill(loopGapLeastMs)) return 'all';
      return isStill(loopGapMs) ? 'one' : 'goesOn';
    },
  },
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
