/** What a class is after the server was killed: the same class. Played in a test's own time, on a store that may fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalMoves } from '../../shared/chess/position.ts';
import { type Plan, planOf } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import type { RequestResponse, Told } from '../../shared/protocol/messages.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import type { Engine } from '../../shared/round/ports.ts';
import { type PolicyName, settle } from '../../shared/simul/index.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { hashOf } from '../classroom/seats.ts';
import { openLog } from '../log.ts';
import { MemoryStore } from '../store/memory-store.ts';
import type { Connection, Role } from './connection.ts';
import { Session, type SessionOptions } from './session.ts';

const CODE = '412907';
const SECRET = 'secret';
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

const breathe = () => new Promise(setImmediate);

async function openClass(rounds = 1, policy: PolicyName = 'event-loop') {
  return openClassWith(planOf(Array(rounds).fill({ policy, durationMs: 30_000 })));
}

async function openClassWith(plan: Plan) {
  const store = new WeakStore();
  let clock = new HandClock();
  const sessionOptions = (): SessionOptions => ({
    code: CODE,
    secretHash: hashOf(SECRET),
    plan,
    autopilot: false,
    seats: 4,
    names: 'typed',
    seed: 5,
    speed: 1,
    clock,
    engine: moodyEngine(),
    store,
    log: openLog('silent'),
    wallTime: () => 0,
  });
  await store.open({ code: CODE, secretHash: hashOf(SECRET), options: '' }, 0);
  let session = new Session(sessionOptions());
  const klass = {
    store,
    get session() {
      return session;
    },
    /** Lets time pass as in life: what is begun in it is finished in it. */
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= 100) {
        clock.pass(Math.min(100, left));
        await breathe();
        if ((left - 100) % 1_000 === 0) await session.tick();
      }
    },
    /** Time passes, and nothing that is done in it comes to an end. */
    hang: (ms: number) => clock.pass(ms),
    enter: (name: string, token: string) => enter(() => session, { as: 'player', name, token }),
    host: () => enter(() => session, { as: 'host', secret: SECRET }),
    /** As `kill -9`: nothing is said, nothing is finished; a new process reads the store. */
    kill: async () => {
      session.close();
      clock = new HandClock();
      const [kept] = await store.read();
      session = new Session(sessionOptions(), kept);
    },
  };
  return klass;
}

type Wanted = Parameters<Session['admission']['enter']>[1];

async function enter(hall: () => Session, wanted: Wanted) {
  const told: { kind: string; message: unknown }[] = [];
  const closed: string[] = [];
  const connection = {
    send: (kind: string, message: unknown) => told.push({ kind, message }),
    leave: (_code: number, why: string) => closed.push(why),
  } as unknown as Connection;
  const role = await hall().admission.enter(connection, wanted);
  let asked = 0;
  return {
    connection,
    role,
    closed,
    last: <Kind extends keyof Told>(kind: Kind) =>
      told.findLast((one) => one.kind === kind)?.message as Told[Kind],
    ask: async (
      kind: string,
      message: object = {},
      id = `${wanted.as}-${asked++}`,
    ): Promise<RequestResponse> => {
      await hall().requests.respond(connection, role as Role, kind, { id, ...message });
      return told.findLast((one) => one.kind === 'response')?.message as RequestResponse;
    },
  };
}

const ADA = 'adaadaadaadaadaadaadaa';
const BEN = 'benbenbenbenbenbenbenb';
const E4 = { from: 'e2', to: 'e4' };
const D4 = { from: 'd2', to: 'd4' };

async function startedClass(rounds = 1, policy?: PolicyName) {
  const klass = await openClass(rounds, policy);
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  const ben = await klass.enter('Ben', BEN);
  await host.ask('host', { do: 'start' });
  return { klass, host, ada, ben };
}

/** The class as anybody could see it. */
const seen = ({ classroom }: Session) => ({
  facts: classroom.exhibition?.facts,
  fens: classroom.exhibition?.tables.map(({ fen }) => fen),
  names: classroom.seats.all.map(({ name }) => name),
  phase: classStatusOf(classroom, null).phase,
});

describe('a class whose server was killed', () => {
  it('is the same class: people, moves, the master’s moves and the clock', async () => {
    const { klass, ada } = await startedClass();
    await klass.pass(3_000);
    expect(await ada.ask('move', E4)).toHaveProperty('seq');
    await klass.pass(12_000);
    const before = seen(klass.session);
    await klass.kill();
    expect(seen(klass.session)).toEqual(before);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(15_000);
  });

  it.each(['blocking', 'event-loop'] as const)(
    'plays the same %s round to the bell as one that nobody interrupted, whenever it was',
    async (policy) => {
      /** Two moves at their moments; the server is killed in these seconds, and everybody comes back. */
      const played = async (killsAtSecond: readonly number[]) => {
        const { klass, ada } = await startedClass(1, policy);
        let player = ada;
        for (let second = 0; second < 30; second++) {
          if (killsAtSecond.includes(second)) {
            await klass.kill();
            await klass.pass(1_000);
            player = await klass.enter('Ada', ADA);
            await klass.enter('Ben', BEN);
          }
          if (second === 2) expect(await player.ask('move', E4, 'one')).toHaveProperty('seq');
          if (second === 20) await player.ask('move', D4, 'two');
          await klass.pass(1_000);
        }
        const { exhibition } = klass.session.classroom;
        if (!exhibition) throw new Error('no round');
        expect(exhibition.over).toBe(true);
        const chess = exhibition.tables.map(({ game, lastGame }) => ({ game, lastGame }));
        return { ledger: settle(exhibition.scenario, exhibition.facts), facts: exhibition.facts, chess };
      };
      const whole = await played([]);
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 5 }), async (kills) => {
          expect(await played(kills)).toEqual(whole);
        }),
        { numRuns: 10 },
      );
    },
  );

  it('stands still until those who played are back; downtime is nobody’s', async () => {
    const { klass } = await startedClass();
    await klass.pass(5_000);
    await klass.kill();
    await klass.pass(10_000);
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({
      paused: true,
      held: 'waitingForPeople',
    });
    expect(klass.session.classroom.exhibition?.clockMs).toBe(5_000);
    await klass.enter('Ada', ADA);
    expect(klass.session.classroom.held).toBe('waitingForPeople');
    await klass.enter('Ben', BEN);
    expect(klass.session.classroom.held).toBeNull();
    await klass.pass(1_000);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(6_000);
    expect(klass.session.classroom.exhibition?.facts.some(({ kind }) => kind === 'reseated')).toBe(false);
  });

  it('goes on without those who stay away, after a while or when the host says so', async () => {
    const { klass } = await startedClass();
    await klass.kill();
    await klass.pass(20_000);
    expect(klass.session.classroom.held).toBeNull();
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('bot');
    await klass.kill();
    const host = await klass.host();
    await klass.enter('Ada', ADA);
    await host.ask('host', { do: 'goOn' });
    expect(klass.session.classroom.held).toBeNull();
  });

  it('answers what is sent again as it did before, and does it once', async () => {
    const { klass, ada } = await startedClass();
    const answer = await ada.ask('move', E4, 'mine');
    await klass.kill();
    const again = await klass.enter('Ada', ADA);
    expect(await again.ask('move', E4, 'mine')).toEqual(answer);
    expect(
      klass.session.classroom.exhibition?.facts.filter(({ kind }) => kind === 'opponentMoved'),
    ).toHaveLength(1);
  });

  it('in its second round still has the first', async () => {
    const { klass, host } = await startedClass(2);
    await klass.pass(31_000);
    await host.ask('host', { do: 'next' });
    await klass.pass(4_000);
    const logs = () => klass.session.classroom.rounds.logs.map(({ facts }) => [...facts]);
    const before = logs();
    await klass.kill();
    expect(logs()).toEqual(before);
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({ phase: 'round', roundIndex: 1 });
    expect(klass.session.classroom.exhibition?.clockMs).toBe(4_000);
  });

  it('in a show stands where the show was; one that was over stays over', async () => {
    const scenario = { policy: 'blocking', boards: 24, exchanges: 30 } as const;
    const round = { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 30_000 } as const;
    const show = { kind: 'show', topic: 'historyBlocking', scenario, speed: 720 } as const;
    const klass = await openClassWith({ name: 'custom', steps: [show, round] });
    await (await klass.host()).ask('host', { do: 'start' });
    await klass.pass(20_000);
    await klass.kill();
    expect(klass.session.classroom.rounds.run?.clockMs).toBe(20_000 * 720);
    await klass.host();
    await klass.pass(41_000);
    await klass.kill();
    expect(classStatusOf(klass.session.classroom, null).phase).toBe('between');
    expect(klass.session.classroom.rounds.logs[0]?.show).toEqual({ endedMs: 43_200_000 });
  });

  it('still goes on by itself, question by question', async () => {
    const klass = await openClassWith(plans.icebreaker);
    const host = await klass.host();
    await host.ask('host', { do: 'autopilotOn' });
    await host.ask('host', { do: 'start' });
    await klass.pass(5_000);
    await klass.kill();
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({
      phase: 'question',
      step: 0,
      autopilot: true,
    });
    await klass.pass(15_000 + 8_000);
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({ phase: 'round', step: 1 });
  });

  it('keeps the rounds that are over, the lock and the host’s key', async () => {
    const { klass, host } = await startedClass();
    await host.ask('host', { do: 'endRound' });
    await host.ask('host', { do: 'lock' });
    await klass.kill();
    expect(classStatusOf(klass.session.classroom, null)).toMatchObject({
      phase: 'debrief',
      locked: true,
      held: null,
    });
    expect((await klass.host()).last('log').rounds).toHaveLength(1);
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toBe('hallLocked');
  });
});

describe('a class that can’t be saved', () => {
  it('refuses, changes nothing, stands still and says so; and goes on by itself', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(2_000);
    const before = seen(klass.session);
    klass.store.isFull = true;
    expect(await ada.ask('move', E4, 'mine')).toMatchObject({ code: 'notSaved', retry: true });
    expect(host.last('status')).toMatchObject({ paused: true, held: 'notSaved' });
    await klass.pass(5_000);
    expect(seen(klass.session)).toEqual(before);
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toBe('notSaved');
    klass.store.isFull = false;
    await klass.session.tick();
    expect(host.last('status')).toMatchObject({ paused: false, held: null });
    expect(await ada.ask('move', E4, 'mine')).toHaveProperty('seq');
    const facts = klass.session.classroom.exhibition?.facts ?? [];
    expect(facts).toContainEqual({ kind: 'opponentMoved', at: 2_000, board: 1 });
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toEqual({ as: 'player', board: 3 });
  });

  it('in time says so, too, and goes on when it could be', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(2_000);
    let done = () => {};
    klass.store.isSlow = new Promise((resolve) => {
      done = resolve;
    });
    const asked = ada.ask('move', E4, 'mine');
    klass.hang(1_900);
    expect(host.last('status')).toMatchObject({ held: null });
    klass.hang(100);
    expect(host.last('status')).toMatchObject({ paused: true, held: 'notSaved' });
    done();
    expect(await asked).toHaveProperty('seq');
    await klass.session.tick();
    expect(host.last('status')).toMatchObject({ paused: false, held: null });
    const { exhibition } = klass.session.classroom;
    expect(exhibition?.clockMs).toBe(2_000);
    expect(exhibition?.facts).toContainEqual({ kind: 'opponentMoved', at: 2_000, board: 1 });
  });

  it('loses nobody: who comes back meanwhile plays again when it can', async () => {
    const { klass, ada } = await startedClass();
    klass.session.gone(ada.connection, ada.role as Role);
    await klass.pass(3_000);
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('bot');
    klass.store.isFull = true;
    await klass.session.tick();
    await klass.enter('Ada', ADA);
    klass.store.isFull = false;
    await klass.session.tick();
    await breathe();
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('person');
  });
});

describe('a class whose server is updated', () => {
  it('hears of it before the disk is waited for, and stands still', async () => {
    const { klass, host, ada } = await startedClass();
    await klass.pass(2_000);
    klass.store.isStuck = true;
    void klass.session.drain();
    for (const one of [host, ada])
      expect(one.last('status')).toMatchObject({ paused: true, held: 'updating' });
    expect(await ada.ask('move', E4)).toMatchObject({ code: 'updating', retry: true });
    expect((await klass.host()).role).toBe('updating');
    klass.store.isStuck = false;
    await klass.pass(5_000);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(2_000);
  });

  it('has every move that was under way, and stands where it stood', async () => {
    const { klass, ada } = await startedClass();
    await klass.pass(2_000);
    const underWay = ada.ask('move', E4, 'mine');
    await klass.session.drain();
    expect(await underWay).toHaveProperty('seq');
    await klass.kill();
    expect(klass.session.classroom.exhibition?.clockMs).toBe(2_000);
    expect(klass.session.classroom.exhibition?.facts).toContainEqual({
      kind: 'opponentMoved',
      at: 2_000,
      board: 1,
    });
  });
});

describe('somebody who is lost', () => {
  it('is waited for a moment; then a bot plays on, until he is back', async () => {
    const { klass, ada } = await startedClass();
    klass.session.gone(ada.connection, ada.role as Role);
    await klass.pass(1_900);
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('person');
    await klass.pass(100);
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('bot');
    await klass.enter('Ada', ADA);
    await breathe();
    expect(klass.session.classroom.exhibition?.table(1).sitter).toBe('person');
  });

  it('and is back within that moment has lost nothing', async () => {
    const { klass, ada } = await startedClass();
    klass.session.gone(ada.connection, ada.role as Role);
    await klass.pass(1_000);
    const again = await klass.enter('Ada', ADA);
    await klass.pass(3_000);
    expect(klass.session.classroom.exhibition?.facts.some(({ kind }) => kind === 'reseated')).toBe(false);
    expect(await again.ask('move', E4)).toHaveProperty('seq');
  });

  it('in the middle of sitting down has the seat when he knocks again', async () => {
    const klass = await openClass();
    const [first, second] = await Promise.all([klass.enter('Ada', ADA), klass.enter('Ada', ADA)]);
    expect([first.role, second.role]).toEqual([
      { as: 'player', board: 1 },
      { as: 'player', board: 1 },
    ]);
    expect(first.closed).toEqual(['openedElsewhere']);
    expect(klass.session.classroom.seats.people).toBe(1);
  });

  it('and his phone with him: a code of the host’s opens his seat once, and the old phone never again', async () => {
    const { klass, host } = await startedClass();
    const answer = await host.ask('seatCode', { board: 1 });
    const seatCode = 'seatCode' in answer ? (answer.seatCode ?? '') : '';
    expect(seatCode).toMatch(/^\d{6}$/);
    const token = 'newnewnewnewnewnewnewn';
    klass.store.isFull = true;
    const early = await enter(() => klass.session, { as: 'player', name: '', token, seatCode });
    expect(early.role).toBe('notSaved');
    klass.store.isFull = false;
    await klass.session.tick();
    const moved = await enter(() => klass.session, { as: 'player', name: '', token, seatCode });
    expect(moved.role).toEqual({ as: 'player', board: 1 });
    expect(moved.last('seat')).toMatchObject({ name: 'Ada', token });
    const thief = await enter(() => klass.session, { as: 'player', name: '', seatCode });
    expect(thief.role).toBe('wrongSeatCode');
    await klass.kill();
    expect((await klass.enter('', token)).role).toEqual({ as: 'player', board: 1 });
    expect((await klass.enter('', ADA)).role).toBe('badName');
  });

  it('and then gives up the seat: the code for it opens nothing, least of all for whoever sits there next', async () => {
    const { klass, host } = await startedClass();
    const answer = await host.ask('seatCode', { board: 1 });
    const seatCode = 'seatCode' in answer ? (answer.seatCode ?? '') : '';
    await host.ask('removePlayer', { board: 1 });
    expect((await klass.enter('Cem', 'cemcemcemcemcemcemcemc')).role).toMatchObject({ board: 1 });
    const thief = await enter(() => klass.session, { as: 'player', name: '', seatCode });
    expect(thief.role).toBe('wrongSeatCode');
  });
});

describe('the host', () => {
  it('is one at a time: the newest wins, the old one is told and may take back', async () => {
    const { klass, host } = await startedClass();
    const second = await klass.host();
    expect(host.closed).toEqual(['openedElsewhere']);
    expect(await second.ask('host', { do: 'pause' })).toHaveProperty('seq');
    await klass.host();
    expect(second.closed).toEqual(['openedElsewhere']);
  });
});
