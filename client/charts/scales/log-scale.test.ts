import { describe, expect, it } from 'vitest';
import { logScale, powersRound } from './log-scale.ts';

describe('a logarithmic axis', () => {
  const scale = logScale(1, 10_000, 400);
  it('gives each power of ten the same room', () => {
    expect([1, 10, 100, 1_000, 10_000].map(scale.at)).toEqual([0, 100, 200, 300, 400]);
    expect(scale.ticks).toEqual([1, 10, 100, 1_000, 10_000]);
  });
  it('keeps what lies outside at its ends', () => {
    expect(scale.at(0)).toBe(0);
    expect(scale.at(1e9)).toBe(400);
  });
});

it('a range holds all values between powers of ten', () => {
  expect(powersRound([0.15, 1.6])).toEqual([0.1, 10]);
  expect(powersRound([1, 1])).toEqual([1, 10]);
});
