/**
 * Counts large plans and shows, so that the main loop never waits for one: most of them in pieces beside other work, the
 * largest in a thread.
 */
import { Worker } from 'node:worker_threads';
import { type Counter, knowCounts, soonCounted } from '../../shared/lesson/counting.ts';
import type { Plan } from '../../shared/lesson/plan.ts';
import { planProblemsOf } from '../../shared/lesson/plan-problems.ts';
import type { Ms, Scenario } from '../../shared/simul/index.ts';
import type { Asked, Problems } from './counts.ts';

const SOURCE = new URL('./counts.ts', import.meta.url);
/** What is counted is bounded: whatever takes longer, or more memory, is a bug, and holds up those who wait behind it. */
const ANSWER_MS_MAX = 20_000;
const MEMORY_MB_MAX = 512;

/** It took longer than anybody waits for. */
class TooLong extends Error {}

const TOO_LONG =
  'This plan takes too long to count: take fewer seats, fewer rounds and shows, or shorter ones.';

/** Counts one after the other, each in a thread of its own: large plans are rare, and nothing is kept for them. */
export class CountingThread implements Counter {
  readonly #source: URL;
  #last: Promise<unknown> = Promise.resolve();

  readonly #longestMs: number;
  readonly #breathe: () => Promise<void> | undefined;

  /**
   * @param source another program for the thread: tests let one die
   * @param longestMs so long one count may take
   * @param breathe what is waited for between two pieces, so that all others go on; undefined: nothing
   */
  constructor(
    source: URL = SOURCE,
    longestMs = ANSWER_MS_MAX,
    breathe: () => Promise<void> | undefined = () => undefined,
  ) {
    this.#breathe = breathe;
    this.#source = source;
    this.#longestMs = longestMs;
  }

  async problemsOf(plan: Plan, seats: number): Promise<readonly string[]> {
    if (await this.#isSoonCounted(plan, seats)) return planProblemsOf(plan, seats);
    try {
      const { problems, counts } = (await this.#ask({ ask: 'problems', plan, seats })) as Problems;
      knowCounts(plan, seats, counts);
      return problems;
    } catch (error) {
      if (error instanceof TooLong) return [TOO_LONG];
      throw error;
    }
  }

  async #isSoonCounted(plan: Plan, seats: number): Promise<boolean> {
    const counting = soonCounted(plan, seats);
    for (;;) {
      const { done, value } = counting.next();
      if (done) return value;
      const pause = this.#breathe();
      if (pause) await pause;
    }
  }

  async movesBy(scenario: Scenario, atMs: Ms): Promise<number> {
    return (await this.#ask({ ask: 'moves', scenario, atMs })) as number;
  }

  #ask(asked: Asked): Promise<unknown> {
    const answer = this.#last.then(() => answerOf(asked, this.#source, this.#longestMs));
    this.#last = answer.catch(() => {});
    return answer;
  }
}

function answerOf(asked: Asked, source: URL, longestMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const limits = { maxOldGenerationSizeMb: MEMORY_MB_MAX };
    const thread = new Worker(source, { workerData: asked, resourceLimits: limits });
    const tooLong = setTimeout(() => {
      reject(new TooLong());
      void thread.terminate();
    }, longestMs);
    thread.unref();
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('Nothing came of the count'));
    });
  });
}
