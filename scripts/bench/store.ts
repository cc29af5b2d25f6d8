/**
 * `npm run bench -- store [a second] [seconds]`: how soon a move is kept where so many come in a second, from 40 classes, in a
 * file and (where it can be had) in PostgreSQL; beside the same moves written and synced one after the other, in the same run.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresStore } from '../../server/store/postgres/postgres-store.ts';
import { SqliteStore } from '../../server/store/sqlite-store.ts';
import type { Store } from '../../server/store/store.ts';
import { hasPostgres, TestPostgres } from '../../server/testing/postgres.ts';
import { atShare, machine } from '../chaos/means/figures.ts';

const CLASSES = 40;
const TURN_MS = 5;
const aSecond = Number(process.argv[2] ?? 1_000);
const seconds = Number(process.argv[3] ?? 10);
if (!(aSecond > 0 && seconds > 0)) {
  console.error('How many moves a second, and for how many seconds, are numbers above 0.');
  process.exit(1);
}

/** What a person's move looks like when it is written down. */
const inputOf = (count: number) =>
  JSON.stringify({
    input: {
      do: 'move',
      board: 1 + (count % 24),
      from: 'e2',
      to: 'e4',
      fen: 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR',
    },
    round: 1,
    atMs: count,
  });
const codeOf = (count: number) => String(100_000 + (count % CLASSES));

function say(what: string, times: readonly number[], more = ''): void {
  const at = (share: number) => atShare(times, share).toFixed(1).padStart(8);
  console.info(`${what.padEnd(34)}${at(0.5)}${at(0.99)}${at(1)}  ${more}`);
}

/** One transaction and one visit to the disk for each move, as fast as they go. */
function bareLoop(folder: string): void {
  const database = new DatabaseSync(join(folder, 'bare.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (input TEXT)');
  const insert = database.prepare('INSERT INTO entry VALUES (?)');
  const times: number[] = [];
  const endsAtMs = performance.now() + 3_000;
  for (let count = 0; performance.now() < endsAtMs; count++) {
    const fromMs = performance.now();
    insert.run(inputOf(count));
    times.push(performance.now() - fromMs);
  }
  database.close();
  say('bare insert and sync, one by one', times, `${Math.round(times.length / 3)} a second at most`);
}

/** Moves come at their pace, whether those before are kept or not. */
async function load(what: string, store: Store): Promise<void> {
  for (let index = 0; index < CLASSES; index++)
    await store.open({ code: codeOf(index), secretHash: '', options: '{}' }, 0);
  const times: number[] = [];
  const open: Promise<unknown>[] = [];
  const cpuBefore = process.cpuUsage();
  const fromMs = performance.now();
  for (let count = 0; performance.now() - fromMs < seconds * 1_000; ) {
    const due = ((performance.now() - fromMs) / 1_000) * aSecond;
    for (; count < due; count++) open.push(append(store, count, times));
    await sleep(TURN_MS);
  }
  await Promise.all(open);
  const { user, system } = process.cpuUsage(cpuBefore);
  const cores = (user + system) / 1_000 / (performance.now() - fromMs);
  say(what, times, `${Math.round(times.length / seconds)} a second, ${cores.toFixed(2)} core`);
}

async function append(store: Store, count: number, times: number[]): Promise<void> {
  const fromMs = performance.now();
  const sender = { board: 1 + (count % 24), id: `bench-${count}` };
  await store.append(codeOf(count), { sender, input: inputOf(count) });
  times.push(performance.now() - fromMs);
}

console.info(machine());
console.info(`${''.padEnd(34)}${['p50 ms', 'p99 ms', 'longest'].map((one) => one.padStart(8)).join('')}`);
const folder = mkdtempSync(join(tmpdir(), 'simul-bench-store-'));
bareLoop(folder);
const file = await SqliteStore.in(folder);
await load(`in a file, ${aSecond} a second`, file);
await file.close();
rmSync(folder, { recursive: true });
if (hasPostgres) {
  const cluster = await TestPostgres.started();
  const store = await PostgresStore.at(await cluster.newDatabase());
  await load(`in PostgreSQL, ${aSecond} a second`, store);
  await store.close();
  await cluster.remove();
} else console.info('PostgreSQL is not on this machine: not measured.');
process.exit();
