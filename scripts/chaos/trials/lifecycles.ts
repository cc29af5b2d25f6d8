/** Halls are opened and closed, people sit down and leave, in this very process: so that its heap, timers and sockets can be counted. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SqliteStore } from '../../../server/store/sqlite-store.ts';
import { bootClass, type TestClass } from '../../../server/testing/class.ts';

const AT_A_TIME = 20;
const SEATS = 40;
/** Closed sockets, and seats that were kept for somebody who never came, are gone after this. */
const REST_MS = 20_000;

export type Needs = {
  readonly heapMb: number;
  readonly diskMb: number;
  readonly timers: number;
  readonly sockets: number;
  readonly handles: number;
};

export type Soaked = {
  readonly before: Needs;
  readonly after: Needs;
  readonly sat: number;
  /** Classes that are still in the store. */
  readonly classes: number;
};

/**
 * @param told how far it is, now and then
 * @param restMs so long it is waited before what the process needs is looked at
 */
export async function soak(
  dataDir: string,
  halls: number,
  sits: number,
  told: (words: string) => void,
  restMs = REST_MS,
): Promise<Soaked> {
  const server = await bootClass({ dataDir });
  // What is made once, for the first hall and the first guest, counts for nothing.
  await openAndClose(server, AT_A_TIME);
  await sitAndLeave(server, SEATS, () => {});
  await sleep(restMs);
  const before = needs(dataDir);
  for (let opened = 0; opened < halls; opened += AT_A_TIME) {
    await openAndClose(server, Math.min(AT_A_TIME, halls - opened));
    if (opened % 500 === 0) told(`${opened} halls opened and closed`);
  }
  const sat = await sitAndLeave(server, sits, told);
  await sleep(restMs);
  const after = needs(dataDir);
  await server.close();
  const store = await SqliteStore.in(dataDir);
  const classes = (await store.read()).length;
  await store.close();
  return { before, after, sat, classes };
}

async function openAndClose(server: TestClass, count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async () => {
      const { code, secret } = await server.open();
      const host = await server.join(code, { as: 'host', secret });
      host.room.send('host', { id: 'close', do: 'close' });
      await host.until(() => host.closed !== null, 'the end of the hall');
      server.forget(host);
    }),
  );
}

/** In one hall, which is closed afterwards. @returns how many sat down */
async function sitAndLeave(server: TestClass, sits: number, told: (words: string) => void): Promise<number> {
  const { code, secret } = await server.open({ seats: SEATS });
  const host = await server.join(code, { as: 'host', secret });
  let sat = 0;
  let begun = 0;
  const guest = async () => {
    while (begun < sits) {
      const name = `Guest ${begun++}`;
      const actor = await server.join(code, { as: 'player', name });
      actor.room.send('leave', { id: `${name} leaves` });
      await actor.until(() => actor.closed !== null, 'the door');
      server.forget(actor);
      if (++sat % 5_000 === 0) told(`${sat} sat down and left`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, sits) }, guest));
  host.room.send('host', { id: 'close', do: 'close' });
  await host.until(() => host.closed !== null, 'the end of the hall');
  server.forget(host);
  return sat;
}

/** What this process needs just now, the garbage taken out. */
function needs(dataDir: string): Needs {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 3; turn++) collect();
  const active = process.getActiveResourcesInfo();
  const sizes = readdirSync(dataDir).map((file) => statSync(join(dataDir, file)).size);
  return {
    heapMb: process.memoryUsage().heapUsed / 1e6,
    diskMb: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
    timers: active.filter((one) => one === 'Timeout').length,
    sockets: active.filter((one) => one.startsWith('TCPSocket')).length,
    handles: readdirSync('/proc/self/fd').length,
  };
}
