/** A class plays while its server is killed again and again, at moments that nobody chose. */
import { Client } from '@colyseus/sdk';
import { apply } from '../../server/classroom/apply.ts';
import { Classroom } from '../../server/classroom/classroom.ts';
import type { Stamped } from '../../server/classroom/inputs.ts';
import { SqliteStore } from '../../server/store/sqlite-store.ts';
import type { Kept } from '../../server/store/store.ts';
import { planOf } from '../../shared/lesson/plan.ts';
import type { HallWanted } from '../../shared/protocol/messages.ts';
import { HallOnStage } from '../../shared/protocol/state.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { Phone } from '../class/phone.ts';
import { startServer } from '../class/server.ts';
import { compare, type Verdict } from './ledgers.ts';

type Fire = {
  readonly phones: number;
  readonly kills: number;
  readonly port: number;
  readonly dataDir: string;
  /** Between everybody's return and the next kill, drawn anew each time. */
  readonly quietMs: () => number;
  readonly told?: (words: string) => void;
};

export type Outcome = Verdict & {
  /** From each kill until the server listened again. */
  readonly deafMs: readonly number[];
  /** From then until the last phone had its seat again. */
  readonly backMs: readonly number[];
  readonly refused: Readonly<Record<string, number>>;
};

const WANTED: Omit<HallWanted, 'seats'> = {
  plan: planOf([{ policy: 'event-loop', durationMs: 600_000 }]),
  names: 'typed',
  level: 0,
};
/** A quick master: more moves between two kills. */
const SPEED = 5;
const RETURN_MS_MAX = 30_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean, what: string): Promise<void> {
  const sinceMs = performance.now();
  while (!isSo()) {
    if (performance.now() - sinceMs > RETURN_MS_MAX) throw new Error(`Waited in vain: ${what}`);
    await sleep(5);
  }
}

/** @throws where somebody does not come back */
export async function underFire({
  phones: count,
  kills,
  port,
  dataDir,
  quietMs,
  told,
}: Fire): Promise<Outcome> {
  const server = await startServer(port, dataDir, SPEED);
  const phones: Phone[] = [];
  const deafMs: number[] = [];
  const backMs: number[] = [];
  try {
    const { code, secret } = await server.open({ ...WANTED, seats: count + 2 });
    for (let index = 1; index <= count; index++)
      phones.push(new Phone(server.url, code, `Pupil ${index}`, () => 100 + 900 * Math.random()));
    const allSeated = () => phones.every(({ isSeated }) => isSeated);
    await until(allSeated, 'everybody to sit down');
    const host = await new Client(server.url).joinById(code, { as: 'host', secret }, HallOnStage);
    host.reconnection.enabled = false;
    host.onMessage('*', () => {});
    host.onError(() => {});
    host.send('host', { id: 'start', do: 'start' });
    for (let kill = 1; kill <= kills; kill++) {
      await sleep(quietMs());
      const killedAtMs = performance.now();
      server.kill();
      await until(() => phones.every(({ isSeated }) => !isSeated), 'everybody to notice');
      await until(allSeated, 'everybody to come back');
      const seatedAtMs = performance.now();
      deafMs.push(server.listensSinceMs() - killedAtMs);
      backMs.push(seatedAtMs - server.listensSinceMs());
      const promised = phones.reduce((sum, phone) => sum + phone.promised.length, 0);
      told?.(
        `kill ${kill}: all back after ${Math.round(seatedAtMs - killedAtMs)} ms, ${promised} moves promised so far`,
      );
    }
    for (const phone of phones) phone.stopPlaying();
    await until(() => phones.every(({ isSettled }) => isSettled), 'every answer');
  } finally {
    for (const phone of phones) phone.close();
    await server.stop();
  }
  const kept = await keptIn(dataDir);
  const refused = Object.fromEntries(
    [
      ...Map.groupBy(
        phones.flatMap((phone) => phone.refused),
        (code) => code,
      ),
    ].map(([code, all]) => [code, all.length]),
  );
  return { ...compare(phones, kept, playedAgain(kept)), deafMs, backMs, refused };
}

async function keptIn(dataDir: string): Promise<Kept> {
  const store = await SqliteStore.in(dataDir);
  const [kept] = await store.read();
  await store.close();
  if (!kept) throw new Error('The store has no class');
  return kept;
}

/** The class made again from what was kept: which inputs stand. */
function playedAgain({ code, options, entries }: Kept): ReadonlyMap<number, boolean> {
  const nobody = () => {};
  const classroom = new Classroom(
    { ...JSON.parse(options), code, speed: SPEED, clock: new HandClock(), requestMove: nobody },
    {
      statusChanged: nobody,
      questionChanged: nobody,
      seatChanged: nobody,
      roundsChanged: nobody,
      happened: nobody,
      roundOver: nobody,
    },
  );
  classroom.hold('waitingForPeople', true);
  return new Map(
    entries.map(({ seq, input }) => [seq, apply(JSON.parse(input) as Stamped, classroom) === null]),
  );
}
