/** Many halls of 24 in play on one process, each with its host, chess and disk included. */
import { setTimeout as sleep } from 'node:timers/promises';
import { planOf } from '../../../shared/lesson/plan.ts';
import { type Measured, share } from './full-hall.ts';
import { startMeasured } from './measured-server.ts';
import { Phones } from './phones.ts';
import { comeToWatch } from './watchers.ts';

const SEATS = 24;
/** Pupils in a hurry: the server is asked more than a class would. */
const THINK_MS = 1_250;
const LONGEST_MS = 600_000;
const WARM_MS = 3_000;

export async function manyHalls({
  halls,
  playMs,
  profile,
}: Measured & { readonly halls: number }): Promise<void> {
  const server = await startMeasured(true, profile);
  const phones = new Phones();
  const hosts = [];
  const plan = planOf([{ policy: 'event-loop', durationMs: LONGEST_MS }]);
  await server.read();
  for (let hall = 0; hall < halls; hall++) {
    const { code, secret } = await server.open({ seats: SEATS, plan, names: 'typed', level: 0 });
    hosts.push(await comeToWatch(server.url, code, { as: 'host', secret }));
    await phones.join({ url: server.url, code, count: SEATS, perSecond: null, thinkMs: THINK_MS });
  }
  const came = await phones.look();
  const full = await server.weigh();
  console.info(
    `${halls} halls of ${SEATS}: ${came.seated} seated, ${(full.threadMs / came.seated).toFixed(2)} ms of processor a join (whole process ${(full.cpuMs / came.seated).toFixed(2)})`,
  );
  for (const { room } of hosts) room.send('host', { id: 'start', do: 'start' });
  await sleep(WARM_MS);
  await phones.look();
  await server.read();
  await sleep(playMs);
  const played = await server.read();
  const seen = await phones.look();
  const { engineLate } = await server.health();
  console.info(
    `play: ${(seen.acks / (played.wallMs / 1_000)).toFixed(0)} moves a second, ${share(played)}; acks p50 ${seen.ackP50Ms.toFixed(1)} ms, p99 ${seen.ackP99Ms.toFixed(1)} ms; memory ${played.rssMb.toFixed(0)} MB; engine late ${engineLate}`,
  );
  phones.stop();
  await server.stop();
}
