/** `npm run bench -- acks`: how soon a move is acknowledged, with 30 and 150 phones, kept on the disk and in memory. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { machine } from '../chaos/means/figures.ts';
import { type Ack, acksInWords, acksOf, startClass } from '../class/playing-class.ts';
import { freePort, startServer } from '../class/server.ts';

const ROUND_MS = 20_000;

async function round(count: number, dataDir: string): Promise<readonly Ack[]> {
  const server = await startServer(await freePort(), dataDir);
  const { phones, close } = await startClass(server, count, ROUND_MS);
  await sleep(ROUND_MS + 300);
  close();
  await server.stop();
  return acksOf(phones);
}

console.info(`${machine()}; rounds of ${ROUND_MS / 1000} s`);
for (const count of [30, 150]) {
  for (const where of ['disk', 'memory'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'simul-acks-'));
    const acks = await round(count, where === 'disk' ? folder : ':memory:');
    rmSync(folder, { recursive: true });
    console.info(`${String(count).padStart(4)} phones, ${where.padEnd(6)}: ${acksInWords(acks)}`);
  }
}
process.exit();
