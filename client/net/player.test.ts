/** How a player's page asks to come in, beside other pages of its browser. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import type { LineHandlers } from './line/line.ts';
import { joinAsPlayer, type SeatWanted } from './player.ts';
import { keptSeat } from './seat-memory.ts';

const CODE = '412907';

function shelf() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', shelf());
  vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' });
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Knock = Extract<JoinWanted, { as: 'player' }>;

/** A tab with a memory of its own, in which somebody joins. */
async function tab(wanted?: SeatWanted) {
  const kept = shelf();
  const here = <Result>(act: () => Result): Result => {
    vi.stubGlobal('sessionStorage', kept);
    return act();
  };
  const knocks: Knock[] = [];
  let line: LineHandlers | undefined;
  const model = here(() =>
    joinAsPlayer(CODE, wanted ?? keptSeat(CODE) ?? { name: 'Nobody' }, async (_code, knock, handlers) => {
      knocks.push(knock as Knock);
      line = handlers;
      return { send: () => {}, ping: () => {}, silentMs: () => 0, leave: () => {}, drop: () => {} };
    }),
  );
  await vi.advanceTimersByTimeAsync(0);
  return {
    model,
    knocks,
    last: () => knocks.at(-1),
    isSeated: (name: string, token = knocks.at(-1)?.token ?? '') =>
      here(() => line?.messages.seat?.({ board: 1, name, token })),
    ends: (why: string) => here(() => line?.closed(4000, why)),
    takesOver: async () => {
      here(() => model.takeOver());
      await vi.advanceTimersByTimeAsync(0);
    },
    remembers: () => here(() => keptSeat(CODE)),
  };
}

it('a tab whose seat was freed meanwhile asks for the one that a newer tab has, and has that from then on', async () => {
  const old = await tab({ name: 'Ada' });
  old.isSeated('Ada');
  const second = await tab();
  second.isSeated('Ada');
  expect(second.last()?.token).toBe(old.last()?.token);
  old.ends('openedElsewhere');
  second.ends('removed');
  const third = await tab();
  third.isSeated('Ada');
  const { token } = third.last() as Knock;
  expect(token).not.toBe(old.last()?.token);
  await old.takesOver();
  expect(old.last()).toMatchObject({
    newest: token,
    after: [third, second, old].map(({ knocks }) => knocks[0]?.page),
  });
  expect(old.last()?.page).not.toBe(old.knocks[0]?.page);
  old.isSeated('Ada', token);
  expect(old.remembers()).toEqual({ name: 'Ada', token });
});

it('somebody new beside a seat that this browser has is not led to it, and keeps it where they don’t come in', async () => {
  const ada = await tab({ name: 'Ada' });
  ada.isSeated('Ada');
  const ben = await tab({ name: 'Ben' });
  expect(ben.last()).toMatchObject({ newest: undefined });
  expect(ben.last()?.token).not.toBe(ada.last()?.token);
  ben.ends('hallFull');
  expect((await tab()).last()?.token).toBe(ada.last()?.token);
});

it('with a code for a seat nothing is said of another one', async () => {
  (await tab({ name: 'Ada' })).isSeated('Ada');
  const borrowed = await tab({ name: '', seatCode: '123456' });
  expect(borrowed.last()).toMatchObject({ seatCode: '123456', newest: undefined });
  borrowed.isSeated('Ben');
  expect((await tab()).last()).toMatchObject({ name: 'Ben', token: borrowed.last()?.token });
});

it('a tab that is told that its seat is gone leaves to another tab what that one has taken', async () => {
  const ada = await tab({ name: 'Ada' });
  ada.isSeated('Ada');
  const ben = await tab({ name: 'Ben' });
  ben.isSeated('Ben');
  ada.ends('removed');
  expect((await tab()).last()).toMatchObject({ name: 'Ben', token: ben.last()?.token });
});
