import { describe, expect, it } from 'vitest';
import { AGAIN_AFTER_MS, chargeAt } from './cough.tsx';

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
