/** The lab “Ten thousand”: its choices, its question, and what it measures. The run is on the server. */
import { CLAIMS } from '../../../shared/labs/claims.ts';
import { CROWD_LIMITS, type CrowdEvent } from '../../../shared/labs/crowd.ts';
import type { Figures, Settings } from '../../../shared/labs/labs.ts';
import { type TextKey, t } from '../../app/text.ts';
import type { LabModule, Row } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { CrowdView } from './crowd-view.tsx';

/** In which order, under which name, and what they are counted in. */
const ROWS: readonly (readonly [figure: string, label: TextKey, unit: string, times?: number])[] = [
  ['connections', 'labs.crowd.figures.connections', ''],
  ['rssMb', 'labs.crowd.figures.memory', 'MB'],
  ['emptyMb', 'labs.crowd.rows.empty', 'MB'],
  ['kbEach', 'labs.crowd.figures.each', 'KB'],
  ['kernelKbEach', 'labs.crowd.figures.kernel', 'KB'],
  ['reservedMb', 'labs.crowd.rows.reserved', 'MB'],
  ['connectMs', 'labs.crowd.rows.connect', 'ms'],
  ['connectCpuMs', 'labs.crowd.rows.connectCpu', 'ms'],
  ['cpuShare', 'labs.crowd.figures.cpu', '%', 100],
  ['loopMaxMs', 'labs.crowd.figures.loopMax', 'ms'],
  ['loopP99Ms', 'labs.crowd.figures.loopP99', 'ms'],
  ['ackP50Ms', 'labs.crowd.figures.ackP50', 'ms'],
  ['ackP99Ms', 'labs.crowd.figures.ackP99', 'ms'],
  ['answers', 'labs.crowd.figures.moves', ''],
  ['refused', 'labs.crowd.rows.refused', ''],
  ['lost', 'labs.crowd.rows.lost', ''],
];

export const crowdLab: LabModule<Settings, CrowdEvent, Figures> = {
  name: 'crowd',
  limits: CROWD_LIMITS,
  fields: [
    {
      name: 'players',
      label: 'labs.crowd.settings.players',
      choices: {
        '100': 'labs.crowd.settings.n100',
        '1000': 'labs.crowd.settings.n1000',
        '10000': 'labs.crowd.settings.n10000',
      },
    },
    { name: 'thinkS', label: 'labs.crowd.settings.thinkS', unit: 'labs.crowd.settings.seconds' },
    { name: 'playS', label: 'labs.crowd.settings.playS', unit: 'labs.crowd.settings.seconds' },
  ],
  start: onServer('crowd'),
  claim: CLAIMS.crowd,
  rows: (figures): readonly Row[] =>
    ROWS.flatMap(([figure, label, unit, times = 1]) => {
      const value = figures[figure];
      return value === undefined ? [] : [{ label: t(label), value: value * times, unit }];
    }),
  View: CrowdView,
};
