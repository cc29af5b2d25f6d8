import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InLine } from './knock.ts';
import { lastingLine } from './lasting-line.ts';
import type { Line, LineHandlers } from './line.ts';
import { refusedBy } from './refused.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Door = (closed: LineHandlers['closed'], inLine: InLine) => Promise<Line>;

/** A hall whose door does, at each knock, the next thing of `doors`, and the last one ever after. */
function hall(...doors: Door[]) {
  const knocks: Door[] = [];
  const lost = vi.fn();
  const line = lastingLine({
    open: (closed, inLine) => {
      const door = doors[Math.min(knocks.length, doors.length - 1)] as Door;
      knocks.push(door);
      return door(closed, inLine);
    },
    lost,
    closedByHall: () => ({ code: 'hallClosed', message: 'Closed.', retry: false }),
  });
  return { line, knocks, lost };
}

/** A line into a hall, and what a test may do with it. */
function socket(pongs = true) {
  const calls: string[] = [];
  let close: LineHandlers['closed'] = () => {};
  const door = async (closed: LineHandlers['closed']): Promise<Line> => {
    close = closed;
    return {
      send: (kind) => void calls.push(kind),
      ping: (pong) => (pongs ? pong() : undefined),
      silentMs: () => Number.POSITIVE_INFINITY,
      leave: () => void calls.push('left'),
      drop: () => void calls.push('dropped'),
    };
  };
  return { door, calls, breaks: (code = 1006, reason?: string) => close(code, reason) };
}

const refuse = (said: string) => () => Promise.reject(new Error(said));
const silence: Door = () => new Promise(() => {});
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a lasting line', () => {
  it('comes in, sends, and leaves for good', async () => {
    const there = socket();
    const { line, knocks } = hall(there.door);
    expect(line.link.value).toBe('connecting');
    expect(line.send('move', {})).toBe(false);
    await settled();
    expect(line.link.value).toBe('open');
    expect(line.send('move', {})).toBe(true);
    line.leave();
    expect(line.link.value).toBe('closed');
    expect(there.calls).toEqual(['move', 'left']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(knocks.length).toBe(1);
  });
  it('knocks again after a loss, and says so', async () => {
    const first = socket();
    const { line, knocks, lost } = hall(first.door, socket().door);
    await settled();
    first.breaks();
    expect(line.link.value).toBe('lost');
    expect(lost).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(line.link.value).toBe('open');
    expect(knocks.length).toBe(2);
  });
  it('never stops knocking while the server is away', async () => {
    const { line, knocks } = hall(refuse('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(line.link.value).toBe('lost');
    expect(knocks.length).toBeGreaterThan(100);
    expect(line.ended.value).toBeNull();
  });
  it('knocks less and less often at a hall that cuts every line at once', async () => {
    const cut: Door = async (closed) => {
      queueMicrotask(() => queueMicrotask(() => closed(1006)));
      return socket(false).door(closed);
    };
    const { knocks } = hall(cut);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(knocks.length).toBeLessThan(40);
  });
  it('ends where knocking cannot help, in words', async () => {
    const { line, knocks } = hall(refuse(refusedBy('hallLocked')?.message ?? ''));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.link.value).toBe('closed');
    expect(line.ended.value).toMatchObject({ code: 'hallLocked' });
    expect(knocks.length).toBe(1);
  });
  it('is not fooled by an unknown room in the words of Colyseus', async () => {
    const { line } = hall(refuse('room "412907" not found'));
    await settled();
    expect(line.ended.value).toMatchObject({ code: 'unknownCode' });
  });
  it('sleeps when the seat was opened elsewhere, until somebody takes it back', async () => {
    const first = socket();
    const { line, knocks } = hall(first.door, socket().door);
    await settled();
    first.breaks(4000, 'openedElsewhere');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.ended.value).toMatchObject({ code: 'openedElsewhere' });
    expect(knocks.length).toBe(1);
    line.again();
    await settled();
    expect(line.link.value).toBe('open');
    expect(line.ended.value).toBeNull();
  });
  it('ends when the hall says good-bye', async () => {
    const first = socket();
    const { line } = hall(first.door);
    await settled();
    first.breaks(4000);
    expect(line.ended.value).toMatchObject({ code: 'hallClosed' });
  });
  it('takes silence for a loss: at the door and later', async () => {
    const { line, knocks } = hall(silence, socket(false).door, socket().door);
    await vi.advanceTimersByTimeAsync(10_200);
    expect(line.link.value).toBe('open');
    await vi.advanceTimersByTimeAsync(10_400);
    expect(knocks.length).toBe(3);
    expect(line.link.value).toBe('open');
  });
  it('stays in line for as long as it is told its place, and no longer', async () => {
    const there = socket();
    let tell: InLine = () => true;
    let comeIn = () => {};
    const inLine: Door = (closed, told) => {
      tell = told;
      return new Promise((resolve) => {
        comeIn = () => void there.door(closed).then(resolve);
      });
    };
    const { line, knocks } = hall(refuse('Failed to fetch'), inLine, silence);
    await vi.advanceTimersByTimeAsync(200);
    for (const place of [900, 600, 300]) {
      expect(tell({ place, aboutMs: 2_000 })).toBe(true);
      expect([line.link.value, line.inLine.value?.place]).toEqual(['connecting', place]);
      await vi.advanceTimersByTimeAsync(8_000);
    }
    expect(knocks.length).toBe(2);
    comeIn();
    await settled();
    expect([line.link.value, line.inLine.value]).toEqual(['open', null]);
    there.breaks();
    await vi.advanceTimersByTimeAsync(200);
    expect(knocks.length).toBe(3);
    expect(tell({ place: 1, aboutMs: 2 })).toBe(false);
    expect(line.inLine.value).toBeNull();
  });
  it('that died in its sleep is open again within two seconds of waking up', async () => {
    const { line, knocks } = hall(socket(false).door, socket().door);
    await settled();
    line.lookAlive();
    await vi.advanceTimersByTimeAsync(900);
    expect(knocks.length).toBe(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(knocks.length).toBe(2);
    expect(line.link.value).toBe('open');
  });
  it('drops a line that opens too late, so that nobody sits twice', async () => {
    const late = socket();
    let open = () => {};
    const slow: Door = (closed) =>
      new Promise((resolve) => {
        open = () => void late.door(closed).then(resolve);
      });
    const { line } = hall(slow, socket().door);
    await vi.advanceTimersByTimeAsync(10_200);
    expect(line.link.value).toBe('open');
    open();
    await settled();
    expect(late.calls).toEqual(['dropped']);
    expect(line.link.value).toBe('open');
  });
});
