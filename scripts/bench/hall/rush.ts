/** So many come each second while others play: what becomes of them, and what those who play notice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Measured, openBusyHall, share } from './full-hall.ts';
import { startMeasured } from './measured-server.ts';
import { Phones } from './phones.ts';
import { comeToWatch } from './watchers.ts';

const PLAYING = 200;
const PLAYERS_THINK_MS = 2_000;
const QUIET_MS = 5_000;

type Rush = Measured & { readonly perSecond: number; readonly seconds: number };

export async function rush({ perSecond, seconds, thinkMs, isOnDisk, profile }: Rush): Promise<void> {
  const comers = Math.round(perSecond * seconds);
  const server = await startMeasured(isOnDisk, profile);
  // Who plays and who comes are in two halls of one process: newcomers to a round would play in it, too.
  const playing = await openBusyHall(server, PLAYING, PLAYERS_THINK_MS, seconds * 1_000 + QUIET_MS * 3);
  const rushed = await openBusyHall(server, comers, thinkMs, QUIET_MS);
  const host = await comeToWatch(server.url, playing.code, { as: 'host', secret: playing.secret });
  await comeToWatch(server.url, rushed.code, { as: 'host', secret: rushed.secret });
  const [players, newcomers] = [new Phones(), new Phones()];
  const { url } = server;
  await players.join({ url, code: playing.code, count: PLAYING, perSecond: null, thinkMs: PLAYERS_THINK_MS });
  host.room.send('host', { id: 'start', do: 'start' });
  await sleep(QUIET_MS);
  await players.look();
  await sleep(QUIET_MS);
  const before = await players.look();
  await server.read();
  await newcomers.join({ url, code: rushed.code, count: comers, perSecond, thinkMs });
  const cost = await server.read();
  const [came, during] = [await newcomers.look(), await players.look()];
  console.info(
    `${comers} came, ${perSecond} a second: ${came.seated} seated, ${came.refusals} refused ${came.refused.join('; ')}; seat after ${came.seatP50Ms.toFixed(0)} ms at the median, ${came.seatP99Ms.toFixed(0)} ms at p99`,
  );
  console.info(
    `${(cost.threadMs / comers).toFixed(2)} ms of processor a join, with what plays; ${share(cost)}`,
  );
  console.info(
    `those who play: acks p50 ${before.ackP50Ms.toFixed(1)}, p99 ${before.ackP99Ms.toFixed(1)} ms before; p50 ${during.ackP50Ms.toFixed(1)}, p99 ${during.ackP99Ms.toFixed(1)} ms meanwhile`,
  );
  players.stop();
  newcomers.stop();
  await server.stop();
}
