import { describe, expect, it } from 'vitest';
import {
  KINDS,
  type ThreadsEvent,
  type ThreadsSettings,
  threadsFigures,
} from '../../../shared/labs/threads.ts';
import { PYTHON, pythonVersion } from '../programs/program.ts';
import { runThreads } from './run.ts';

const FEW: ThreadsSettings = { threads: 40, tasks: 4_000, touch: '0' };
const NO_PYTHON = 'there-is-no-python-of-this-name';
const hasPython = pythonVersion(PYTHON) !== null;
const onLinux = process.platform === 'linux';

async function told(settings: ThreadsSettings, python?: string): Promise<readonly ThreadsEvent[]> {
  const events: ThreadsEvent[] = [];
  await runThreads(settings, (event) => events.push(event), python);
  return events;
}
const kindsIn = (events: readonly ThreadsEvent[], of: string) =>
  events
    .filter((event) => 'of' in event && event.of === of && event.kind !== 'sample')
    .map(({ kind }) => kind);

describe.concurrent('threads and memory, really', { timeout: 60_000 }, () => {
  it.runIf(hasPython)('lets threads, tasks and promises wait, one kind after the other', async () => {
    const events = await told(FEW);
    for (const of of KINDS) expect(kindsIn(events, of)).toEqual(['began', 'waiting', 'blocked', 'answered']);
    expect(events.filter(({ kind }) => kind === 'notice')).toEqual([]);
    const figures = threadsFigures(events);
    expect(figures).toMatchObject({ threadsCount: 40, tasksCount: 4_000, promisesCount: 4_000 });
    expect(figures.cpuRatio).toBeGreaterThan(2);
    if (!onLinux) return;
    expect(figures.threadReservedKb).toBeGreaterThan(100 * (figures.threadTouchedKb ?? 0));
    expect(figures.memoryRatio).toBeGreaterThan(2);
  });

  it.runIf(hasPython && onLinux)('touches the stacks where it is asked to', async () => {
    const events = await told({ threads: 20, tasks: 1, touch: '1024' });
    const { threadTouchedKb } = threadsFigures(events);
    expect(threadTouchedKb).toBeGreaterThan(700);
    expect(threadTouchedKb).toBeLessThan(1_600);
  });

  it('takes the threads of libuv where there is no Python, and says so', async () => {
    const events = await told({ ...FEW, touch: '256' }, NO_PYTHON);
    expect(events.filter(({ kind }) => kind === 'notice')).toEqual([
      { kind: 'notice', code: 'noPython' },
      { kind: 'notice', code: 'noTouch' },
    ]);
    expect(kindsIn(events, 'threads')).toEqual(['began', 'waiting', 'blocked', 'answered']);
    expect(kindsIn(events, 'tasks')).toEqual([]);
    const waiting = events.find((event) => event.kind === 'waiting' && event.of === 'threads');
    if (onLinux && waiting?.kind === 'waiting') expect(waiting.sample.threads).toBeGreaterThan(40);
  });
});
