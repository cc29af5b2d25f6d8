/** Python in a worker: one program after the other, each in a namespace of its own. */
import '../../app/browser/polyfills.ts';
import { runtime as words } from '../../../shared/text/code/runtime.ts';
import { lineTo } from '../hall/hall-choice.ts';
import type { HallChoice, ProgramWanted } from '../program.ts';
import { filesToCome, shareCompiled } from './compiled.ts';
import { countFetched } from './fetched.ts';
import type { FromWorker, PyodideFiles, ToWorker } from './messages.ts';
import { Pauses } from './pauses.ts';
import { type Failure, pythonIn, type Run, type Surroundings } from './python-page.ts';
import { pythonWords } from './python-words.ts';
import { Told } from './told.ts';

const say = (message: FromWorker) => postMessage(message);
const told = new Told((events) => say({ kind: 'events', events }), words.tooMuchText);
let now: Surroundings = surroundings({ kind: 'none' });

function surroundings(choice: HallChoice): Surroundings {
  const hall = lineTo(choice, told, () => now.pauses.wake());
  return { told, hall, pauses: new Pauses(hall, () => told.flush()), threadsStarted: false, overAtMs: 0 };
}

async function load({ folder, bytes, info, helper, compiled }: PyodideFiles): Promise<Run> {
  shareCompiled(compiled ?? null, (module) => say({ kind: 'compiled', module }));
  countFetched(filesToCome(bytes, compiled), (event) => {
    told.tell(event);
    // Python gets ready next, and nothing else is said meanwhile.
    if (event.doneBytes === event.allBytes) told.flush();
  });
  const text = textOf(helper);
  const { loadPyodide } = (await import(
    /* @vite-ignore */ `${folder}pyodide.mjs`
  )) as typeof import('pyodide');
  const pyodide = await loadPyodide({
    indexURL: folder,
    // Nothing but Python's own modules is here, so there is no list of others to fetch.
    lockFileContents: { info, packages: {} },
    packageBaseUrl: folder,
  });
  const run = pythonIn(pyodide, await text, () => now);
  // While people still read: it takes a moment that the first program would wait for.
  setTimeout(() => pyodide.runPython('import simul'));
  return run;
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

async function run(python: Run, { source, hall, traced = false }: ProgramWanted): Promise<void> {
  now.hall.close();
  now = surroundings(hall);
  told.begin();
  const failed = await python.callPromising(source, traced);
  const atMs = now.overAtMs;
  if (failed === '') told.tell({ kind: 'ended', atMs });
  else {
    const { message, module, line, trace } = JSON.parse(failed) as Failure;
    told.tell({ kind: 'failed', message: pythonWords(message, module), line, trace, atMs });
  }
  told.flush();
  say({ kind: 'over', clean: !now.threadsStarted });
}

let python: Promise<Run> | null = null;

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.kind === 'load') {
      python = load(data.files);
      await python;
      told.flush();
      say({ kind: 'ready' });
    } else if (python) await run(await python, data.wanted);
  } catch (error) {
    say({ kind: 'broken', why: String(error) });
  }
});
