/** The lab “Threads and memory” as the frame knows it. */
import { CLAIMS } from '../../../shared/labs/claims.ts';
import {
  THREADS_LIMITS,
  type ThreadsEvent,
  type ThreadsSettings,
  type Touch,
  threadsSettings,
} from '../../../shared/labs/threads.ts';
import { type TextKey, t } from '../../app/text.ts';
import type { LabModule, Row } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { ThreadsView } from './threads-view.tsx';

type ThreadsFigures = Readonly<Record<string, number>>;

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
  claim: CLAIMS.threads,
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
