import { describe, expect, it } from 'vitest';
import { SILENCE_MS, silenceLeftMs } from './spoken.tsx';

describe('announcements', () => {
  it('begin at once and then keep silence', () => {
    expect(silenceLeftMs(null, 500)).toBe(0);
    expect(silenceLeftMs(1000, 1000)).toBe(SILENCE_MS);
    expect(silenceLeftMs(1000, 1000 + SILENCE_MS)).toBe(0);
    expect(silenceLeftMs(1000, 99_000)).toBe(0);
  });
});
