/** Guests who come in, say that they are there, and read nothing; whoever is cut comes again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { comeInDeaf } from '../../../server/testing/raw.ts';
import type { TrialServer } from '../../class/server.ts';

const LOOK_EVERY_MS = 250;

export type Unread = {
  /** How long each of them lasted, in ms. */
  readonly lastedMs: readonly number[];
  /** What the process took before they came, and at most while they were there. */
  readonly beforeMb: number;
  readonly mostMb: number;
};

/**
 * @param readers how many are there at a time
 * @param forMs so long cut ones come again
 */
export async function neverRead(
  server: TrialServer,
  code: string,
  readers: number,
  forMs: number,
): Promise<Unread> {
  const memoryMb = async () => (await server.health()).memoryMb.rss;
  const beforeMb = await memoryMb();
  const lastedMs: number[] = [];
  let mostMb = beforeMb;
  const endsAtMs = performance.now() + forMs;
  const readerAfterReader = async (silent: boolean) => {
    while (performance.now() < endsAtMs) {
      const { ended } = await comeInDeaf(server.url, code, { as: 'stage' }, { reads: false, pongs: !silent });
      const cameAtMs = performance.now();
      await ended;
      lastedMs.push(performance.now() - cameAtMs);
    }
  };
  let isOver = false;
  const all = Promise.all(Array.from({ length: readers }, (_, index) => readerAfterReader(index % 2 === 0)));
  void all.then(() => {
    isOver = true;
  });
  while (!isOver) {
    mostMb = Math.max(mostMb, await memoryMb());
    await sleep(LOOK_EVERY_MS);
  }
  return { lastedMs, beforeMb, mostMb };
}
