import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { heartbeat, retryDelayMs } from './patience.ts';

it('begins soon, grows, and stays between 100 ms and 5 s for ever', () => {
  expect(retryDelayMs(0, 0.5)).toBe(100);
  expect(retryDelayMs(1, 1)).toBe(120);
  expect(retryDelayMs(1_000_000, 1)).toBe(5000);
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      expect(retryDelayMs(attempt, chance)).toBeGreaterThanOrEqual(100);
      expect(retryDelayMs(attempt, chance)).toBeLessThanOrEqual(5000);
    }),
  );
});

it('finds whoever was away for seven seconds within two', () => {
  let awayMs = 0;
  for (let attempt = 0; awayMs < 7_000; attempt++) {
    const longestMs = retryDelayMs(attempt, 1);
    expect(longestMs).toBeLessThanOrEqual(2_000);
    awayMs += longestMs;
  }
});

it('spreads those who were lost together', () => {
  expect(retryDelayMs(30, 0)).toBe(2500);
  expect(retryDelayMs(30, 1)).toBe(5000);
});

afterEach(() => void vi.useRealTimers());

it('takes five seconds of silence for a loss, and asks again after every answer', () => {
  vi.useFakeTimers();
  let isThere = true;
  const dead = vi.fn();
  const heart = heartbeat({
    ping: (pong) => isThere && pong(),
    silentMs: () => Number.POSITIVE_INFINITY,
    alive: () => {},
    dead,
  });
  vi.advanceTimersByTime(60_000);
  expect(dead).not.toHaveBeenCalled();
  isThere = false;
  vi.advanceTimersByTime(5_000);
  expect(dead).toHaveBeenCalledOnce();
  heart.stop();
});

it('asks nobody who is heard anyhow, and takes five seconds without a word for a loss', () => {
  vi.useFakeTimers();
  const [ping, alive, dead] = [vi.fn(), vi.fn(), vi.fn()];
  let heardAtMs = Date.now();
  const heart = heartbeat({ ping, silentMs: () => Date.now() - heardAtMs, alive, dead });
  for (let seconds = 0; seconds < 60; seconds++) {
    vi.advanceTimersByTime(1_000);
    heardAtMs = Date.now();
  }
  expect(ping).not.toHaveBeenCalled();
  expect(alive).toHaveBeenCalled();
  vi.advanceTimersByTime(4_999);
  expect(dead).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ping).toHaveBeenCalledOnce();
  expect(dead).toHaveBeenCalledOnce();
  heart.stop();
});

it('asks at once when a page wakes up, whatever was heard before', () => {
  vi.useFakeTimers();
  const ping = vi.fn();
  const heart = heartbeat({ ping, silentMs: () => 0, alive: () => {}, dead: () => {} });
  heart.wake();
  expect(ping).toHaveBeenCalledOnce();
  heart.stop();
});
