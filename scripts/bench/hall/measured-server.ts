/** A server as it is, in a process of its own, and what it takes. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, startServer, type TrialServer } from '../../class/server.ts';
import type { Reading } from './gauge.ts';

const GAUGE = new URL('./gauge.ts', import.meta.url);
const LOOK_EVERY_MS = 20;
const READ_MS_MAX = 30_000;

export type MeasuredServer = TrialServer & {
  /** What it took since the reading before. */
  readonly read: () => Promise<Reading>;
  /** The same where memory is asked for and nobody plays: what nobody holds any more is thrown away first. */
  readonly weigh: () => Promise<Reading>;
};

/** @param profile a folder for a processor profile that is written at its end; null: none is */
export async function startMeasured(isOnDisk: boolean, profile: string | null): Promise<MeasuredServer> {
  const folder = mkdtempSync(join(tmpdir(), 'simul-hall-'));
  const file = join(folder, 'gauge.jsonl');
  const options = [`--import=${fileURLToPath(GAUGE)}`, profile && `--cpu-prof --cpu-prof-dir=${profile}`];
  const server = await startServer(await freePort(), isOnDisk ? join(folder, 'data') : ':memory:', 1, {
    HALL_GAUGE: file,
    NODE_OPTIONS: options.filter(Boolean).join(' '),
  });
  let lines = 0;
  const askedBy = async (signal: NodeJS.Signals) => {
    process.kill(server.pid() ?? 0, signal);
    const untilMs = performance.now() + READ_MS_MAX;
    while (performance.now() < untilMs) {
      const said = read(file);
      if (said.length > lines) {
        lines = said.length;
        return JSON.parse(said.at(-1) ?? '') as Reading;
      }
      await sleep(LOOK_EVERY_MS);
    }
    throw new Error('The server does not say what it takes');
  };
  return {
    ...server,
    read: () => askedBy('SIGUSR2'),
    weigh: () => askedBy('SIGWINCH'),
    stop: () => server.stop().finally(() => rmSync(folder, { recursive: true, force: true })),
  };
}

function read(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
