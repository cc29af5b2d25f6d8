/** A class in a test's own time, on a store that may fail, whose server can be killed. */
import { legalMoves } from '../../shared/chess/position.ts';
import { type Plan, planOf } from '../../shared/lesson/plan.ts';
import type { RequestResponse, Told } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import type { Clock, Engine } from '../../shared/round/ports.ts';
import type { PolicyName } from '../../shared/simul/index.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { hashOf } from '../classroom/seats/seats.ts';
import { Programs } from '../programs/programs.ts';
import type { Connection, Role } from '../session/connection.ts';
import { Session, type SessionOptions } from '../session/session.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { CODE, SECRET, sessionOptions } from './session-options.ts';

/** Never answers the same twice, as the real one: what it said must be remembered. */
function moodyEngine(): Engine {
  let mood = 0;
  return {
    choose: async (fen) => {
      const moves = legalMoves(fen);
      return moves[mood++ % moves.length] as NonNullable<(typeof moves)[0]>;
    },
  };
}

class WeakStore extends MemoryStore {
  isFull = false;
  isStuck = false;
  /** It takes as long as this does. */
  isSlow: Promise<void> | null = null;
  override async append(...args: Parameters<MemoryStore['append']>) {
    await this.isSlow;
    return this.isFull ? Promise.reject(new Error('disk full')) : super.append(...args);
  }
  override mark(...args: Parameters<MemoryStore['mark']>) {
    if (this.isStuck) return new Promise<void>(() => {});
    return this.isFull ? Promise.reject(new Error('disk full')) : super.mark(...args);
  }
}

export const breathe = () => new Promise(setImmediate);

export async function openClass(rounds = 1, policy: PolicyName = 'event-loop') {
  return openClassWith(planOf(Array(rounds).fill({ policy, durationMs: 30_000 })));
}

type Machine = {
  /** What the process takes for its clock; missing: the test's own. */
  readonly clockOver?: (hand: HandClock) => Clock;
  readonly wallTime?: () => number;
  readonly engine?: Engine;
  readonly seats?: number;
};

export async function openClassWith(
  plan: Plan,
  { clockOver, engine, wallTime = () => 0, seats = 4 }: Machine = {},
) {
  const store = new WeakStore();
  let hand = new HandClock();
  let clock: Clock = clockOver?.(hand) ?? hand;
  let programs = new Programs(clock, 1);
  const options = (): SessionOptions =>
    sessionOptions(clock, { plan, seats, engine: engine ?? moodyEngine(), programs, store, wallTime });
  await store.open({ code: CODE, secretHash: hashOf(SECRET), options: '' }, 0);
  let session = new Session(options());
  const klass = {
    store,
    get programs() {
      return programs;
    },
    get session() {
      return session;
    },
    /** Lets time pass as in life: what is begun in it is finished in it. */
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= 100) {
        hand.pass(Math.min(100, left));
        await breathe();
        if ((left - 100) % 1_000 === 0) await session.tick();
      }
    },
    /** Time passes, and nothing that is done in it comes to an end. */
    hang: (ms: number) => hand.pass(ms),
    enter: (name: string, token: string, device?: string) =>
      enter(() => session, { as: 'player', name, token, ...(device !== undefined && { device }) }),
    host: () => enter(() => session, { as: 'host', secret: SECRET }),
    stage: () => enter(() => session, { as: 'stage' }),
    /** Somebody who speaks before they are inside. */
    outside: () => meet(() => session, null),
    /** Nothing is written down until the function that this gives back is called. */
    writesSlowly: () => {
      let written = () => {};
      store.isSlow = new Promise((resolve) => {
        written = resolve;
      });
      return () => written();
    },
    /** As `kill -9`: nothing is said, nothing is finished; a new process reads the store. */
    kill: async () => {
      session.close();
      hand = new HandClock();
      clock = clockOver?.(hand) ?? hand;
      programs = new Programs(clock, 1);
      const [kept] = await store.read();
      session = new Session(options(), kept);
    },
  };
  return klass;
}

type Wanted = Parameters<Session['admission']['enter']>[1];

export const enter = (session: () => Session, wanted: Wanted) => meet(session, wanted);

/** @param wanted null: they ask without having come in */
async function meet(session: () => Session, wanted: Wanted | null) {
  const told: { kind: string; message: unknown }[] = [];
  const closed: string[] = [];
  const connection = {
    send: (kind: string, message: unknown) => told.push({ kind, message }),
    sendBytes: (kind: string, message: unknown) => told.push({ kind, message }),
    leave: (_code: number, why: string) => closed.push(why),
  } as unknown as Connection;
  const role = wanted && (await session().admission.enter(connection, wanted));
  let requests = 0;
  return {
    connection,
    role: role as Role | RefusalCode,
    closed,
    told,
    last: <Kind extends keyof Told>(kind: Kind) =>
      told.findLast((one) => one.kind === kind)?.message as Told[Kind],
    ask: async (
      kind: string,
      message: object = {},
      id = `${wanted?.as}-${requests++}`,
    ): Promise<RequestResponse> => {
      await session().requests.respond(connection, role as Role | null, kind, { id, ...message });
      return told.findLast(({ kind, message }) => kind === 'response' && isFor(id, message))
        ?.message as RequestResponse;
    },
  };
}

const isFor = (id: string, message: unknown) => (message as RequestResponse).id === id;

export const ADA = 'adaadaadaadaadaadaadaa';
export const BEN = 'benbenbenbenbenbenbenb';
export const E4 = { from: 'e2', to: 'e4' };
export const D4 = { from: 'd2', to: 'd4' };

export async function startedClass(rounds = 1, policy?: PolicyName) {
  const klass = await openClass(rounds, policy);
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  const ben = await klass.enter('Ben', BEN);
  await host.ask('host', { do: 'start' });
  return { klass, host, ada, ben };
}

/** The class as anybody could see it. */
export const seen = ({ classroom }: Session) => ({
  facts: classroom.exhibition?.facts,
  fens: classroom.exhibition?.tables.map(({ fen }) => fen),
  names: classroom.seats.all.map(({ name }) => name),
  phase: classStatusOf(classroom, null).phase,
});
