/** A large plan holds nobody up: neither while it is looked at nor when its show ends. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countsOf, movesBy } from '../../shared/lesson/counting.ts';
import { showOf } from '../../shared/lesson/halls.ts';
import type { Plan, ShowStep } from '../../shared/lesson/plan.ts';
import { planProblemsOf } from '../../shared/lesson/plan-problems.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { CountingThread } from './counting-thread.ts';

const show: ShowStep = {
  kind: 'show',
  topic: 'knee',
  scenario: { policy: 'event-loop', boards: 5_000, exchanges: 4 },
  speed: 1_000,
};
const SHOWS = 5;
const large = (shows = SHOWS): Plan => ({
  name: 'custom',
  steps: Array.from({ length: shows }, () => structuredClone(show)),
});

function countedAtOnce(plan: Plan): Plan {
  planProblemsOf(plan, 8);
  return plan;
}

/** How often the event loop went round until this was known. */
async function turnsUntil(known: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isKnown = false;
  const around = () => {
    turns++;
    if (!isKnown) setImmediate(around);
  };
  setImmediate(around);
  await known;
  isKnown = true;
  return turns;
}

describe('a thread that counts', () => {
  it('leaves the event loop alone, and what it has found is known afterwards', async () => {
    const counter = new CountingThread();
    const plan = large();
    const found = counter.problemsOf(plan, 8);
    expect(await turnsUntil(found)).toBeGreaterThan(20);
    expect(await found).toEqual([]);
    expect(countsOf(plan, 8)).toEqual(
      Array(SHOWS).fill({ facts: expect.any(Number), lastsMs: expect.any(Number) }),
    );
    const moves = counter.movesBy(showOf(show), 5_000);
    expect(await turnsUntil(moves)).toBeGreaterThan(20);
    expect(await moves).toBe(movesBy(showOf(show), 5_000));
  });

  it('is not begun for a plan that is soon counted: that is done in pieces, with all others in between', async () => {
    let pieces = 0;
    const counter = new CountingThread(new URL('file:///nowhere'), 1_000, () => {
      pieces++;
      return undefined;
    });
    const plan = large(1);
    expect(await counter.problemsOf(plan, 8)).toEqual([]);
    expect(pieces).toBeGreaterThan(50);
    expect(countsOf(plan, 8)).toEqual(countsOf(countedAtOnce(large(1)), 8));
  });

  it('says why a plan can’t be played', async () => {
    const plan: Plan = { name: 'custom', steps: Array(40).fill(show) };
    expect(await new CountingThread().problemsOf(plan, 8)).toEqual([expect.stringContaining('as a whole')]);
  });

  it('that takes too long says what to take less of, and goes on with the next plan', async () => {
    const file = join(tmpdir(), `simul-endless-count-${process.pid}.mjs`);
    writeFileSync(file, 'setInterval(() => {}, 1000);');
    const counter = new CountingThread(pathToFileURL(file), 50);
    for (let time = 0; time < 2; time++)
      expect(await counter.problemsOf(large(), 8)).toEqual([expect.stringContaining('too long to count')]);
  });

  it('that dies fails who asked, and nobody else', async () => {
    const file = join(tmpdir(), `simul-dying-count-${process.pid}.mjs`);
    writeFileSync(file, 'throw new Error("dead");');
    const counter = new CountingThread(pathToFileURL(file));
    await expect(counter.problemsOf(large(), 8)).rejects.toThrow('dead');
    await expect(counter.movesBy(showOf(show), 5_000)).rejects.toThrow('dead');
    // What is small is counted in place.
    expect(await counter.problemsOf(plans.lesson, 30)).toEqual([]);
  });
});
