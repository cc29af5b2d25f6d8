/** Runs programs of learners in workers of their own: one can always be stopped, and the next one finds a warm one. */
import { assetUrl } from '../app/paths/address.ts';
import type { Language, ProgramWanted, Tell } from './program.ts';
import { PythonWorkers } from './python-workers.ts';

/** The address of a file of ours, in whatever folder the page lies. */
const at = (path: string) => new URL(assetUrl(path), location.href).href;
const python = new PythonWorkers(at, import.meta.env.PYODIDE);

/** Begins to load what programs of this language run on, while people read. */
export function warmUp(language: Language): void {
  if (language === 'python') python.warmUp();
  else void import('./javascript.ts');
}

/**
 * Runs a program. Its events come until it has ended or failed, or is stopped; those of its hall go on up to the bell.
 * @returns stop: ends it at once, an endless loop too
 */
export function runProgram(wanted: ProgramWanted, tell: Tell): { readonly stop: () => void } {
  return wanted.language === 'python' ? python.run(wanted, tell) : runLater(wanted, tell);
}

/** What reads JavaScript is fetched when the first such program runs. */
function runLater(wanted: ProgramWanted, tell: Tell): { readonly stop: () => void } {
  let isStopped = false;
  let stop = () => {};
  import('./javascript.ts').then(({ runJavaScript }) => {
    if (!isStopped) stop = runJavaScript(wanted, at, tell).stop;
  });
  return {
    stop: () => {
      isStopped = true;
      stop();
    },
  };
}
