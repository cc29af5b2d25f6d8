/** Several servers that are one, behind a balancer; classes play while one after the other meets with some trouble. */
import { PostgresStore } from '../../../server/store/postgres/postgres-store.ts';
import { TestPostgres } from '../../../server/testing/postgres.ts';
import { TestRedis } from '../../../server/testing/redis.ts';
import { freePort, startServer, type TrialServer } from '../../class/server.ts';
import { Balancer } from '../means/balancer.ts';
import { ClassAtPlay, SPEED, sleep, until } from '../means/class-at-play.ts';
import { inShort } from '../means/figures.ts';
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
  /** From everybody's return until the next trouble. */
  readonly quietMs: () => number;
  /** So long the database, or Redis, is away. */
  readonly awayMs: number;
  /** How long a phone thinks about its move; missing: hardly. */
  readonly thinkMs?: () => number;
  readonly told?: (words: string) => void;
};

export type Outcome = Verdict & {
  /** By trouble: of each phone that lost its seat, until it had it again. */
  readonly seatedMs: Readonly<Record<Trouble, readonly number[]>>;
  /** Of each server that froze, from its waking up until it had no hall of theirs any more. */
  readonly fencedMs: readonly number[];
  readonly away: Readonly<Record<'redis' | 'database', Away>>;
  /** Halls that each server had in the end. */
  readonly halls: readonly number[];
};

/** While something that all servers share was away, summed over all times. */
type Away = {
  promised: number;
  /** Classes whose clock did not move, and all of them. */
  stoodStill: number;
  classes: number;
};

/** Longer than a silent server is waited for, so that its halls are taken. */
const FROZEN_MS = 9_000;
/** Until everybody has noticed what happened to their server. */
const NOTICED_MS = 1_500;
/** That nothing can be kept is noticed with the next move, or within a second; and that has to be told. */
const AWAY_NOTICED_MS = 5_000;
const BACK_MS_MAX = 120_000;
const LOOK_EVERY_MS = 50;
/** For half an hour. */
const ROUNDS = 15;
/** So many classes come at once in the beginning. */
const BEGIN_AT_ONCE = 4;
/** As many as a server may be set to have. */
const HALLS_MAX = '1000';

export async function several(wanted: Several): Promise<Outcome> {
  const { servers, troubles, quietMs, told } = wanted;
  const [database, redis] = await Promise.all([TestPostgres.started(), TestRedis.started()]);
  const seatedMs: Record<Trouble, number[]> = { kill: [], freeze: [], drain: [], redis: [], database: [] };
  const running: TrialServer[] = [];
  const classes: ClassAtPlay[] = [];
  let balancer: Balancer | null = null;
  try {
    const DATABASE_URL = await database.newDatabase();
    const settings = { DATABASE_URL, REDIS_URL: redis.url, HALLS_MAX };
    for (let index = 0; index < servers; index++)
      running.push(await startServer(await freePort(), ':memory:', SPEED, settings));
    balancer = await Balancer.before(running.map(({ url }) => Number(new URL(url).port)));
    await beginAll(classes, running, balancer.url, wanted);
    const fencedMs: number[] = [];
    const away = { redis: nothingYet(), database: nothingYet() };
    const meets = meetingOf({ ...wanted, running, classes, database, redis, fencedMs, away });
    for (const [index, trouble] of troubles.entries()) {
      await sleep(quietMs());
      const back = await backFrom(trouble, classes, () => meets[trouble](index));
      seatedMs[trouble].push(...back);
      told?.(`${index + 1} ${trouble}: ${back.length} lost their seat; ${inShort(back)}`);
    }
    await Promise.all(classes.map((klass) => klass.finish()));
    const halls = await Promise.all(running.map(hallsOf));
    for (const klass of classes) klass.leave();
    const verdicts = await verdictsOn(classes, DATABASE_URL);
    return { ...sumOf(verdicts), seatedMs, fencedMs, away, halls };
  } finally {
    for (const klass of classes) klass.leave();
    balancer?.close();
    await Promise.all(running.map((server) => server.stop()));
    await redis.stop();
    await database.remove();
  }
}

const nothingYet = (): Away => ({ promised: 0, stoodStill: 0, classes: 0 });

async function beginAll(
  classes: ClassAtPlay[],
  running: readonly TrialServer[],
  url: string,
  { halls, phones, thinkMs, told }: Several,
): Promise<void> {
  while (classes.length < halls) {
    const some = Math.min(BEGIN_AT_ONCE, halls - classes.length);
    const begun = Array.from({ length: some }, (_, nr) => {
      const server = running[nr % running.length] as TrialServer;
      return ClassAtPlay.begin({
        server: { ...server, url },
        phones,
        rounds: ROUNDS,
        ...(thinkMs && { thinkMs }),
      });
    });
    classes.push(...(await Promise.all(begun)));
  }
  told?.(
    `${halls} classes of ${phones} play; halls of each server: ${await Promise.all(running.map(hallsOf))}`,
  );
}

/** @returns of each phone that lost its seat, until it had it again, in ms: from the trouble, or from when what was away is back */
async function backFrom(
  trouble: Trouble,
  classes: readonly ClassAtPlay[],
  meet: () => Promise<void>,
): Promise<number[]> {
  const atMs = performance.now();
  const promised = classes.map((klass) => klass.promised);
  await meet();
  const sinceMs = trouble === 'redis' || trouble === 'database' ? performance.now() : atMs;
  await sleep(NOTICED_MS);
  const goesOn = (klass: ClassAtPlay, nr: number) => klass.allSeated && klass.promised > (promised[nr] ?? 0);
  const standing = () => classes.filter((klass, nr) => !goesOn(klass, nr));
  await until(
    () => standing().length === 0,
    () => `all classes to go on after ${trouble}: ${standing().map(stateOf).join('; ')}`,
    BACK_MS_MAX,
  );
  const back = classes.flatMap((klass) => klass.phones.map(({ seatedAtMs }) => seatedAtMs - sinceMs));
  return back.filter((ms) => ms > 0);
}

/** One that has just been started again may not answer yet. */
const hallsOf = (server: TrialServer): Promise<number> =>
  server.health().then(
    ({ rooms }) => rooms,
    () => 0,
  );

const stateOf = ({ code, missing, host, promised }: ClassAtPlay) =>
  `${code} ${missing}, held: ${host.status?.held}, ${promised} promised`;

type Scene = Pick<Several, 'awayMs'> &
  Pick<Outcome, 'away'> & {
    readonly running: readonly TrialServer[];
    readonly classes: readonly ClassAtPlay[];
    readonly database: TestPostgres;
    readonly redis: TestRedis;
    readonly fencedMs: number[];
  };

/** What is done for each trouble; it is over when that is. */
function meetingOf(scene: Scene): Readonly<Record<Trouble, (index: number) => Promise<void>>> {
  const { running, database, redis, away } = scene;
  const unlucky = (index: number) => running[index % running.length] as TrialServer;
  return {
    kill: async (index) => unlucky(index).kill(),
    freeze: (index) => freeze(unlucky(index), scene),
    drain: (index) => unlucky(index).renew(),
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
  process.kill(pid, 'SIGSTOP');
  await sleep(FROZEN_MS);
  process.kill(pid, 'SIGCONT');
  const sinceMs = performance.now();
  while ((await hallsOf(server)) > 0) await sleep(LOOK_EVERY_MS);
  fencedMs.push(performance.now() - sinceMs);
}

/** Looks at everybody while it is away, from when they have noticed. */
async function isAway(away: Away, { classes, awayMs }: Scene): Promise<void> {
  const noticedMs = Math.min(AWAY_NOTICED_MS, awayMs / 2);
  await sleep(noticedMs);
  const before = classes.map(({ promised, host }) => ({ promised, clockMs: host.news?.clockMs }));
  await sleep(awayMs - noticedMs);
  for (const [nr, { promised, host }] of classes.entries()) {
    away.promised += promised - (before[nr]?.promised ?? 0);
    if (host.news?.clockMs === before[nr]?.clockMs) away.stoodStill++;
    away.classes++;
  }
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
