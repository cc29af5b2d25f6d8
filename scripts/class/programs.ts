/** A thread of its own: programs that drive halls over HTTP, each as an event loop does, and ask a few things besides. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

export type ProgramsWanted = {
  readonly url: string;
  readonly programs: number;
  /** What each asks besides, a second. */
  readonly extraPerSecond: number;
  readonly forMs: number;
};
/** How many questions were answered, how many of them were moves, and how many were refused or broke off. */
export type ProgramsDone = { readonly answered: number; readonly moves: number; readonly refused: number };

const HALL = { boards: 12, playMs: 100, walkVisitMs: 0, thinkMs: 1_000 };

const { url, programs, extraPerSecond, forMs } = workerData as ProgramsWanted;
const endsAtMs = performance.now() + forMs;
let answered = 0;
let moves = 0;
let refused = 0;

async function ask(hall: string, method: string, path: string): Promise<void> {
  const response = await fetch(`${url}${hall}/${path}`, { method }).catch(() => null);
  await response?.arrayBuffer();
  if (response?.ok) answered++;
  else if (response?.status !== 410) refused++;
}

async function game(hall: string, board: number): Promise<void> {
  while (performance.now() < endsAtMs) {
    await ask(hall, 'POST', `boards/${board}/move`);
    moves++;
    await ask(hall, 'GET', `boards/${board}/reply`);
  }
}

async function besides(hall: string): Promise<void> {
  const everyMs = 1_000 / extraPerSecond;
  for (let at = performance.now(); at < endsAtMs; at += everyMs) {
    await sleep(Math.max(0, at - performance.now()));
    void ask(hall, 'GET', 'round');
  }
}

async function program(): Promise<void> {
  const body = JSON.stringify({ ...HALL, durationMs: forMs + 5_000 });
  const response = await fetch(`${url}/api/code`, { method: 'POST', body });
  const { path } = (await response.json()) as { path: string };
  const games = Array.from({ length: HALL.boards }, (_, index) => game(path, index + 1));
  await Promise.all(extraPerSecond > 0 ? [...games, besides(path)] : games);
  await fetch(url + path, { method: 'DELETE' });
}

await Promise.all(Array.from({ length: programs }, program));
parentPort?.postMessage({ answered, moves, refused } satisfies ProgramsDone);
