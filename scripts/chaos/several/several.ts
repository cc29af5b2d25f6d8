/** Several servers that are one, behind a balancer; classes play while one after the other meets with some trouble. */

import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresStore } from '../../../server/store/postgres/postgres-store.ts';
import { TestPostgres } from '../../../server/testing/postgres.ts';
import { TestRedis } from '../../../server/testing/redis.ts';
import { freePort, startServer, type TrialServer } from '../../class/server.ts';
import { ClassAtPlay, SPEED, until } from '../means/class-at-play.ts';
import { inShort } from '../means/figures.ts';
import type { Verdict } from '../means/ledgers.ts';
import { Balancer } from './balancer.ts';
import { type Away, hallsOf, meetingOf, nothingYet, type Scene, type Trouble } from './troubles.ts';

type Several = {
  readonly servers: number;
  readonly halls: number;
  readonly phones: number;
  readonly troubles: readonly Trouble[];
  /** From everybody's return until the next trouble. */
  readonly quietMs: () => number;
  readonly awayMs: number;
  /** How long a phone thinks about its move; missing: hardly. */
  readonly thinkMs?: () => number;
  readonly told?: (words: string) => void;
};

export type Outcome = Verdict & {
  /** By trouble: of each phone that lost its seat, until it had it again. */
  readonly seatedMs: Readonly<Record<Trouble, readonly number[]>>;
  readonly fencedMs: readonly number[];
  readonly away: Readonly<Record<'redis' | 'database', Away>>;
  /** Halls that each server had in the end. */
  readonly halls: readonly number[];
  /** From the first trouble to the end of the last. */
  readonly playedMs: number;
  /** The machine's, at each trouble. */
  readonly loads: readonly number[];
};

/** Until everybody has noticed what happened to their server. */
const NOTICED_MS = 1_500;
const BACK_MS_MAX = 120_000;
/** For half an hour. */
const ROUNDS = 15;
/** So many classes come at once in the beginning. */
const BEGIN_AT_ONCE = 4;
/** As many as a server may be set to have. */
const HALLS_MAX = '1000';
const NANOSECONDS_PER_MS = 1e6;

export async function several(wanted: Several): Promise<Outcome> {
  const { servers, told } = wanted;
  const [database, redis] = await Promise.all([TestPostgres.started(), TestRedis.started()]);
  const running: TrialServer[] = [];
  const classes: ClassAtPlay[] = [];
  let balancer: Balancer | null = null;
  try {
    const DATABASE_URL = await database.newDatabase();
    const settings = { DATABASE_URL, REDIS_URL: redis.url, HALLS_MAX };
    const begin = async () => startServer(await freePort(), ':memory:', SPEED, settings);
    running.push(...(await Promise.all(Array.from({ length: servers }, begin))));
    balancer = await Balancer.before(running.map(({ url }) => Number(new URL(url).port)));
    await beginAll(classes, running, balancer.url, wanted);
    const away = { redis: nothingYet(), database: nothingYet() };
    const scene = { awayMs: wanted.awayMs, running, classes, database, redis, fencedMs: [], away };
    const fire = await underFire(scene, wanted);
    told?.('everybody stops, and the books are compared');
    await Promise.all(classes.map((klass) => klass.finish()));
    const halls = await Promise.all(running.map(hallsOf));
    for (const klass of classes) klass.leave();
    const verdicts = await verdictsOn(classes, DATABASE_URL);
    return { ...sumOf(verdicts), ...fire, fencedMs: scene.fencedMs, away, halls };
  } finally {
    for (const klass of classes) klass.leave();
    balancer?.close();
    await Promise.all(running.map((server) => server.stop()));
    await redis.stop();
    await database.remove();
  }
}

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

/** One trouble after the other. */
async function underFire(
  scene: Scene,
  { troubles, quietMs, told }: Several,
): Promise<Pick<Outcome, 'seatedMs' | 'playedMs' | 'loads'>> {
  const seatedMs: Record<Trouble, number[]> = { kill: [], freeze: [], drain: [], redis: [], database: [] };
  const meets = meetingOf(scene);
  const loads: number[] = [];
  const late = monitorEventLoopDelay();
  late.enable();
  const sinceMs = performance.now();
  for (const [index, trouble] of troubles.entries()) {
    await sleep(quietMs());
    loads.push(loadavg()[0] ?? 0);
    late.reset();
    const back = await backFrom(trouble, scene.classes, () => meets[trouble](index));
    seatedMs[trouble].push(...back);
    // What is late here is late by as much for every phone.
    const lateMs = Math.round(late.max / NANOSECONDS_PER_MS);
    told?.(
      `${index + 1} ${trouble}: ${back.length} lost their seat; ${inShort(back)}; the trial itself late by ${lateMs} ms at most`,
    );
  }
  late.disable();
  return { seatedMs, loads, playedMs: performance.now() - sinceMs };
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

const stateOf = ({ code, missing, host, promised }: ClassAtPlay) =>
  `${code} ${missing}, held: ${host.status?.held}, ${promised} promised`;

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
