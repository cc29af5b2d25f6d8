import { describe, expect, it, vi } from 'vitest';
import { HandClock } from '../../shared/exhibition/hand-clock.ts';
import type { HallWanted } from '../../shared/protocol/messages.ts';
import { instantEngine } from '../engine/instant-engine.ts';
import { openLog } from '../log.ts';
import { Halls } from './halls.ts';

const MINUTE_MS = 60_000;
const CODE = '412907';

function oneHall() {
  const clock = new HandClock();
  const halls = new Halls({ speed: 1, clock, engineAt: () => instantEngine, log: openLog('silent') });
  const close = vi.fn(() => halls.closed(CODE));
  const wanted: HallWanted = {
    seats: 4,
    rounds: [{ policy: 'blocking', durationMs: 30_000 }],
    names: 'typed',
    level: 0,
  };
  halls.furnish({ code: CODE, secret: 'secret', wanted, close });
  return { halls, clock, close };
}

describe('a hall', () => {
  it('into which nobody ever came is closed after five minutes', () => {
    const { halls, clock, close } = oneHall();
    clock.pass(5 * MINUTE_MS - 1);
    expect(halls.find(CODE)).not.toBeNull();
    clock.pass(1);
    expect(close).toHaveBeenCalledTimes(1);
    expect(halls.find(CODE)).toBeNull();
  });
  it('stays open as long as anybody is there, and five minutes more', () => {
    const { halls, clock, close } = oneHall();
    halls.noteGuests(CODE, 1);
    clock.pass(60 * MINUTE_MS);
    halls.noteGuests(CODE, 0);
    clock.pass(4 * MINUTE_MS);
    halls.noteGuests(CODE, 1);
    halls.noteGuests(CODE, 0);
    clock.pass(4 * MINUTE_MS);
    expect(close).not.toHaveBeenCalled();
    clock.pass(MINUTE_MS);
    expect(close).toHaveBeenCalledTimes(1);
    expect(clock.alarms).toBe(0);
  });
});
