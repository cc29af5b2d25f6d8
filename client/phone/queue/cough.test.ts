import { describe, expect, it, vi } from 'vitest';
import { AGAIN_AFTER_MS, chargeAt, keptCount } from './cough.tsx';

describe('a voice', () => {
  it('is there from the beginning', () => expect(chargeAt(null, 0)).toBe(1));
  it('comes back within five seconds', () => {
    expect(AGAIN_AFTER_MS).toBe(5000);
    expect(chargeAt(1000, 1000)).toBe(0);
    expect(chargeAt(1000, 1000 + AGAIN_AFTER_MS / 2)).toBe(0.5);
    expect(chargeAt(1000, 1000 + AGAIN_AFTER_MS)).toBe(1);
    expect(chargeAt(1000, 99_000)).toBe(1);
  });
});

it('a reload forgets no cough, but those of another round', () => {
  vi.stubGlobal('sessionStorage', { getItem: () => '3 412907-1' });
  expect(['412907-1', '412907-0', '111111-1', ''].map(keptCount)).toEqual([3, 0, 0, 0]);
  vi.unstubAllGlobals();
});
