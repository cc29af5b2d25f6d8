/** Several servers that are one, behind a balancer; classes play while one after the other meets with some trouble. */
import { PostgresStore } from '../../../server/store/postgres/postgres-store.ts';
import { TestPostgres } from '../../../server/testing/postgres.ts';
import { TestRedis } from '../../../server/testing/redis.ts';
import { freePort, startServer, type TrialServer } from '../../class/server.ts';
import { Balancer } from '../means/balancer.ts';
import { ClassAtPlay, SPEED, sleep, until } from '../means/class-at-play.ts';
import type { Verdict } from '../means/ledgers.ts';

/**
 * - kill: a server is killed, and another one started at its place
 * - freeze: it is stopped in the middle of whatever it does, thought dead, and wakes up
 * - drain: it is told to stop, and another one started at its place
 * - redis: the list of halls is emptied, and then away
 * - database: PostgreSQL crashes, and comes back
 */
export const TROUBLES = ['kill', 'freeze', 'drain', 'redis', 'database'] as const;
export type Trouble = (typeof TROUBLES)[number];

type Several = {
  readonly servers: number;
  readonly halls: number;
  readonly phones: number;
  readonly troubles: readonly Trouble[];
  /** Between everybody's return and the next trouble. */
  readonly quietMs: () => number;
  /** So long the database, or Redis, is away. */
  readonly awayMs: number;
  readonly told?: (words: string) => void;
};

export type Outcome = Verdict & {
  /** By trouble: of each phone that lost its seat, from the trouble until it had it again. */
  readonly seatedMs: Readonly<Record<Trouble, readonly number[]>>;
  /** Halls that each server had in the end. */
  readonly halls: readonly number[];
};

/** Longer than a silent server is waited for, so that its halls are taken. */
const FROZEN_MS = 9_000;

export async function several({
  servers,
  halls,
  phones,
  troubles,
  quietMs,
  awayMs,
  told,
}: Several): Promise<Outcome> {
  const [database, redis] = await Promise.all([TestPostgres.started(), TestRedis.started()]);
  const seatedMs: Record<Trouble, number[]> = { kill: [], freeze: [], drain: [], redis: [], database: [] };
  const running: TrialServer[] = [];
  const classes: ClassAtPlay[] = [];
  let balancer: Balancer | null = null;
  try {
    const DATABASE_URL = await database.newDatabase();
    const ports = [];
    for (let index = 0; index < servers; index++) {
      const port = await freePort();
      ports.push(port);
      running.push(await startServer(port, ':memory:', SPEED, { DATABASE_URL, REDIS_URL: redis.url }));
    }
    balancer = await Balancer.before(ports);
    const { url } = balancer;
    for (let hall = 0; hall < halls; hall++) {
      const server = running[hall % servers] as TrialServer;
      classes.push(await ClassAtPlay.begin({ server: { ...server, url }, phones }));
    }
    const meets = meetingOf(running, database, redis, awayMs);
    for (const [index, trouble] of troubles.entries()) {
      await sleep(quietMs());
      const atMs = performance.now();
      const promised = classes.map((klass) => klass.promised);
      await meets[trouble](index);
      const goOn = () =>
        classes.every((klass, nr) => klass.allSeated && klass.promised > (promised[nr] ?? 0));
      await until(goOn, () => `all classes to go on after ${trouble}: ${classes.map(stateOf).join('; ')}`);
      const back = classes.flatMap((klass) => klass.phones.map(({ seatedAtMs }) => seatedAtMs - atMs));
      const lost = back.filter((ms) => ms > 0);
      seatedMs[trouble].push(...lost);
      const longest = Math.round(Math.max(0, ...lost));
      told?.(
        `${index + 1} ${trouble}: ${lost.length} lost their seat, the last was back after ${longest} ms`,
      );
    }
    await Promise.all(classes.map((klass) => klass.finish()));
    // One that has just been started again may not answer yet.
    const hallsOf = await Promise.all(
      running.map((one) =>
        one.health().then(
          ({ rooms }) => rooms,
          () => 0,
        ),
      ),
    );
    for (const klass of classes) klass.leave();
    const verdicts = await verdictsOn(classes, DATABASE_URL);
    return { ...sumOf(verdicts), seatedMs, halls: hallsOf };
  } finally {
    for (const klass of classes) klass.leave();
    balancer?.close();
    await Promise.all(running.map((server) => server.stop()));
    await redis.stop();
    await database.remove();
  }
}

const stateOf = ({ code, missing, host, promised }: ClassAtPlay) =>
  `${code} ${missing}, held: ${host.status?.held}, ${promised} promised`;

/** What is done for each trouble; it is over when that is. @param awayMs of what all servers share */
function meetingOf(
  running: readonly TrialServer[],
  database: TestPostgres,
  redis: TestRedis,
  awayMs: number,
): Readonly<Record<Trouble, (index: number) => Promise<void>>> {
  const unlucky = (index: number) => running[index % running.length] as TrialServer;
  const signal = (pid: number | undefined, name: NodeJS.Signals) => pid && process.kill(pid, name);
  return {
    kill: async (index) => unlucky(index).kill(),
    freeze: async (index) => {
      const pid = unlucky(index).pid();
      signal(pid, 'SIGSTOP');
      await sleep(FROZEN_MS);
      signal(pid, 'SIGCONT');
    },
    drain: (index) => unlucky(index).renew(),
    redis: async () => {
      await redis.empty();
      await redis.stop();
      await sleep(awayMs);
      await redis.start();
    },
    database: async () => {
      await database.crash();
      await sleep(awayMs);
      await database.start();
    },
  };
}

async function verdictsOn(classes: readonly ClassAtPlay[], url: string): Promise<readonly Verdict[]> {
  const store = await PostgresStore.at(url, { address: 'http://nobody' });
  const all = await store.read();
  await store.close();
  return classes.map((klass) => {
    const kept = all.find(({ code }) => code === klass.code);
    if (!kept) throw new Error('The database does not have the class');
    return klass.verdictOn(kept);
  });
}

function sumOf(verdicts: readonly Verdict[]): Verdict {
  const sum = (key: keyof Verdict) => verdicts.reduce((total, verdict) => total + verdict[key], 0);
  return {
    promised: sum('promised'),
    kept: sum('kept'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    illegal: sum('illegal'),
    notExported: sum('notExported'),
  };
}
