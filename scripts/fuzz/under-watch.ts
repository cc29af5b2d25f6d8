/** A server that strangers send things to, beside a class that plays on it: whether it lives, and what it says of them. */

import { setTimeout as sleep } from 'node:timers/promises';
import { ClassAtPlay } from '../chaos/means/class-at-play.ts';
import { ASKED_FOR_MEMORY, type Memory, memoryOf } from '../class/memory.ts';
import { freePort, startServer, type TrialServer } from '../class/server.ts';

const LOOK_EVERY_MS = 100;
/** What was sent so shortly before an end may have caused it. */
const SUSPECT_MS = 2_000;
/** Of pino: an error of ours. */
const IS_ERROR = /^\{"level":[56]0.*$/gm;

export type Watched = {
  readonly server: Pick<TrialServer, 'url' | 'open'>;
  /** To be told of everything that is sent, by its number. */
  readonly sends: (number: number) => void;
};

export type Beside = {
  /** How soon the others' moves were acknowledged, in ms, while strangers sent. */
  readonly acksMs: readonly number[];
  /** What was sent shortly before each end of the process. */
  readonly exits: readonly (readonly number[])[];
  /** What it said of errors of its own. */
  readonly complaints: readonly string[];
  /** Before anybody has sent anything, and after all were gone for a while. */
  readonly before: Memory;
  readonly after: Memory;
};

/**
 * @param strangers what they do; others play until it is done
 * @param restMs so long after that it is looked at what the server needs
 */
export async function underWatch(
  phones: number,
  strangers: (watched: Watched) => Promise<void>,
  restMs = 0,
): Promise<Beside> {
  // One address stands for all of them: what is limited by address is not what is tried here.
  const settings = { TRUSTED_PROXIES: '127.0.0.1', ...ASKED_FOR_MEMORY };
  const server = await startServer(await freePort(), ':memory:', 1, settings);
  const recent: { number: number; atMs: number }[] = [];
  const exits: number[][] = [];
  let pid = server.pid();
  const look = setInterval(() => {
    const sinceMs = performance.now() - SUSPECT_MS;
    while (recent[0] && recent[0].atMs < sinceMs) recent.shift();
    if (server.pid() === pid) return;
    pid = server.pid();
    exits.push(recent.map(({ number }) => number));
  }, LOOK_EVERY_MS);
  const klass = await ClassAtPlay.begin({ server, phones });
  try {
    const before = await memoryOf(server);
    const sends = (number: number) => void recent.push({ number, atMs: performance.now() });
    await strangers({ server, sends });
    const acksMs = [...klass.acksMs];
    await sleep(2 * LOOK_EVERY_MS + restMs);
    const after = await memoryOf(server);
    return { acksMs, exits, complaints: server.said().match(IS_ERROR) ?? [], before, after };
  } finally {
    clearInterval(look);
    klass.leave();
    await server.stop();
  }
}
