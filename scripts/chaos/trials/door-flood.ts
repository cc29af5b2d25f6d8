/** A class plays while strangers storm its door: they guess codes, take what seats are left, and talk without end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { comeInDeaf } from '../../../server/testing/raw.ts';
import { freePort, startServer } from '../../class/server.ts';
import { framed } from '../../fuzz/grammar/frames.ts';
import { packed } from '../../fuzz/grammar/msgpack.ts';
import { ClassAtPlay } from '../means/class-at-play.ts';
import { countOf } from '../means/figures.ts';

const STRANGERS = 20;
const CALM_MS = 5_000;
/** More than the server takes from one guest in a second. */
const MESSAGES = 40;
const ROOM_DATA = 13;
const MOVE = framed(
  Buffer.concat([Buffer.of(ROOM_DATA), packed('move'), packed({ id: 'x', from: 'e2', to: 'e4' })]),
);

export type Flooded = {
  /** How soon moves were acknowledged before, and meanwhile, in ms. */
  readonly calmMs: readonly number[];
  readonly floodedMs: readonly number[];
  readonly knocks: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly sent: number;
  readonly stillSeated: number;
};

export async function floodAClass(phones: number, forMs: number): Promise<Flooded> {
  const server = await startServer(await freePort(), ':memory:');
  const klass = await ClassAtPlay.begin({ server, phones, thinkMs: () => 500 + 1_500 * Math.random() });
  try {
    await sleep(CALM_MS);
    const calmMs = klass.acksMs;
    const endsAtMs = performance.now() + forMs;
    const refused: string[] = [];
    let knocks = 0;
    let sent = 0;
    const stranger = async (index: number) => {
      for (let turn = 0; performance.now() < endsAtMs; turn++) {
        // Two of three guess; the others know the code, and shout once they are inside.
        const code = turn % 3 === 2 ? klass.code : String(100_000 + ((index * 7_919 + turn) % 900_000));
        knocks++;
        const line = await comeInDeaf(server.url, code, { as: 'player', name: `Storm ${index}` }).catch(
          (error: Error) => void refused.push(codeIn(error.message)),
        );
        if (!line) continue;
        for (let count = 0; count < MESSAGES; count++, sent++) line.socket.write(MOVE);
        await Promise.race([line.ended, sleep(1_000)]);
        line.socket.destroy();
      }
    };
    await Promise.all(Array.from({ length: STRANGERS }, (_, index) => stranger(index)));
    const stillSeated = klass.phones.filter(({ isSeated }) => isSeated).length;
    const floodedMs = klass.acksMs.slice();
    for (const ms of calmMs) floodedMs.splice(floodedMs.indexOf(ms), 1);
    return { calmMs, floodedMs, knocks, refused: countOf(refused), sent, stillSeated };
  } finally {
    klass.leave();
    await server.stop();
  }
}

const codeIn = (said: string) => /"code":"(\w+)"/.exec(said)?.[1] ?? 'noAnswer';
