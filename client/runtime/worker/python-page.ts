/** Python's own part (`../python`), put into a Pyodide, and all that it knows of the browser: the module `_simul_page`. */
import type { PyodideAPI } from 'pyodide';
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import type { TraceEvent } from '../../../shared/watched/trace.ts';
import type { HallLine } from '../hall/hall-line.ts';
import type { LineState } from '../program.ts';
import init from '../python/__init__.py?raw';
import lines from '../python/lines.py?raw';
import loop from '../python/loop.py?raw';
import simulLine from '../python/simul_line.py?raw';
import stacks from '../python/stacks.py?raw';
import threads from '../python/threads.py?raw';
import trace from '../python/trace.py?raw';
import waiting from '../python/waiting.py?raw';
import type { Pauses } from './pauses.ts';
import type { Told } from './told.ts';

const FOLDER = '/simul';
const MODULES: Readonly<Record<string, string>> = {
  '_simul/__init__.py': init,
  '_simul/lines.py': lines,
  '_simul/loop.py': loop,
  '_simul/stacks.py': stacks,
  '_simul/threads.py': threads,
  '_simul/trace.py': trace,
  '_simul/waiting.py': waiting,
  '_simul_line.py': simulLine,
};

/** Runs a program to its end. Its answer is empty, or a `Failure` as JSON. */
export type Run = { callPromising(source: string, traced: boolean): Promise<string> };
export type Failure = {
  readonly message: string;
  /** Which an import has not found. */
  readonly module: string | null;
  readonly line: number | null;
  readonly trace: string;
};

/** What one program runs in. */
export type Surroundings = {
  readonly told: Told;
  readonly hall: HallLine;
  readonly pauses: Pauses;
  threadsStarted: boolean;
  overAtMs: number;
};

/**
 * @param helper the text of `simul.py`, which programs import
 * @param now what the program that runs now runs in
 */
export function pythonIn(pyodide: PyodideAPI, helper: string, now: () => Surroundings): Run {
  pyodide.registerJsModule('_simul_page', pageOf(now));
  pyodide.FS.mkdirTree(`${FOLDER}/_simul`);
  for (const [path, text] of Object.entries({ ...MODULES, 'simul.py': helper }))
    pyodide.FS.writeFile(`${FOLDER}/${path}`, text);
  return pyodide.runPython(`import sys; sys.path.append('${FOLDER}'); import _simul; _simul.run`);
}

function pageOf(now: () => Surroundings) {
  const hall = () => now().hall;
  const pauses = () => now().pauses;
  return {
    words,
    byNetwork: () => hall().byNetwork,
    line: (line: number, state: LineState) => now().told.line(line, state),
    printed: (text: string, to: 'out' | 'err') => now().told.print(text, to),
    traced: (json: string) =>
      now().told.tell({ kind: 'traced', events: JSON.parse(json) as readonly TraceEvent[] }),
    over: () => {
      now().overAtMs = now().told.nowMs;
    },
    stand: (ms: number) => pauses().stand(ms),
    idle: (ms: number) => pauses().idle(ms),
    settle: () => hall().settle(),
    after: (ms: number) => pauses().after(ms),
    parked: (ms: number) => pauses().parked(ms),
    wake: () => pauses().wake(),
    gate: () => pauses().gate(),
    thread: (live: () => void) => {
      now().threadsStarted = true;
      setTimeout(live);
    },
    ask: (method: string, path: string, body: string) => JSON.stringify(hall().ask(method, path, body)),
    asked: (method: string, path: string, body: string) => ({
      promise: hall()
        .asked(method, path, body)
        .then((reply) => JSON.stringify(reply)),
    }),
    askLater: (method: string, path: string, body: string) => hall().askLater(method, path, body),
    answered: () => JSON.stringify(hall().taken()),
    forget: (number: number) => hall().forget(number),
  };
}
