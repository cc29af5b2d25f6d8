/** Guests who come into halls of their own and send what no client sends; whoever is cut comes again. */

import { setTimeout as sleep } from 'node:timers/promises';
import { comeInDeaf } from '../../server/testing/raw.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import type { HallOpened } from '../../shared/protocol/messages.ts';
import { frameOf } from './grammar/frames.ts';
import type { Watched } from './under-watch.ts';

const PER_HALL = 40;
/** A little less than the server takes from one guest. */
const PER_SECOND = 18;
const LATER_MS = 300;
const plan = planOf(Array(3).fill({ policy: 'event-loop', durationMs: 600_000 }));

type Wanted = { readonly seed: number; readonly frames: Iterable<number>; readonly guests: number };
export type Sent = { readonly frames: number; readonly bytes: number; readonly cuts: number };

export async function sendFrames(
  { server, sends }: Watched,
  { seed, frames, guests }: Wanted,
): Promise<Sent> {
  const left = frames[Symbol.iterator]();
  const sent = { frames: 0, bytes: 0, cuts: 0 };
  const halls = new Map<number, Promise<HallOpened>>();
  const hallOf = (number: number) => {
    const opened = halls.get(number) ?? server.open({ plan, seats: PER_HALL, names: 'typed', level: 0 });
    halls.set(number, opened);
    return opened;
  };
  let isOver = false;

  async function comeIn(index: number) {
    const number = Math.floor(index / PER_HALL);
    const { code, secret } = await hallOf(number);
    const player = {
      as: 'player',
      name: `Mallory ${index}`,
      token: `mallory-${index}`.padEnd(22, '-'),
    } as const;
    const role = index % 10;
    const wanted =
      role === 0 ? ({ as: 'host', secret } as const) : role < 3 ? ({ as: 'stage' } as const) : player;
    return comeInDeaf(server.url, code, wanted)
      .catch(() => comeInDeaf(server.url, code, { as: 'stage' }))
      .catch((error) => {
        // A host among them has closed it.
        halls.delete(number);
        throw error;
      });
  }

  async function guest(index: number): Promise<void> {
    while (!isOver) {
      const line = await comeIn(index).catch(() => null);
      if (line === null) await sleep(LATER_MS);
      while (line && !line.socket.destroyed && !isOver) {
        for (let count = 0; count < PER_SECOND && !line.socket.destroyed; count++) {
          const next = left.next();
          isOver ||= next.done === true;
          if (next.done) break;
          const bytes = frameOf(seed, next.value);
          sends(next.value);
          line.socket.write(bytes);
          sent.frames++;
          sent.bytes += bytes.length;
        }
        await Promise.race([sleep(1_000), line.ended]);
      }
      if (line?.socket.destroyed) sent.cuts++;
      line?.socket.destroy();
    }
  }

  await Promise.all(Array.from({ length: guests }, (_, index) => guest(index)));
  return sent;
}
