/** What may befall servers that are one, and what they share. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestPostgres } from '../../../server/testing/postgres.ts';
import type { TestRedis } from '../../../server/testing/redis.ts';
import type { TrialServer } from '../../class/server.ts';
import type { ClassAtPlay } from '../means/class-at-play.ts';

/**
 * - kill: a server is killed, and another one started at its place
 * - freeze: it is stopped in the middle of whatever it does, thought dead, and wakes up
 * - drain: it is told to stop, and another one started at its place
 * - redis: the list of halls is emptied, and then away
 * - database: PostgreSQL crashes, and comes back
 */
export const TROUBLES = ['kill', 'freeze', 'drain', 'redis', 'database'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** While something that all servers share was away, summed over all times. */
export type Away = {
  /** From when everybody must have noticed. */
  promised: number;
  /** Classes whose clock did not move from then on, and all of them. */
  stoodStill: number;
  classes: number;
  /** From its end until the last clock was seen to move, of each time. */
  readonly lastMovedMs: number[];
};
export const nothingYet = (): Away => ({ promised: 0, stoodStill: 0, classes: 0, lastMovedMs: [] });

export type Scene = {
  readonly running: readonly TrialServer[];
  readonly classes: readonly ClassAtPlay[];
  readonly database: TestPostgres;
  readonly redis: TestRedis;
  /** So long the database, or Redis, is away. */
  readonly awayMs: number;
  readonly away: Readonly<Record<'redis' | 'database', Away>>;
  /** Of each server that froze, from its waking up until it had no hall of theirs any more. */
  readonly fencedMs: number[];
};

/** Longer than a silent server is waited for, so that its halls are taken. */
const FROZEN_MS = 9_000;
/** That nothing can be kept is noticed with the next move, or within two seconds; and that has to be told. */
const AWAY_NOTICED_MS = 5_000;
const LOOK_EVERY_MS = 50;

/** What is done for each trouble; it is over when that is. */
export function meetingOf(scene: Scene): Readonly<Record<Trouble, (index: number) => Promise<void>>> {
  const { running, database, redis, away } = scene;
  const unlucky = (index: number) => running[index % running.length] as TrialServer;
  return {
    kill: async (index) => unlucky(index).kill(),
    freeze: (index) => freeze(unlucky(index), scene),
    drain: async (index) => {
      const server = unlucky(index);
      const old = server.pid();
      await server.renew();
      while (server.pid() === old) await sleep(LOOK_EVERY_MS);
    },
    redis: async () => {
      await redis.empty();
      await redis.stop();
      await isAway(away.redis, scene);
      await redis.start();
    },
    database: async () => {
      await database.crash();
      await isAway(away.database, scene);
      await database.start();
    },
  };
}

async function freeze(server: TrialServer, { fencedMs }: Scene): Promise<void> {
  const pid = server.pid();
  if (pid === undefined) return;
  // A trial that ends meanwhile leaves nobody frozen.
  const wake = () => void process.kill(pid, 'SIGCONT');
  process.once('exit', wake);
  process.kill(pid, 'SIGSTOP');
  await sleep(FROZEN_MS);
  wake();
  process.off('exit', wake);
  const sinceMs = performance.now();
  while ((await hallsOf(server)) > 0) await sleep(LOOK_EVERY_MS);
  fencedMs.push(performance.now() - sinceMs);
}

/** One that has just been started again may not answer yet. */
export const hallsOf = (server: TrialServer): Promise<number> =>
  server.health().then(
    ({ rooms }) => rooms,
    () => 0,
  );

/** Looks at everybody while it is away. */
async function isAway(away: Away, { classes, awayMs }: Scene): Promise<void> {
  const sinceMs = performance.now();
  const passed = () => performance.now() - sinceMs;
  const noticedMs = Math.min(AWAY_NOTICED_MS, awayMs / 2);
  const clocks = classes.map(({ host }) => ({ ms: host.news?.clockMs, movedAtMs: 0 }));
  let promised: readonly number[] | null = null;
  while (passed() < awayMs) {
    for (const [nr, { host }] of classes.entries()) {
      const clock = clocks[nr];
      if (clock && clock.ms !== host.news?.clockMs)
        clocks[nr] = { ms: host.news?.clockMs, movedAtMs: passed() };
    }
    if (promised === null && passed() >= noticedMs) promised = classes.map((klass) => klass.promised);
    await sleep(LOOK_EVERY_MS);
  }
  away.promised += classes.reduce((sum, klass, nr) => sum + klass.promised - (promised?.[nr] ?? 0), 0);
  away.stoodStill += clocks.filter(({ movedAtMs }) => movedAtMs <= noticedMs).length;
  away.classes += classes.length;
  away.lastMovedMs.push(Math.max(...clocks.map(({ movedAtMs }) => movedAtMs)));
}
