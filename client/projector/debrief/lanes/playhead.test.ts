import { afterEach, describe, expect, it } from 'vitest';
import { motion } from '../../../app/settings.ts';
import { Playhead } from './playhead.ts';

afterEach(() => {
  motion.value = 'system';
});

describe('the playhead', () => {
  it('runs over a class four times as fast as it was played, and stops at the end', () => {
    const playhead = new Playhead(60_000, false);
    playhead.run();
    for (let frame = 0; frame < 75; frame++) playhead.pass(100);
    expect(playhead.share.value).toBeCloseTo(0.5, 9);
    for (let frame = 0; frame < 76; frame++) playhead.pass(100);
    expect(playhead.share.value).toBe(1);
    expect(playhead.textShare.value).toBe(1);
    expect(playhead.isRunning.value).toBe(false);
  });
  it('over an evening of hours it takes no longer than over a minute', () => {
    const playhead = new Playhead(43_200_000, true);
    playhead.run();
    for (let frame = 0; frame < 151; frame++) playhead.pass(100);
    expect(playhead.share.value).toBe(1);
  });
  it('words and code change at most three times a second while it runs: nothing flashes', () => {
    const playhead = new Playhead(60_000, false);
    playhead.run();
    const told = new Set<number | null>();
    for (let frame = 0; frame < 60; frame++) {
      playhead.pass(1000 / 60);
      told.add(playhead.textShare.value);
    }
    // The first is the beginning.
    expect(told.size - 1).toBeLessThanOrEqual(3);
    expect(told.size).toBeGreaterThan(2);
  });
  it('paused, they say what is under the line', () => {
    const playhead = new Playhead(60_000, false);
    playhead.run();
    playhead.pass(200);
    expect(playhead.textShare.value).toBe(0);
    playhead.pause();
    expect(playhead.textShare.value).toBe(playhead.share.value);
    playhead.pass(1_000);
    expect(playhead.share.value).toBeCloseTo(0.8 / 60, 9);
  });
  it('is put anywhere, never outside, and stands still then', () => {
    const playhead = new Playhead(60_000, false);
    playhead.run();
    playhead.seekMs(30_000);
    expect([playhead.share.value, playhead.isRunning.value]).toEqual([0.5, false]);
    playhead.moveBy(0.7);
    expect(playhead.share.value).toBe(1);
    playhead.seek(-3);
    expect(playhead.textShare.value).toBe(0);
  });
  it('from the end it begins again', () => {
    const playhead = new Playhead(60_000, false);
    playhead.seek(1);
    playhead.goOnOrPause();
    expect([playhead.share.value, playhead.isRunning.value]).toEqual([0, true]);
    playhead.goOnOrPause();
    expect(playhead.isRunning.value).toBe(false);
  });
  it('for those who want no motion it jumps', () => {
    motion.value = 'reduced';
    const playhead = new Playhead(60_000, false);
    for (let tap = 0; tap < 21; tap++) playhead.goOnOrPause();
    expect(playhead.share.value).toBeCloseTo(1, 9);
    expect(playhead.isRunning.value).toBe(false);
    playhead.seek(1);
    playhead.goOnOrPause();
    expect(playhead.share.value).toBe(0);
  });
});
