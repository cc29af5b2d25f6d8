/** What the host's page tries out before a class comes: whether a phone gets here, and what this machine has room for. */
import { readFile, statfs } from 'node:fs/promises';
import { Router } from 'express';
import type { RoomOfServer } from '../../shared/protocol/messages.ts';
import { freeBytes } from '../labs/means.ts';

const TRIAL = /^\d{6}$/;
/** A trial is a number that a page made up; more at a time than anybody needs are forgotten, the oldest first. */
const TRIALS_MAX = 200;
const TRIAL_MS = 10 * 60_000;

/** Which trials a phone has answered: a number and a moment, and nothing about the phone. */
export class PhoneTrials {
  readonly #now: () => number;
  readonly #arrivedAtMs = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  arrive(trial: string): void {
    const nowMs = this.#now();
    this.#arrivedAtMs.delete(trial);
    for (const [other, atMs] of this.#arrivedAtMs)
      if (atMs + TRIAL_MS < nowMs || this.#arrivedAtMs.size >= TRIALS_MAX) this.#arrivedAtMs.delete(other);
    this.#arrivedAtMs.set(trial, nowMs);
  }

  hasArrived(trial: string): boolean {
    const atMs = this.#arrivedAtMs.get(trial);
    return atMs !== undefined && atMs + TRIAL_MS >= this.#now();
  }
}

type Machine = {
  /** null: classes are kept in memory alone. */
  readonly dataDir: string | null;
  /** A server that the whole world reaches keeps its figures to itself. */
  readonly isPublic: boolean;
};

export function roomApi(trials: PhoneTrials, machine: Machine): Router {
  const router = Router();
  router.get('/api/room', async (_request, response) => {
    response.json(await roomOf(machine));
  });
  router.get('/api/room/:trial', ({ params: { trial } }, response, next) => {
    if (!TRIAL.test(trial)) return next();
    response.json({ arrived: trials.hasArrived(trial) });
  });
  router.post('/api/room/:trial', ({ params: { trial } }, response, next) => {
    if (!TRIAL.test(trial)) return next();
    trials.arrive(trial);
    response.json({ arrived: true });
  });
  return router;
}

async function roomOf({ dataDir, isPublic }: Machine): Promise<RoomOfServer> {
  if (isPublic) return { openFiles: null, freeBytes: null, freeMemoryBytes: null };
  const disk = dataDir === null ? null : await statfs(dataDir).catch(() => null);
  return {
    openFiles: openFilesIn(await readFile('/proc/self/limits', 'utf8').catch(() => '')),
    freeBytes: disk && disk.bavail * disk.bsize,
    freeMemoryBytes: freeBytes(),
  };
}

/** How many files and connections this process may have open, from Linux' own table; null where it says none. */
export function openFilesIn(limits: string): number | null {
  const soft = /^Max open files\s+(\d+|unlimited)/m.exec(limits)?.[1];
  return soft === undefined || soft === 'unlimited' ? null : Number(soft);
}
