import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deviceToken, forgetSeat, keepSeat, keptSeat, newestSeat, newToken } from './seat-memory.ts';

function shelf() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const mia = { name: 'Brave Otter', token: 'a' };
const ben = { name: 'Sunny Seal', token: 'b' };

beforeEach(() => {
  vi.stubGlobal('localStorage', shelf());
  vi.stubGlobal('sessionStorage', shelf());
});
afterEach(() => void vi.unstubAllGlobals());

it('brings a tab back to its own seat, and a new tab to the one taken last', () => {
  keepSeat('412907', mia, true);
  const firstTab = sessionStorage;
  vi.stubGlobal('sessionStorage', shelf());
  expect(keptSeat('412907')).toEqual(mia);
  keepSeat('412907', ben, true);
  expect(keptSeat('412907')).toEqual(ben);
  expect(keptSeat('111111')).toBeNull();
  vi.stubGlobal('sessionStorage', firstTab);
  // Coming back to it, or being called something else, is not taking it.
  keepSeat('412907', { ...mia, name: 'Mia' }, false);
  expect(keptSeat('412907')).toEqual({ ...mia, name: 'Mia' });
  expect(newestSeat('412907')).toEqual(ben);
});

it('forgets a seat, and none that another tab has taken since', () => {
  keepSeat('412907', mia, true);
  forgetSeat('412907', mia.token);
  expect(keptSeat('412907')).toBeNull();
  keepSeat('412907', mia, true);
  const firstTab = sessionStorage;
  vi.stubGlobal('sessionStorage', shelf());
  keepSeat('412907', ben, true);
  vi.stubGlobal('sessionStorage', firstTab);
  forgetSeat('412907', mia.token);
  expect(keptSeat('412907')).toEqual(ben);
});

it('keeps the seat of before where somebody was let in to no other', () => {
  keepSeat('412907', mia, true);
  keepSeat('412907', ben, true);
  forgetSeat('412907', ben.token, mia);
  expect([keptSeat('412907'), newestSeat('412907')]).toEqual([mia, mia]);
});

it('keeps what it is told where nothing was kept', () => {
  keepSeat('412907', mia, false);
  expect(newestSeat('412907')).toEqual(mia);
});

it('takes what it cannot read for nothing', () => {
  localStorage.setItem('simul.seat.412907', '{"name":1');
  expect(keptSeat('412907')).toBeNull();
  localStorage.setItem('simul.seat.412907', 'null');
  expect(keptSeat('412907')).toBeNull();
});

it('makes tokens of 128 bits that travel in any address, never the same twice', () => {
  const tokens = Array.from({ length: 200 }, newToken);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{22}$/);
  expect(new Set(tokens).size).toBe(200);
});

it('calls this browser the same in one class, over all its tabs, and something else in the next', () => {
  const device = deviceToken('412907');
  expect(device).toMatch(/^[\w-]{22}$/);
  vi.stubGlobal('sessionStorage', shelf());
  expect(deviceToken('412907')).toBe(device);
  expect(deviceToken('111111')).not.toBe(device);
});
