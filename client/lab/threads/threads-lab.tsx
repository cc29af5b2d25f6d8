/** The lab “Threads and memory” as the frame knows it. */
import {
  THREADS_LIMITS,
  type ThreadsEvent,
  type ThreadsSettings,
  type Touch,
  threadsFigures,
  threadsSettings,
} from '../../../shared/labs/threads.ts';
import { type TextKey, t } from '../../app/text.ts';
import type { LabModule, Row } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { ThreadsView } from './threads-view.tsx';

type ThreadsFigures = Readonly<Record<string, number>>;
/** So much of what is reserved is touched, at least. */
const SHARES = [
  ['most', 0.3],
  ['part', 0.01],
  ['hardly', 0],
] as const;

export const threadsLab: LabModule<ThreadsSettings, ThreadsEvent, ThreadsFigures> = {
  name: 'threads',
  limits: THREADS_LIMITS,
  fields: [
    { name: 'threads', label: 'labs.threads.settings.threads' },
    { name: 'tasks', label: 'labs.threads.settings.tasks' },
    {
      name: 'touch',
      label: 'labs.threads.settings.touch',
      choices: {
        0: 'labs.threads.settings.touches.0',
        256: 'labs.threads.settings.touches.256',
        1024: 'labs.threads.settings.touches.1024',
        4096: 'labs.threads.settings.touches.4096',
      } satisfies Record<Touch, TextKey>,
    },
  ],
  start: onServer('threads'),
  figuresOf: (events) => (events.length === 0 ? null : threadsFigures(events)),
  // Promises are the last that are measured.
  isWhole: ({ promisesCpuMs }) => promisesCpuMs !== undefined,
  prediction: {
    question: () => t('labs.threads.predict.question'),
    choices: () => SHARES.map(([value]) => ({ value, text: t(`labs.threads.predict.${value}`) })),
    proven: ({ threadsTouchedMb, threadsReservedMb }) => {
      if (threadsTouchedMb === undefined || !threadsReservedMb) return null;
      const share = threadsTouchedMb / threadsReservedMb;
      return SHARES.find(([, least]) => share >= least)?.[0] ?? null;
    },
  },
  rows: rowsOf,
  View: ({ settings, events, state }) => (
    <ThreadsView settings={threadsSettings(settings)} events={events} isRunning={state === 'running'} />
  ),
};

const ROWS = [
  ['threadsCount', ''],
  ['threadsReservedMb', 'MB'],
  ['threadsTouchedMb', 'MB'],
  ['threadTouchedKb', 'KB'],
  ['threadCpuUs', 'µs'],
  ['tasksCount', ''],
  ['tasksTouchedMb', 'MB'],
  ['taskTouchedKb', 'KB'],
  ['taskCpuUs', 'µs'],
  ['promisesCount', ''],
  ['promiseTouchedKb', 'KB'],
  ['promiseCpuUs', 'µs'],
  ['memoryRatio', ''],
  ['cpuRatio', ''],
] as const;

/** What was measured, as far as the run came. */
function rowsOf(figures: ThreadsFigures): readonly Row[] {
  return ROWS.flatMap(([name, unit]) => {
    const value = figures[name];
    return value === undefined ? [] : [{ label: t(`labs.threads.rows.${name}`), value, unit }];
  });
}
