/** The lab “Report”, as the page of the labs knows it. */
import { CLAIMS } from '../../../shared/labs/claims.ts';
import {
  REPORT_LIMITS,
  type ReportEvent,
  type ReportFigures,
  type ReportSettings,
} from '../../../shared/labs/report.ts';
import { t } from '../../app/text.ts';
import type { LabModule, Row } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { ReportView } from './report-view.tsx';

const SECONDS = ['blockingAllMs', 'asyncAllMs', 'blockingLongestMs', 'asyncLongestMs'] as const;
const CPU = ['blockingCpuMs', 'asyncCpuMs'] as const;

export const reportLab: LabModule<ReportSettings, ReportEvent, ReportFigures> = {
  name: 'report',
  limits: REPORT_LIMITS,
  fields: [
    { name: 'clients', label: 'labs.report.settings.clients' },
    { name: 'seconds', label: 'labs.report.settings.seconds', unit: 'labs.report.settings.unit' },
    {
      name: 'handler',
      label: 'labs.report.settings.handler',
      choices: {
        both: 'labs.report.settings.handlers.both',
        blocking: 'labs.report.settings.handlers.blocking',
        async: 'labs.report.settings.handlers.async',
      },
    },
  ],
  start: onServer('report'),
  claim: CLAIMS.report,
  rows(figures) {
    const row = (name: keyof ReportFigures, unit: string, value = figures[name]): Row => ({
      label: t(`labs.report.rows.${name}`),
      value: value === undefined ? Number.NaN : unit === 's' ? value / 1_000 : value,
      unit,
    });
    const { blockingAllMs, asyncAllMs } = figures;
    const factor = blockingAllMs && asyncAllMs ? blockingAllMs / asyncAllMs : Number.NaN;
    return [
      ...SECONDS.map((name) => row(name, 's')),
      { label: t('labs.report.rows.factor'), value: factor, unit: '×' },
      ...CPU.map((name) => row(name, 'ms')),
    ];
  },
  View: ReportView,
};
