/** The lab “Report”, as the page of the labs knows it. */
import {
  REPORT_LIMITS,
  type ReportEvent,
  type ReportFigures,
  type ReportSettings,
  reportFiguresOf,
} from '../../../shared/labs/report.ts';
import { wholeSeconds } from '../../app/format.ts';
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
  figuresOf(events) {
    const figures = reportFiguresOf(events);
    return Object.keys(figures).length > 0 ? figures : null;
  },
  isWhole: ({ blockingAllMs, asyncAllMs }, { handler }) =>
    (handler === 'async' || blockingAllMs !== undefined) &&
    (handler === 'blocking' || asyncAllMs !== undefined),
  prediction: {
    question: ({ clients, seconds }) =>
      t(clients === 0 ? 'labs.report.predictClass' : 'labs.report.predict', {
        count: Math.max(2, clients),
        seconds: wholeSecondsOrHalf(seconds),
      }),
    choices: ({ clients, seconds }) =>
      clients === 0
        ? SHARES.map(({ value }) => shareOf(value, seconds))
        : timesFor(clients).map((times) => choiceOf(times, seconds)),
    proven({ blockingLongestMs, blockingRequests = 0 }, { clients, seconds }) {
      if (blockingLongestMs === undefined) return null;
      const ratio = blockingLongestMs / (seconds * 1_000);
      if (clients === 0) return provenShare(ratio, blockingRequests);
      if (clients < 2) return null;
      const [nearest] = [...timesFor(clients)].sort((a, b) => Math.abs(a - ratio) - Math.abs(b - ratio));
      return nearest === undefined ? null : String(nearest);
    },
  },
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

/** Where a class asks: which share of its people the last one waits for. */
const SHARES = [
  { value: 'one', share: 0 },
  { value: 'half', share: 0.5 },
  { value: 'all', share: 1 },
] as const;
type Share = (typeof SHARES)[number]['value'];
const shareOf = (value: Share, seconds: number) => ({
  value,
  text: t(`labs.report.shares.${value}`, { seconds: wholeSecondsOrHalf(seconds) }),
});

/** So many must have asked before what they waited proves anything. */
const ENOUGH = 3;

/** @param ratio how often the database's time the last of so many waited */
function provenShare(ratio: number, requests: number): Share | null {
  if (requests < ENOUGH) return null;
  const far = ({ share }: (typeof SHARES)[number]) => Math.abs(Math.max(1, share * requests) - ratio);
  return [...SHARES].sort((a, b) => far(a) - far(b))[0]?.value ?? null;
}

/** How often the database's time the last one waits: once, or half as often as there are clients, or as often. */
const timesFor = (clients: number): readonly number[] => [
  ...new Set([1, Math.max(2, Math.round(clients / 2)), Math.max(2, clients)]),
];
const choiceOf = (times: number, seconds: number) => ({
  value: String(times),
  text: wholeSecondsOrHalf(times * seconds),
});
const wholeSecondsOrHalf = (seconds: number) =>
  Number.isInteger(seconds) ? wholeSeconds(seconds * 1_000) : `${seconds}\u00a0s`;
