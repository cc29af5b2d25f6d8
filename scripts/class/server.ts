/** A server of its own for a trial or a measurement: on this machine alone, started again when it is killed. */

import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HallOpened, HallWanted } from '../../shared/protocol/messages.ts';
import type { Refusal } from '../../shared/protocol/refusals.ts';
import { NODE_FLAGS, supervise } from '../supervise.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Tests run the sources as they stand; whoever measures names what was built of them. */
const PROGRAM = process.env.SIMUL_PROGRAM ?? 'server/main.ts';
/** Of servers for trials, unless their settings have another. */
export const TRIAL_PIN = '246810';
const LOOK_EVERY_MS = 50;
const START_MS_MAX = 30_000;

type Health = {
  readonly rooms: number;
  readonly eventLoopDelayP99Ms: number;
  readonly engineLate: number;
  readonly memoryMb: { readonly rss: number };
};

export type TrialServer = {
  readonly url: string;
  /** Of the process that runs now. */
  readonly pid: () => number | undefined;
  /** When it said that it listens, on `performance.now()`. */
  readonly listensSinceMs: () => number;
  /** The page that opens classes, as the terminal says: it lets the browser that comes first. */
  readonly hostLink: () => string;
  /** What the process has said so far, and those that ran before it under this name. */
  readonly said: () => string;
  readonly health: () => Promise<Health>;
  readonly open: (wanted: HallWanted) => Promise<HallOpened>;
  /** Ends the process at once, as a power cut would; it is started again. */
  readonly kill: () => void;
  /** Puts a new process in this one's place, as for a new version. @returns when the old one was told to end, as above */
  readonly renew: () => Promise<number>;
  /** Ends the process as an operator would. */
  readonly stop: () => Promise<number>;
};

/** One that nobody listens at just now. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Opens halls at a trial's server. @throws what it says where it does not */
export const openAt =
  (url: string) =>
  async (wanted: HallWanted): Promise<HallOpened> => {
    const response = await fetch(`${url}/api/halls`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pin: TRIAL_PIN, ...wanted }),
    });
    const opened = (await response.json()) as HallOpened | Refusal;
    if ('message' in opened) throw new Error(opened.message);
    return opened;
  };

/**
 * @param dataDir a folder, or `:memory:`
 * @param speed exhibition milliseconds per millisecond
 * @param settings more of what the environment may set
 */
export async function startServer(
  port: number,
  dataDir: string,
  speed = 1,
  settings: Readonly<Record<string, string>> = {},
): Promise<TrialServer> {
  const url = `http://127.0.0.1:${port}`;
  let listensSinceMs = 0;
  const folder = mkdtempSync(join(tmpdir(), 'simul-says-'));
  const terminal = join(folder, 'terminal.txt');
  const begin = () =>
    supervise({
      command: process.execPath,
      args: [...NODE_FLAGS, PROGRAM],
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        SIMUL_SPEED: String(speed),
        NODE_ENV: 'production',
        HOST_PIN: TRIAL_PIN,
        ...settings,
      },
      stdio: ['ignore', openSync(terminal, 'a'), 'inherit'],
      say: () => {},
      listening: () => {
        listensSinceMs = performance.now();
      },
    });
  const server = begin();
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  const startedAtMs = performance.now();
  while (listensSinceMs === 0) {
    if (hasEnded || performance.now() - startedAtMs > START_MS_MAX)
      throw new Error(`The server on port ${port} did not start`);
    await sleep(LOOK_EVERY_MS);
  }
  return {
    url,
    pid: () => server.pid,
    listensSinceMs: () => listensSinceMs,
    hostLink: () => /http\S+#key=\S+/.exec(readFileSync(terminal, 'utf8'))?.[0] ?? '',
    said: () => readFileSync(terminal, 'utf8'),
    health: async () => (await fetch(`${url}/healthz`)).json() as Promise<Health>,
    open: openAt(url),
    kill: () => {
      if (server.pid !== undefined) process.kill(server.pid, 'SIGKILL');
    },
    renew: () => new Promise((resolve) => server.renew(() => resolve(performance.now()))),
    stop: () => {
      server.stop('SIGTERM');
      return server.ended.finally(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}
