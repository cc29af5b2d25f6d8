import { describe, expect, it } from 'vitest';
import {
  kindFigures,
  memoryNeededMb,
  THREADS_DEFAULTS,
  type ThreadsEvent,
  threadsFigures,
} from './threads.ts';

const base = { residentMb: 14, virtualMb: 17, kernelMb: 3 };
const THREADS: readonly ThreadsEvent[] = [
  { kind: 'began', of: 'threads', count: 1_000, base },
  { kind: 'sample', of: 'threads', sample: { residentMb: 20, virtualMb: 4_017 } },
  {
    kind: 'waiting',
    of: 'threads',
    count: 1_000,
    startMs: 250,
    sample: { residentMb: 30, virtualMb: 8_217, kernelMb: 23 },
  },
  { kind: 'blocked', of: 'threads', forMs: 1_000, cpuMs: 0, switches: 0 },
  { kind: 'answered', of: 'threads', cpuMs: 300, switches: 9_000 },
];
const TASKS: readonly ThreadsEvent[] = [
  { kind: 'began', of: 'tasks', count: 10_000, base },
  {
    kind: 'waiting',
    of: 'tasks',
    count: 10_000,
    startMs: 80,
    sample: { residentMb: 26, virtualMb: 31, kernelMb: 3 },
  },
  { kind: 'answered', of: 'tasks', cpuMs: 150, switches: 2 },
];
const MACHINE: ThreadsEvent = { kind: 'machine', memoryMb: 16_000, python: '3.12.1' };

describe('threads and memory', () => {
  it('tells what is reserved from what is touched', () =>
    expect(kindFigures(THREADS, 'threads')).toMatchObject({
      count: 1_000,
      startMs: 250,
      reservedMb: 8_200,
      touchedMb: 16,
      kernelMb: 20,
      cpuMs: 300,
      switches: 9_000,
      blockedCpuMs: 0,
      blockedSwitches: 0,
    }));

  it('compares one thread with one task, and says at which number the machine is full', () =>
    expect(threadsFigures([MACHINE, ...THREADS, ...TASKS])).toMatchObject({
      threadReservedKb: 8_200,
      threadTouchedKb: 16,
      threadCpuUs: 300,
      taskTouchedKb: 1.2,
      taskCpuUs: 15,
      memoryRatio: 16 / 1.2,
      cpuRatio: 20,
      threadsFit: 1_000_000,
      threadsFitByRule: 2_000,
      tasksFit: Math.floor(16_000_000 / 1.2),
    }));

  it('follows a run as it goes, from its samples', () => {
    expect(kindFigures(THREADS.slice(0, 2), 'threads')).toMatchObject({ reservedMb: 4_000, touchedMb: 6 });
    expect(kindFigures([], 'threads')).toBeNull();
    expect(threadsFigures([])).toEqual({});
  });

  it('leaves out what the system does not tell, and never divides by nothing', () => {
    const dark: readonly ThreadsEvent[] = [
      MACHINE,
      { kind: 'began', of: 'threads', count: 10, base: {} },
      { kind: 'waiting', of: 'threads', count: 10, startMs: 1, sample: {} },
      { kind: 'began', of: 'promises', count: 10, base },
      { kind: 'waiting', of: 'promises', count: 10, startMs: 1, sample: base },
      { kind: 'answered', of: 'promises', cpuMs: 0 },
    ];
    const figures = threadsFigures(dark);
    expect(figures).toMatchObject({ threadsCount: 10, promiseTouchedKb: 0 });
    expect(figures).not.toHaveProperty('threadTouchedKb');
    expect(figures).not.toHaveProperty('memoryRatio');
    expect(Object.values(figures).every(Number.isFinite)).toBe(true);
  });

  it('takes promises for tasks where there is no Python', () => {
    const promises = TASKS.map((event) => ('of' in event ? { ...event, of: 'promises' as const } : event));
    expect(threadsFigures([MACHINE, ...THREADS, ...promises])).toMatchObject({ cpuRatio: 20 });
  });

  it('knows beforehand what a run may need', () => {
    expect(memoryNeededMb(THREADS_DEFAULTS)).toBeLessThan(250);
    const touching = memoryNeededMb({ ...THREADS_DEFAULTS, touch: '4096' });
    expect(touching).toBeGreaterThan(4_096);
    expect(memoryNeededMb({ threads: 1, tasks: 100_000, touch: '0' })).toBeGreaterThan(300);
  });
});
