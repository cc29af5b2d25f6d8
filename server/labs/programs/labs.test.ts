/** Both labs as the server starts them: in a child that is bounded, can be killed, and takes everything with it. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { defaultsOf, type Ended, isEnded, type LabEvent } from '../../../shared/labs/labs.ts';
import { LabChild } from '../child.ts';
import { type Means, RefusedLab, type ServerLab } from '../lab.ts';
import { threadsLab } from '../threads/lab.ts';
import { throughputLab } from '../throughput/lab.ts';

const PLENTY = { freeMb: 16_000, safeMb: 8_000 };
const MANY_FILES = { soft: 1_024, hard: 100_000 };
const FEW_THREADS = { threads: 3, tasks: 10, touch: '0' };
const FEW_REQUESTS = { threads: 2, latencyMs: 50, playMs: 0 };

function meansWith(more: Partial<Means>, started: LabChild[] = []): Means {
  const startChild: Means['startChild'] = (...args) => {
    const child = new LabChild(...args);
    started.push(child);
    return child;
  };
  const clock: Means['clock'] = { nowMs: () => 0, wakeIn: () => () => undefined };
  return { startChild, memory: PLENTY, openFiles: MANY_FILES, clock, ...more };
}

/** Runs a lab to its end. @param onEvent with the pid of its child */
function run(
  lab: ServerLab,
  settings: Record<string, number | string>,
  onEvent?: (event: LabEvent, pid: number) => void,
) {
  const started: LabChild[] = [];
  const events: LabEvent[] = [];
  return new Promise<{ events: readonly LabEvent[]; ended: Ended }>((done) => {
    const tell = (event: LabEvent) => {
      events.push(event);
      onEvent?.(event, started[0]?.pid ?? 0);
      if (isEnded(event)) done({ events, ended: event });
    };
    lab.start(settings, tell, meansWith({}, started));
  });
}

describe.concurrent('the labs of waiting', { timeout: 60_000 }, () => {
  it('run in a child, to its end', async () => {
    const threads = run(threadsLab, FEW_THREADS);
    const throughput = await run(throughputLab, FEW_REQUESTS);
    for (const { events, ended } of [await threads, throughput]) {
      expect(ended).toMatchObject({ why: 'done' });
      expect(events[0]).toMatchObject({ kind: 'machine' });
    }
    expect(throughput.events.filter(({ kind }) => kind === 'point')).toHaveLength(6);
  });

  it.runIf(process.platform !== 'win32')(
    'whose child is killed end in a word, and leave nothing behind',
    async () => {
      let group = 0;
      const { ended } = await run(threadsLab, FEW_THREADS, ({ kind }, pid) => {
        group = pid;
        if (kind === 'began') process.kill(pid, 'SIGKILL');
      });
      expect(ended).toMatchObject({ why: 'killed', detail: 'SIGKILL' });
      // What it had started is ended with it; the system buries it at its leisure.
      for (let tries = 0; tries < 100 && isAlive(group); tries++) await pause(50);
      expect(isAlive(group)).toBe(false);
    },
  );

  it('say no, with both sizes, where a run could take more memory than is safe', () => {
    const settings = { ...defaultsOf(threadsLab.limits), touch: '4096' };
    const start = () =>
      threadsLab.start(settings, () => undefined, meansWith({ memory: { freeMb: 900, safeMb: 450 } }));
    expect(start).toThrow(RefusedLab);
    expect(start).toThrow(
      /may take 5\.\d GB, and the server’s machine can safely spare 450 MB\. Choose fewer/,
    );
  });

  it('say no where the system allows too few connections', () => {
    const settings = defaultsOf(throughputLab.limits);
    const start = () =>
      throughputLab.start(settings, () => undefined, meansWith({ openFiles: { soft: 256, hard: 256 } }));
    expect(start).toThrow(/needs 1064 connections, and the system allows a process 256 open files/);
  });
});

/** Whether anything of a process group is still there. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
