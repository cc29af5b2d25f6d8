/** What becomes of halls and of held answers as time passes: nothing is kept for ever. */
import { expect, it } from 'vitest';
import { ServedHall } from '../../shared/program/served-hall.ts';
import type { Clock } from '../../shared/round/ports.ts';
import { scenarioOf } from '../../shared/simul/index.ts';
import { openingFrom } from './opening.ts';
import { ProgramHall } from './program-hall.ts';
import { Programs } from './programs.ts';

const MINUTE_MS = 60_000;

/** A clock that a test moves on. */
class HandClock implements Clock {
  #nowMs = 0;
  readonly #alarms = new Set<{ readonly atMs: number; readonly wake: () => void }>();
  nowMs = () => this.#nowMs;
  wakeIn(delayMs: number, wake: () => void): () => void {
    const alarm = { atMs: this.#nowMs + delayMs, wake };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      const next = [...this.#alarms].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (!next) break;
      this.#alarms.delete(next);
      this.#nowMs = next.atMs;
      next.wake();
    }
    this.#nowMs = untilMs;
  }
  get alarms(): number {
    return this.#alarms.size;
  }
}

const waits = () => new AbortController().signal;
function opened(wanted: object = {}) {
  const clock = new HandClock();
  const programs = new Programs(clock, 1);
  const opening = openingFrom({ boards: 2, durationMs: MINUTE_MS, ...wanted });
  if ('why' in opening) throw new Error(opening.why);
  const open = (address = 'school') => {
    const one = programs.open(opening, address);
    return 'key' in one ? one.key : one.refused.code;
  };
  return { clock, programs, open };
}

it('a hall is gone a while after its round, and one that nobody has used a while after it was opened', async () => {
  const { clock, programs, open } = opened();
  const [used, unused] = [open(), open()];
  await programs.find(used)?.ask({ ask: 'boards' }, waits());
  clock.pass(MINUTE_MS);
  expect(await programs.find(used)?.ask({ ask: 'ready' }, waits())).toMatchObject({
    refused: { code: 'roundOver' },
  });
  clock.pass(5 * MINUTE_MS);
  expect(programs.find(used)).toBeNull();
  expect(programs.find(unused)).not.toBeNull();
  clock.pass(9 * MINUTE_MS);
  expect(programs.find(unused)).toBeNull();
  expect(clock.alarms).toBe(0);
});

it('an answer is held for 50 seconds, but for a move’s, which comes with the round’s end at the latest', async () => {
  const { clock, programs, open } = opened({
    thinkMs: 20_000,
    timeoutMs: 60_000,
    playMs: 5_000,
    walkVisitMs: 5_000,
    door: 1,
  });
  const hall = programs.find(open());
  const outside = hall?.ask({ ask: 'reply', board: 2 }, waits());
  clock.pass(50_000);
  expect(await outside).toMatchObject({ refused: { code: 'stillWaiting', status: 503 } });
  const move = hall?.ask({ ask: 'move', board: 1 }, waits());
  clock.pass(9_000);
  expect(hall?.held).toBe(1);
  clock.pass(MINUTE_MS);
  expect(await move).toMatchObject({ value: { board: 1 } });
  expect(hall?.held).toBe(0);
});

it('one address has so many halls, then only those that nobody uses make room; the server has so many in all', async () => {
  const { programs, open } = opened();
  const keys = Array.from({ length: 60 }, () => open());
  for (const key of keys) await programs.find(key)?.ask({ ask: 'boards' }, waits());
  expect(open()).toBe('tooManyHalls');
  expect(open('another school')).toHaveLength(22);
  for (let address = 0; address < 400; address++) open(`${address}`);
  expect(programs.count).toBe(200);
  expect(programs.find(keys[0] ?? '')).not.toBeNull();
});

it('strangers take nothing from a class: its programs have room of their own, in halls and in answers that are held', async () => {
  const { clock, programs, open } = opened({ thinkMs: 20_000 });
  for (let address = 0; address < 4; address++)
    for (let hall = 0; hall < 50; hall++) {
      const busy = programs.find(open(`${address}`));
      for (let ask = 0; ask < 20; ask++) void busy?.ask({ ask: 'reply', board: 1 }, waits());
    }
  expect(open('another')).toBe('full');
  const served = new ServedHall(scenarioOf({ policy: 'driven', boards: 2, durationMs: 10_000 }), [
    'Ada',
    'Ben',
  ]);
  const hall = new ProgramHall(served, clock, 1);
  expect(programs.keep(hall, '412907 1')).toHaveProperty('key');
  expect(programs.isFullFor(hall)).toBe(false);
});
