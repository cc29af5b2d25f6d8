/** Runs programs of learners in workers of their own: one can always be stopped, and the next one finds a warm one. */
import type { ProgramWanted, Tell } from './program.ts';
import { PythonWorkers } from './python-workers.ts';

const python = new PythonWorkers();

/** Begins to load what programs run on, while people read. */
export function warmUp(): void {
  python.warmUp();
}

/**
 * Runs a program. Its events come until it has ended or failed, or is stopped; those of its hall go on up to the bell.
 * @returns stop: ends it at once, an endless loop too
 */
export function runProgram(wanted: ProgramWanted, tell: Tell): { readonly stop: () => void } {
  return python.run(wanted, tell);
}
