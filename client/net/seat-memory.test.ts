import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deviceToken, keepSeat, keptSeat, newToken } from './seat-memory.ts';

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
  keepSeat('412907', mia);
  const secondTab = shelf();
  vi.stubGlobal('sessionStorage', secondTab);
  expect(keptSeat('412907')).toEqual(mia);
  keepSeat('412907', ben);
  expect(keptSeat('412907')).toEqual(ben);
  expect(keptSeat('111111')).toBeNull();
});

it('forgets', () => {
  keepSeat('412907', mia);
  keepSeat('412907', null);
  expect(keptSeat('412907')).toBeNull();
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
