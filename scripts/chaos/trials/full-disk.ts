/** The disk is full for a while in mid-round: as far as a process can be made to believe in it, its files may not grow. */

import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../class/server.ts';
import { ClassAtPlay, SPEED, until } from '../means/class-at-play.ts';
import type { Verdict } from '../means/ledgers.ts';

const ENOUGH_BYTES = 4_096;

export const canFill = () => spawnSync('prlimit', ['--version']).status === 0;

export type FullDisk = Verdict & {
  /** Moves that were acknowledged while it was full. */
  readonly meanwhile: number;
  /** What the round's clock went on by while it was full, in ms of the wall. */
  readonly chargedMs: number;
  /** How long after the disk had room again the class went on, in ms. */
  readonly goesOnMs: number;
  /** Moves that the master's patience made for somebody. */
  readonly byCap: number;
  readonly held: readonly string[];
};

export async function fillDisk(
  port: number,
  dataDir: string,
  phones: number,
  forMs: number,
): Promise<FullDisk> {
  const server = await startServer(port, dataDir, SPEED);
  const filesUpTo = (bytes: number | 'unlimited') =>
    spawnSync('prlimit', ['--pid', String(server.pid()), `--fsize=${bytes}:unlimited`]);
  let klass: ClassAtPlay | null = null;
  try {
    klass = await ClassAtPlay.begin({ server, phones });
    const { host } = klass;
    await sleep(5_000);
    filesUpTo(ENOUGH_BYTES);
    await until(() => host.status?.held === 'notSaved', 'the class to be held');
    const promised = klass.promised;
    const heldAtMs = host.news?.clockMs ?? 0;
    await sleep(forMs);
    const meanwhile = klass.promised - promised;
    const chargedMs = ((host.news?.clockMs ?? 0) - heldAtMs) / SPEED;
    const roomAtMs = performance.now();
    filesUpTo('unlimited');
    await until(() => host.status?.held === null, 'the class to go on');
    const goesOnMs = performance.now() - roomAtMs;
    const byCap = klass.phones.filter(({ shown }) => shown?.lastMove?.by === 'cap').length;
    await sleep(3_000);
    await klass.finish();
    klass.leave();
    await server.stop();
    return { ...(await klass.verdict(dataDir)), meanwhile, chargedMs, goesOnMs, byCap, held: host.held };
  } finally {
    klass?.leave();
    await server.stop();
  }
}
