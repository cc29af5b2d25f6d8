/** The test of the test: a store that keeps its word outlives every power cut of the trial, and one that doesn't is found out. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Database } from '../../../server/store/database.ts';
import { inOwnFolder } from '../means/own-folder.ts';
import { cutPower } from './power-cut.ts';

const FILES = ['simul.db', 'simul.db-wal'] as const;
const MOVES = 25;
const CUTS = 60;
const SEED = 7;
const hex = (bytes: Buffer) => bytes.toString('hex').replace(/../g, '\\x$&');
const named = (name: string) => `7<${hex(Buffer.from(name))}>`;
const synced = (file: string) => `1 fdatasync(${named(file)}) = 0`;

/** The calls by which the file before became the one after, in one write. */
function written(file: string, before: Buffer, after: Buffer): string[] {
  const from = after.findIndex((byte, index) => byte !== before[index]);
  if (from < 0) return [];
  const bytes = after.subarray(from);
  return [`1 pwrite64(${named(file)}, "${hex(bytes)}", ${bytes.length}, ${from}) = ${bytes.length}`];
}

/** One move after the other is written down by the real store. @returns for each its writes, their syncs, and its answer */
function movesIn(folder: string) {
  const dataDir = join(folder, 'data');
  const read = () => FILES.map((file) => readFileSync(join(dataDir, file)));
  const database = new Database(dataDir);
  const session = { code: '412907', secretHash: 'hash', options: '{}' };
  database.keep([{ do: 'open', session, seenAtMs: 1_000 }]);
  let before = read();
  mkdirSync(join(folder, 'before'));
  FILES.forEach((file, index) => {
    writeFileSync(join(folder, 'before', file), before[index] ?? '');
  });
  const moves = Array.from({ length: MOVES }, (_, index) => {
    const id = `a-phone--kept-${index}`;
    database.keep([
      { do: 'append', code: session.code, entry: { sender: { board: 1, id }, input: '{"do":"move"}' } },
    ]);
    const after = read();
    const writes = FILES.flatMap((file, at) =>
      written(file, before[at] ?? Buffer.alloc(0), after[at] ?? Buffer.alloc(0)),
    );
    before = after;
    const said = `1 write(${named('socket:[1]')}, "${hex(Buffer.from(`${id}\xa3seq`, 'latin1'))}", 9) = 9`;
    return { writes, syncs: FILES.map(synced), said };
  });
  database.close();
  return moves;
}

type Move = ReturnType<typeof movesIn>[number];
const isFound = (linesOf: (move: Move) => readonly string[]) =>
  inOwnFolder(async (folder) => {
    const trace = join(folder, 'trace.txt');
    writeFileSync(trace, movesIn(folder).flatMap(linesOf).join('\n'));
    const { acknowledged, wrong } = await cutPower(folder, trace, CUTS, SEED);
    expect(acknowledged).toBe(MOVES);
    return wrong.length > 0;
  });

it('a store that acknowledges what the disk has confirmed loses nothing', async () => {
  expect(await isFound(({ writes, syncs, said }) => [...writes, ...syncs, said])).toBe(false);
});
it('one that never waits for the disk is found', async () => {
  expect(await isFound(({ writes, said }) => [...writes, said])).toBe(true);
});
it('one that acknowledges between writing and the disk’s word is found', async () => {
  expect(await isFound(({ writes, syncs, said }) => [...writes, said, ...syncs])).toBe(true);
});
it('one that acknowledges before it writes is found', async () => {
  expect(await isFound(({ writes, syncs, said }) => [said, ...writes, ...syncs])).toBe(true);
});
