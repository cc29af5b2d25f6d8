/**
 * A class plays while every write to its store is watched. Afterwards the power is cut, as often as one likes, at any moment of
 * it: what the disk had not confirmed is torn, and whatever had been acknowledged by then must be in what is left.
 */

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../../server/store/database.ts';
import { startServer } from '../../class/server.ts';
import { ClassAtPlay, SPEED } from '../means/class-at-play.ts';
import { diceOf } from '../means/dice.ts';
import { type DiskEvent, eventsIn, traceDisk } from '../means/disk-trace.ts';
import { FileOnDisk } from '../means/file-on-disk.ts';

const FILES = ['simul.db', 'simul.db-wal'] as const;
/** A player's request, and the number under which it stands, as they go over the wire. */
const ACKNOWLEDGED = /[\w-]{8}-kept-\d+(?=\xa3seq)/g;

export type PowerCuts = {
  readonly cuts: number;
  /** Acknowledgements that left the server, and commits to the file beside its log. */
  readonly acknowledged: number;
  readonly checkpoints: number;
  /** Cuts after which something acknowledged was missing, or the store could not be opened. */
  readonly wrong: readonly string[];
};

/** A class of that many phones plays for so long. @returns a trace, and the files as they were before it, in that folder */
export async function playTraced(
  folder: string,
  port: number,
  phones: number,
  forMs: number,
): Promise<string> {
  const dataDir = join(folder, 'data');
  const server = await startServer(port, dataDir, SPEED);
  const trace = join(folder, 'trace.txt');
  try {
    const tracer = await traceDisk(server.pid() ?? 0, trace);
    // Nobody is there yet: the files stand still.
    mkdirSync(join(folder, 'before'));
    for (const file of FILES)
      if (existsSync(join(dataDir, file))) copyFileSync(join(dataDir, file), join(folder, 'before', file));
    const klass = await ClassAtPlay.begin({ server, phones });
    await sleep(forMs);
    klass.leave();
    await server.stop();
    if (tracer.exitCode === null) await new Promise((resolve) => tracer.once('exit', resolve));
    return trace;
  } finally {
    await server.stop();
  }
}

/** @param folder in which `playTraced` was */
export async function cutPower(
  folder: string,
  trace: string,
  cuts: number,
  seed: number,
): Promise<PowerCuts> {
  const events: DiskEvent[] = [];
  for await (const event of eventsIn(trace)) events.push(event);
  const moments = momentsFor(events, cuts, seed);
  const files = new Map(FILES.map((file) => [file, new FileOnDisk(before(folder, file))] as const));
  const fileOf = (name: string) => files.get(name as (typeof FILES)[number]);
  const acknowledged = new Set<string>();
  const wrong: string[] = [];
  let checkpoints = 0;
  events.forEach((event, index) => {
    if (event.do === 'said')
      for (const [id] of event.bytes.toString('latin1').matchAll(ACKNOWLEDGED)) acknowledged.add(id);
    else if (event.do === 'sync') fileOf(event.file)?.sync();
    else fileOf(event.file)?.change(event);
    if (event.do === 'sync' && event.file === 'simul.db') checkpoints++;
    for (let cut = 0; cut < (moments.get(index) ?? 0); cut++) {
      const objection = objectionAfter(folder, files, acknowledged, diceOf(seed, index * 1_000 + cut));
      if (objection !== null) wrong.push(`event ${index}, cut ${cut}: ${objection}`);
    }
  });
  return { cuts, acknowledged: acknowledged.size, checkpoints, wrong };
}

/** How many cuts at which event: half of them where the file beside the log is written, for that is seldom. */
function momentsFor(events: readonly DiskEvent[], cuts: number, seed: number): ReadonlyMap<number, number> {
  const dice = diceOf(seed);
  const indexes = events.flatMap(({ do: what }, index) => (what === 'said' ? [] : [index]));
  const rare = indexes.filter((index) => {
    const event = events[index];
    return event?.do === 'write' && event.file === 'simul.db';
  });
  const moments = new Map<number, number>();
  for (let cut = 0; cut < cuts; cut++) {
    const index = dice.oneOf(rare.length > 0 && cut % 2 === 0 ? rare : indexes);
    moments.set(index, (moments.get(index) ?? 0) + 1);
  }
  return moments;
}

function before(folder: string, file: string): Buffer {
  const path = join(folder, 'before', file);
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

/** What is wrong with the store that is left; null: all that was acknowledged is there, and it can be written on. */
function objectionAfter(
  folder: string,
  files: ReadonlyMap<string, FileOnDisk>,
  acknowledged: ReadonlySet<string>,
  dice: ReturnType<typeof diceOf>,
): string | null {
  const left = join(folder, 'left');
  rmSync(left, { recursive: true, force: true });
  mkdirSync(left);
  for (const [file, onDisk] of files) writeFileSync(join(left, file), onDisk.left(dice));
  try {
    const database = new Database(left);
    const [kept] = database.read();
    const ids = new Set(kept?.entries.map(({ sender }) => sender?.id));
    const missing = [...acknowledged].filter((id) => !ids.has(id));
    if (kept) database.keep([{ do: 'append', code: kept.code, entry: { sender: null, input: '{}' } }]);
    database.close();
    return missing.length === 0 ? null : `${missing.length} acknowledged moves are missing: ${missing[0]}`;
  } catch (error) {
    return `the store could not be opened: ${(error as Error).message}`;
  }
}
