/** The process is stopped in mid-round, as under a shut lid; then it is killed, and the clock on the wall is set meanwhile. */

import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../class/server.ts';
import { ClassAtPlay, SPEED, until } from '../means/class-at-play.ts';

/** What the server believes the time to be is what this file says more than the truth, in ms. */
const SET_CLOCK = fileURLToPath(new URL('../means/set-clock.mjs', import.meta.url));
const HOURS_MS = 3 * 3_600_000;

export type ShutLid = {
  /** What the round's clock went on by while the process stood still, in ms of the wall. */
  readonly chargedMs: number;
  readonly byCap: number;
  /** Everybody was back after the clock had been set forwards, and back, each with a kill. */
  readonly backAfterJump: boolean;
};

export async function shutLid(port: number, dataDir: string, forMs: number, phones = 6): Promise<ShutLid> {
  const aheadFile = `${dataDir}.ahead`;
  writeFileSync(aheadFile, '0');
  const settings = { NODE_OPTIONS: `--import ${SET_CLOCK}`, AHEAD_FILE: aheadFile };
  const server = await startServer(port, dataDir, SPEED, settings);
  const klass = await ClassAtPlay.begin({ server, phones });
  try {
    const { host } = klass;
    await until(() => host.news !== null, 'news');
    const capsBefore = klass.phones.filter(({ shown }) => shown?.lastMove?.by === 'cap').length;
    const pid = server.pid() ?? 0;
    process.kill(pid, 'SIGSTOP');
    await sleep(100);
    const beforeMs = host.news?.clockMs ?? 0;
    const heard = host.news;
    await sleep(forMs);
    process.kill(pid, 'SIGCONT');
    const goesOnAtMs = performance.now();
    await until(() => host.news !== heard, 'news');
    // The host's own line was lost meanwhile: until they are back the round goes on, and that time is everybody's.
    const sinceMs = performance.now() - goesOnAtMs;
    const chargedMs = Math.max(0, ((host.news?.clockMs ?? 0) - beforeMs) / SPEED - sinceMs);
    await until(
      () => klass.allSeated,
      () => `everybody to be back: ${klass.missing}`,
    );
    const byCap = klass.phones.filter(({ shown }) => shown?.lastMove?.by === 'cap').length - capsBefore;
    let backAfterJump = true;
    for (const aheadMs of [HOURS_MS, -HOURS_MS]) {
      writeFileSync(aheadFile, String(aheadMs));
      const killedAtMs = performance.now();
      server.kill();
      const isBack = () =>
        klass.phones.every(({ isSeated, seatedAtMs }) => isSeated && seatedAtMs > killedAtMs);
      await until(isBack, 'everybody to be back').catch(() => {
        backAfterJump = false;
      });
    }
    return { chargedMs, byCap: Math.max(0, byCap), backAfterJump };
  } finally {
    klass.leave();
    await server.stop();
  }
}
