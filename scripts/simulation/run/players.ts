/** Whoever plays classes: this process, or several others at the same time. Each seed is played once. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { playOne, type Result } from './one-class.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** What is to be played, and for how long. */
export type Course = {
  readonly first: number;
  /** Whether another class begins. @param played how many have begun */
  readonly goesOn: (begun: number) => boolean;
  /** Told of each class, in whatever order they end. */
  readonly ended: (result: Result) => void | Promise<void>;
};

/** @param workers in so many processes; 1: in this one */
export function playCourse(course: Course, workers: number): Promise<void> {
  return workers === 1 ? playHere(course) : playInWorkers(course, workers);
}

async function playHere({ first, goesOn, ended }: Course): Promise<void> {
  for (let begun = 0; goesOn(begun); begun++) {
    await ended(await playOne(first + begun));
    // Once in a while Node looks whether somebody wants it to stop.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function playInWorkers({ first, goesOn, ended }: Course, workers: number): Promise<void> {
  let begun = 0;
  const seeds = () => (goesOn(begun) ? first + begun++ : null);
  await Promise.all(Array.from({ length: workers }, () => playInWorker(seeds, ended)));
}

/** @param nextSeed null: no other class begins */
function playInWorker(nextSeed: () => number | null, ended: Course['ended']): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, { serialization: 'advanced' });
    const next = () => {
      const seed = nextSeed();
      if (seed === null) child.disconnect();
      else child.send(seed);
    };
    child.on('message', (result: Result) => void Promise.resolve(ended(result)).then(next, reject));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker ended with ${code}`))));
    next();
  });
}
