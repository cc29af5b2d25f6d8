/** The two scripts of the sleep test in this browser, each in a worker of its own: side by side neither holds up the other. */
import { asyncJavaScript, blockingJavaScript } from '../../../shared/labs/scripts/javascript.ts';
import { asyncPython, blockingPython } from '../../../shared/labs/scripts/python.ts';
import { type SleepEvent, type SleepSettings, type Way, waysOf } from '../../../shared/labs/sleep.ts';
import type { ProgramEvent } from '../../runtime/program.ts';
import { runProgram } from '../../runtime/run-program.ts';
import type { Start, Started } from '../lab-module.ts';

const SCRIPTS = {
  python: { blocking: blockingPython, async: asyncPython },
  javascript: { blocking: blockingJavaScript, async: asyncJavaScript },
} as const;

export const scriptOf = (settings: SleepSettings, way: Way): string =>
  SCRIPTS[settings.language][way](settings);

export function startSleep(settings: SleepSettings, { tell }: Start<SleepEvent>): Started {
  const running = new Set(waysOf(settings));
  const programs = [...running].map((way) =>
    runProgram(
      { language: settings.language, source: scriptOf(settings, way), hall: { kind: 'none' } },
      (event) => {
        const told = eventOf(event, way);
        if (told) tell(told);
        if (event.kind === 'ended' || event.kind === 'failed') running.delete(way);
        if (running.size === 0) tell({ kind: 'ended', why: 'done', detail: '' });
      },
    ),
  );
  return {
    order: () => {},
    stop: () => {
      for (const { stop } of programs) stop();
    },
  };
}

function eventOf(event: ProgramEvent, way: Way): SleepEvent | null {
  switch (event.kind) {
    case 'loading':
      return { kind: 'loading', way, share: event.doneBytes / Math.max(1, event.allBytes) };
    case 'begun':
      return { kind: 'begun', way };
    case 'line':
      return { kind: 'line', way, line: event.line, state: event.state, atMs: event.atMs };
    case 'printed':
      return { kind: 'printed', way, text: event.text, atMs: event.atMs };
    case 'failed':
      return { kind: 'failed', way, message: event.message, line: event.line, atMs: event.atMs };
    case 'ended':
      return { kind: 'over', way, atMs: event.atMs };
    default:
      return null;
  }
}
