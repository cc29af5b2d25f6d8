import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProgramEvent, ProgramWanted } from './program.ts';
import { PythonWorkers } from './python-workers.ts';
import type { FromWorker, PyodideFiles, ToWorker } from './worker/messages.ts';

/** A worker that says what the test has it say. */
class WorkerHere {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  isThere = true;
  readonly heard: ToWorker[] = [];
  constructor() {
    workers.push(this);
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.isThere = false;
  }
  says(data: FromWorker): void {
    this.onmessage?.({ data });
  }
}

const wanted: ProgramWanted = { language: 'python', source: 'print(1)', hall: { kind: 'none' } };
const files: PyodideFiles = {
  folder: 'pyodide/',
  bytes: {},
  info: { abi_version: '', arch: 'wasm32', platform: '', python: '', version: '' },
  helper: 'code/simul.py',
};
let workers: WorkerHere[];
let told: ProgramEvent[];
let python: PythonWorkers;

beforeEach(() => {
  workers = [];
  told = [];
  vi.stubGlobal('Worker', WorkerHere);
  python = new PythonWorkers((path) => `http://here/${path}`, files);
});
afterEach(() => void vi.unstubAllGlobals());

const run = () => python.run(wanted, (event) => told.push(event));
const lastWords = () => {
  const last = told.at(-1);
  return last?.kind === 'failed' ? last.message : null;
};

it('says that Python could not be started, where it has not come', () => {
  run();
  workers[0]?.says({ kind: 'broken', why: 'TypeError: Failed to fetch' });
  expect(lastWords()).toContain('could not be started: TypeError: Failed to fetch');
});

it.each(['said', 'thrown'])(
  'says that Python broke down while a program ran, and begins anew (%s)',
  (how) => {
    python.warmUp();
    workers[0]?.says({ kind: 'ready' });
    run();
    if (how === 'said') workers[0]?.says({ kind: 'broken', why: 'RangeError: $& too deep' });
    else workers[0]?.onerror?.({ message: 'RangeError: $& too deep' });
    expect(lastWords()).toContain('broke down while this program ran: RangeError: $& too deep.');
    expect(workers[0]?.isThere).toBe(false);
    run();
    expect(workers[1]?.heard.map(({ kind }) => kind)).toEqual(['load', 'run']);
  },
);
