/** `npm run bench -- acks`: how soon a move is acknowledged, with 30 and 150 phones, kept on the disk and in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@colyseus/sdk';
import { planOf } from '../../shared/lesson/plan.ts';
import { HallOnStage } from '../../shared/protocol/state.ts';
import { Phone } from '../class/phone.ts';
import { startServer } from '../class/server.ts';

const PORT = 29_776;
const ROUND_MS = 20_000;
/** Pupils in a hurry: the server is asked more than a class would. */
const thinkMs = () => 500 + 1_500 * Math.random();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One round. @returns how long each acknowledgement took, in ms, shortest first */
async function round(count: number, dataDir: string): Promise<readonly number[]> {
  const server = await startServer(PORT, dataDir);
  const { code, secret } = await server.open({
    seats: count,
    plan: planOf([{ policy: 'event-loop', durationMs: ROUND_MS }]),
    names: 'typed',
    level: 0,
  });
  const phones = Array.from(
    { length: count },
    (_, index) => new Phone(server.url, code, `Pupil ${index + 1}`, thinkMs),
  );
  while (!phones.every(({ isSeated }) => isSeated)) await sleep(20);
  const host = await new Client(server.url).joinById(code, { as: 'host', secret }, HallOnStage);
  host.reconnection.enabled = false;
  host.onMessage('*', () => {});
  host.send('host', { id: 'start', do: 'start' });
  await sleep(ROUND_MS + 300);
  for (const phone of phones) phone.close();
  await server.stop();
  return phones.flatMap(({ promised }) => promised.map(({ answerMs }) => answerMs)).sort((a, b) => a - b);
}

console.info(
  `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; rounds of ${ROUND_MS / 1000} s`,
);
for (const count of [30, 150]) {
  for (const where of ['disk', 'memory'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'simul-acks-'));
    const acks = await round(count, where === 'disk' ? folder : ':memory:');
    rmSync(folder, { recursive: true });
    const at = (share: number) => `${(acks[Math.floor(acks.length * share)] ?? 0).toFixed(1)} ms`.padStart(8);
    console.info(
      `${String(count).padStart(4)} phones, ${where.padEnd(6)}: ${acks.length} moves, p50 ${at(0.5)}, p99 ${at(0.99)}`,
    );
  }
}
process.exit();
