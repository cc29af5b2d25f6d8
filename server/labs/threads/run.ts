/** One run of the lab on threads and memory: each kind of waiter in a program of its own, one after the other. */
import { totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kind, ThreadsEvent, ThreadsSettings } from '../../../shared/labs/threads.ts';
import {
  figure,
  figureOrNone,
  Program,
  PYTHON,
  pathOf,
  pythonVersion,
  type Said,
} from '../programs/program.ts';
import { sampleOf } from './system.ts';

const SAMPLE_EVERY_MS = 100;
/** So long they only wait, and what that costs is measured. */
const BLOCKED_MS = 1_000;

export type Tell<Event> = (event: Event) => void;

/** Runs all kinds that this machine has, and tells. @throws ProgramEnded where a program ends before its time */
export async function runThreads(
  settings: ThreadsSettings,
  tell: Tell<ThreadsEvent>,
  command = PYTHON,
): Promise<void> {
  const python = pythonVersion(command);
  tell({ kind: 'machine', memoryMb: totalmem() / 1e6, python });
  if (python === null) tell({ kind: 'notice', code: 'noPython' });
  if (python === null && settings.touch !== '0') tell({ kind: 'notice', code: 'noTouch' });
  const threads = String(settings.threads);
  const waiters = (...args: readonly string[]) => new Program(command, [pathOf('./waiters.py'), ...args]);
  const inNode = (...args: readonly string[]) =>
    new Program(process.execPath, [pathOf('./waiters.ts'), ...args], undefined, {
      UV_THREADPOOL_SIZE: threads,
    });
  if (python !== null) {
    await measure('threads', settings.threads, waiters('threads', threads, settings.touch), tell);
    await measure('tasks', settings.tasks, waiters('tasks', String(settings.tasks), '0'), tell);
  } else await measure('threads', settings.threads, inNode('threads', threads), tell);
  await measure('promises', settings.tasks, inNode('promises', String(settings.tasks)), tell);
}

/** Starts them, lets them wait, lets them go on; the program is gone afterwards, whatever happens. */
async function measure(of: Kind, wanted: number, program: Program, tell: Tell<ThreadsEvent>): Promise<void> {
  let sampling: NodeJS.Timeout | undefined;
  const sample = () => sampleOf(program.pid);
  try {
    const ready = await program.next('ready');
    const base = sample();
    tell({ kind: 'began', of, count: wanted, base });
    if (of === 'threads' && base.residentMb === undefined) tell({ kind: 'notice', code: 'noMemoryFigures' });
    sampling = setInterval(() => tell({ kind: 'sample', of, sample: sample() }), SAMPLE_EVERY_MS);
    const waiting = await program.ask('start', 'waiting');
    const count = figure(waiting, 'count');
    if (count < wanted) tell({ kind: 'notice', code: 'noMoreThreads', count });
    tell({ kind: 'waiting', of, count, startMs: figure(waiting, 'startMs'), sample: sample() });
    await letWait(of, program, tell);
    // Threads of libuv wait for a byte each; Python's take no notice of what is not for them.
    if (of === 'threads') program.feed(count);
    const answered = await program.ask('release', 'answered');
    tell({ kind: 'answered', of, ...between(ready, answered) });
  } finally {
    clearInterval(sampling);
    program.stop();
  }
}

async function letWait(of: Kind, program: Program, tell: Tell<ThreadsEvent>): Promise<void> {
  const before = await program.ask('usage', 'usage');
  await pause(BLOCKED_MS);
  const after = await program.ask('usage', 'usage');
  tell({ kind: 'blocked', of, forMs: BLOCKED_MS, ...between(before, after) });
}

/** Processor time and switches from one line to a later one. */
function between(from: Said, to: Said) {
  const [before, after] = [figureOrNone(from, 'switches'), figureOrNone(to, 'switches')];
  return {
    cpuMs: figure(to, 'cpuMs') - figure(from, 'cpuMs'),
    ...(before !== undefined && after !== undefined && { switches: after - before }),
  };
}
