/** A server that starts while its database, or the Redis of all servers, is away: it waits for it, for a time, and answers meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { RedisNotOpened } from './cluster/cluster.ts';
import { pathOf } from './http/address/sub-path.ts';
import { answerNotYet } from './http/not-yet.ts';
import type { Settings } from './settings.ts';
import { openStorage, type Storage } from './storage.ts';
import { DatabaseNotOpened } from './store/store.ts';

const LOOK_AGAIN_MS = 1_000;

/** What may come back by itself; all else is for people to put right. */
export const isAway = (error: unknown): error is DatabaseNotOpened | RedisNotOpened =>
  (error instanceof DatabaseNotOpened && error.why === 'unreachable') ||
  (error instanceof RedisNotOpened && error.isAway);

/**
 * Opens what the settings say; what does not answer is asked again every second, for `startWaitMs` at most.
 * @param tell hears of each that is away, once
 * @throws StoreNotOpened, DatabaseNotOpened, RedisNotOpened, or the system's own error where the port can't be had
 */
export async function openedStorage(settings: Settings, tell: (away: Error) => void): Promise<Storage> {
  const untilMs = performance.now() + settings.startWaitMs;
  const told = new Set<unknown>();
  let endAnswers: (() => Promise<void>) | null = null;
  try {
    for (;;)
      try {
        return await openStorage(settings);
      } catch (error) {
        if (!isAway(error) || performance.now() >= untilMs) throw error;
        if (!told.has(error.constructor)) tell(error);
        told.add(error.constructor);
        // Nobody could know a port that the system chooses.
        if (settings.port !== 0)
          endAnswers ??= await answerNotYet(settings.port, settings.host, pathOf(settings.publicUrl));
        await pause(LOOK_AGAIN_MS);
      }
  } finally {
    await endAnswers?.();
  }
}
