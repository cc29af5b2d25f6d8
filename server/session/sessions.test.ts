import { describe, expect, it, vi } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import type { HallWanted } from '../../shared/protocol/messages.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { type Chance, systemChance } from '../chance.ts';
import { meansOf } from '../labs/means.ts';
import { LabRuns } from '../labs/runs.ts';
import { openLog } from '../log.ts';
import { Programs } from '../programs/programs.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { instantEngine } from '../testing/instant-engine.ts';
import { Sessions } from './sessions.ts';

const MINUTE_MS = 60_000;
const WANTED: HallWanted = {
  seats: 4,
  plan: planOf([{ policy: 'blocking', durationMs: 30_000 }]),
  names: 'typed',
  level: 0,
};

function newHalls(
  store = new MemoryStore(),
  sinceMs = 0,
  breathe?: () => Promise<void>,
  chance: Chance = systemChance,
  makeRoom: () => Promise<void> = async () => {},
) {
  const clock = new HandClock();
  const sessions = new Sessions({
    speed: 1,
    hallsMax: 50,
    clock,
    wallTime: () => sinceMs + clock.nowMs(),
    engineAt: () => instantEngine,
    store,
    programs: new Programs(clock, 1),
    chance,
    labs: new LabRuns([], clock, () => meansOf(clock)),
    makeRoom,
    log: openLog('silent'),
    ...(breathe && { breathe }),
  });
  return { sessions, clock, store };
}

/** The store of the server that comes after this one. */
async function nextStore(store: MemoryStore): Promise<MemoryStore> {
  await store.close();
  return new MemoryStore(store);
}

async function codeOf(opening: ReturnType<Sessions['open']>): Promise<string> {
  const opened = await opening;
  if (typeof opened === 'string') throw new Error(opened);
  return opened.code;
}

async function oneHall() {
  const made = newHalls();
  const code = await codeOf(made.sessions.open(WANTED));
  const session = made.sessions.furnish(code, () => made.sessions.closed(code, session));
  /** Lets time pass, and what was begun in it be finished. */
  const pass = async (ms: number) => {
    made.clock.pass(ms);
    await new Promise(setImmediate);
  };
  return { ...made, code, pass };
}

/** Real chess has begun, and is adjourned. */
async function adjourned() {
  const made = newHalls();
  const plan = planOf([{ policy: 'driven', untilTold: true, durationMs: 600_000 }]);
  const code = await codeOf(made.sessions.open({ ...WANTED, plan }));
  const session = made.sessions.furnish(code, () => made.sessions.closed(code, session));
  const sitters = [1, 2, 3, 4].map(() => 'bot' as const);
  for (const command of ['start', 'pause'] as const)
    await session.requests.put({ do: 'command', command, sitters });
  return { ...made, code };
}

describe('a hall', () => {
  it('gets another code where another server has one with the code that was drawn', async () => {
    const store = new MemoryStore();
    const drawn = [412_907, 412_907, 600_613];
    const int = (from: number, to: number) => (from === 100_000 ? (drawn.shift() ?? from) : (from + to) >> 1);
    const [one, other] = [store, new MemoryStore(store)].map(
      (own) => newHalls(own, 0, undefined, { ...systemChance, int }).sessions,
    );
    expect(await codeOf(one?.open(WANTED) ?? Promise.reject())).toBe('412907');
    expect(await codeOf(other?.open(WANTED) ?? Promise.reject())).toBe('600613');
    expect((await store.read()).map(({ code }) => code)).toEqual(['412907', '600613']);
  });

  it('that is made again can be entered once it has its room, and not before', async () => {
    const { store, code } = await oneHall();
    let made = () => {};
    const room = new Promise<void>((resolve) => {
      made = resolve;
    });
    const { sessions } = newHalls(await nextStore(store), 0, undefined, systemChance, () => room);
    const reopened = sessions.reopen();
    await new Promise(setImmediate);
    const session = sessions.furnish(code, () => {});
    expect(sessions.canEnter(code)).toBe(false);
    made();
    await reopened;
    expect(sessions.canEnter(code)).toBe(true);
    sessions.closed(code, session);
    expect(sessions.canEnter(code)).toBe(false);
  });

  it('where real chess was adjourned is kept for a week, over a restart too', async () => {
    const { sessions, clock, store, code } = await adjourned();
    sessions.noteGuests(code, 0);
    clock.pass(6 * 24 * 60 * MINUTE_MS);
    expect(sessions.find(code)).not.toBeNull();
    const later = newHalls(await nextStore(store), clock.nowMs());
    await later.sessions.reopen();
    expect(later.sessions.find(code)?.classroom.isAdjourned).toBe(true);
    later.clock.pass(7 * 24 * 60 * MINUTE_MS);
    await new Promise(setImmediate);
    expect(await store.read()).toEqual([]);
  });

  it('into which nobody ever came is closed after five minutes, and nothing of it is kept', async () => {
    const { sessions, store, code, pass } = await oneHall();
    await pass(5 * MINUTE_MS - 1);
    expect(sessions.find(code)).not.toBeNull();
    await pass(1);
    expect(sessions.find(code)).toBeNull();
    expect(await store.read()).toEqual([]);
  });
  it('stays open as long as anybody is there, and five minutes more', async () => {
    const { sessions, clock, code, pass } = await oneHall();
    sessions.noteGuests(code, 1);
    await pass(60 * MINUTE_MS);
    sessions.noteGuests(code, 0);
    await pass(4 * MINUTE_MS);
    sessions.noteGuests(code, 1);
    sessions.noteGuests(code, 0);
    await pass(4 * MINUTE_MS);
    expect(sessions.find(code)).not.toBeNull();
    await pass(MINUTE_MS);
    expect(sessions.find(code)).toBeNull();
    expect(clock.alarms).toBe(0);
  });
  it('stands again under its code after the server was started anew, for another five minutes, whatever the wall’s clock says', async () => {
    const { code, ...first } = await oneHall();
    let { store } = first;
    for (const wallMs of [4 * MINUTE_MS, -MINUTE_MS, 365 * 24 * 60 * MINUTE_MS]) {
      store = await nextStore(store);
      const later = newHalls(store, wallMs);
      await later.sessions.reopen();
      expect(later.sessions.find(code)?.forJoiners()).toMatchObject({ code, phase: 'lobby', seats: 4 });
      later.clock.pass(5 * MINUTE_MS - 1);
      await new Promise(setImmediate);
      expect(await store.read()).toHaveLength(1);
      if (wallMs > 5 * MINUTE_MS) later.clock.pass(1);
    }
    await new Promise(setImmediate);
    expect(await store.read()).toEqual([]);
  });
  it('stands again though another one can’t be made again; that one’s names are gone in time, too', async () => {
    const { sessions, store, code } = await oneHall();
    const broken = await codeOf(sessions.open(WANTED));
    await store.append(broken, { sender: null, input: 'no input' });
    const later = newHalls(await nextStore(store));
    await later.sessions.reopen();
    expect(later.sessions.all.map(({ classroom }) => classroom.options.code)).toEqual([code]);
    later.clock.pass(5 * MINUTE_MS);
    await new Promise(setImmediate);
    expect(await store.read()).toEqual([]);
  });
});

describe('a hall that another server has taken', () => {
  it('is closed here at once, so that its people go there; one of the same code that comes back is another one', async () => {
    const store = new MemoryStore();
    let tell: (code: string) => void = () => {};
    vi.spyOn(store, 'onLost').mockImplementation((told) => {
      tell = told;
    });
    const { sessions } = newHalls(store);
    const code = await codeOf(sessions.open(WANTED));
    const closed: string[] = [];
    const session = sessions.furnish(code, (why) => closed.push(why));
    tell(code);
    expect(closed).toEqual(['elsewhere']);
    expect(sessions.find(code)).toBeNull();
    expect(await session.requests.put({ do: 'free', board: 1 })).toMatchObject({ refused: 'updating' });
    await store.close();
    await sessions.reopen();
    sessions.closed(code, session);
    expect(sessions.find(code)).not.toBeNull();
    expect(sessions.find(code)).not.toBe(session);
  });
});

describe('halls that are made again in pieces', () => {
  async function halfMade() {
    const before = newHalls();
    const codes = [await codeOf(before.sessions.open(WANTED)), await codeOf(before.sessions.open(WANTED))];
    for (const code of codes)
      for (const board of [1, 2, 3])
        await before.store.append(code, {
          sender: null,
          input: JSON.stringify({ round: 0, atMs: 0, input: { do: 'free', board } }),
        });
    const store = await nextStore(before.store);
    let tell: (code: string) => void = () => {};
    vi.spyOn(store, 'onLost').mockImplementation((told) => {
      tell = told;
    });
    let goOn = () => {};
    const turns = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { sessions } = newHalls(store, 0, () => turns);
    const reopened = sessions.reopen();
    await new Promise(setImmediate);
    const openNow = () => sessions.all.map(({ classroom }) => classroom.options.code);
    expect(openNow()).toEqual([]);
    return { codes, sessions, reopened, openNow, goOn, tell };
  }

  it('are there when they are whole; one that another server has taken meanwhile is not', async () => {
    const { codes, reopened, openNow, goOn, tell } = await halfMade();
    tell(codes[0] ?? '');
    goOn();
    await reopened;
    expect(openNow()).toEqual([codes[1]]);
  });

  it('are left to the next server when this one stops', async () => {
    const { sessions, reopened, openNow, goOn } = await halfMade();
    sessions.stopReopening();
    goOn();
    await reopened;
    expect(openNow()).toEqual([]);
  });
});

describe('all halls', () => {
  it('are fifty at most, however many are asked for at once', async () => {
    const { sessions, store } = newHalls();
    const opened = await Promise.all(Array.from({ length: 150 }, () => sessions.open(WANTED)));
    expect(opened.filter((one) => one === 'tooManyHalls')).toHaveLength(100);
    expect(sessions.all).toHaveLength(50);
    expect(await store.read()).toHaveLength(50);
  });
  it('have a seat for the next where one could not be saved, or not be made', async () => {
    const { sessions, store } = newHalls();
    vi.spyOn(store, 'open').mockRejectedValueOnce(new Error('disk full'));
    vi.spyOn(sessions.options, 'makeRoom').mockRejectedValueOnce(new Error('no room'));
    expect([await sessions.open(WANTED), await sessions.open(WANTED)]).toEqual(['notSaved', 'notSaved']);
    expect(await store.read()).toEqual([]);
    const opened = await Promise.all(Array.from({ length: 51 }, () => sessions.open(WANTED)));
    expect(opened.filter((one) => typeof one === 'string')).toEqual(['tooManyHalls']);
  });
});
