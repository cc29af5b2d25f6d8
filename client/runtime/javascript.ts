/**
 * JavaScript programs, each in a worker of its own. The learner's text becomes a module in a `blob:` that the worker begins
 * with. Such a worker obeys the policy of the page that made it, so that nothing has to be allowed for it: it may import from
 * this server alone, and run no text as a program.
 */
import { runtime as words } from '../../shared/text/code/runtime.ts';
import type { ProgramWanted, Tell } from './program.ts';
import { FOLLOWER, type Instrumented, instrumented } from './worker/instrument.ts';
import runtimeUrl from './worker/javascript-worker.ts?worker&url';
import type { FromWorker } from './worker/messages.ts';

/** Whose program is over may still have a hall that goes on, up to the next one's beginning. Those without a hall run side by side. */
let last: Worker | null = null;

/** @param at the address of a file of ours, by its path from the page's folder */
export function runJavaScript(
  { source, hall }: ProgramWanted,
  at: (path: string) => string,
  tell: Tell,
): { readonly stop: () => void } {
  const helper = at('code/simul.mjs');
  const program = instrumented(source, helper);
  if ('message' in program) {
    fail(program, tell);
    return { stop: () => {} };
  }
  const before = [
    `import ${JSON.stringify(new URL(runtimeUrl, location.href).href)};`,
    `import { Refused as ${FOLLOWER}Refused } from ${JSON.stringify(helper)};`,
    `const { follower: ${FOLLOWER}, timers: { setTimeout, clearTimeout }, sleepSync } = simulProgram(${JSON.stringify(hall)}, ${FOLLOWER}Refused);`,
  ];
  // All in the first line: the lines of errors are the learner's.
  const module = `${before.join(' ')} ${program.source}\n;${FOLLOWER}.end();`;
  const url = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
  const worker = new Worker(url, { type: 'module' });
  const isAlone = hall.kind === 'none';
  if (!isAlone) {
    last?.terminate();
    last = worker;
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== 'events') return;
    for (const event of data.events) tell(event);
    const isOver = data.events.some(({ kind }) => kind === 'ended' || kind === 'failed');
    if (isAlone && isOver) worker.terminate();
  };
  // What fails before its first line: a module that can't be had.
  worker.onerror = ({ message, lineno }) =>
    fail({ message: message || words.noImport, line: lineno || 1 }, tell);
  return {
    stop: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

function fail({ message, line }: Exclude<Instrumented, { source: string }>, tell: Tell): void {
  tell({ kind: 'begun', atMs: 0 });
  tell({ kind: 'failed', message, line, trace: '', atMs: 0 });
}
