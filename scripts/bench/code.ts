/**
 * `npm run bench -- code`: how many questions of programs a server answers while it acknowledges the moves of a class on time.
 * Thirty programs at once, each with a hall of its own, beside thirty phones in a hurry.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { atShare, machine } from '../chaos/means/figures.ts';
import { acksOf, startClass } from '../class/playing-class.ts';
import type { ProgramsDone, ProgramsWanted } from '../class/programs.ts';
import { freePort, startServer } from '../class/server.ts';

const PHONES = 30;
const PROGRAMS = 30;
const ROUND_MS = 12_000;
/** What each program asks a second beside playing; the server takes a hundred from each in all. */
const EXTRA_PER_SECOND = [0, 10, 25, 50, 75] as const;
/** Whose move is acknowledged later than this feels it. */
const ON_TIME_MS = 20;

function programsAtWork(wanted: ProgramsWanted): Promise<ProgramsDone> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../class/programs.ts', import.meta.url), { workerData: wanted });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

type Measured = { readonly acksMs: readonly number[]; readonly done: ProgramsDone };

async function round(programs: number, extraPerSecond: number): Promise<Measured> {
  const server = await startServer(await freePort(), ':memory:');
  const klass = await startClass(server, PHONES, ROUND_MS);
  const work = programsAtWork({ url: server.url, programs, extraPerSecond, forMs: ROUND_MS });
  await sleep(ROUND_MS + 300);
  klass.close();
  const done = await work;
  await server.stop();
  return { acksMs: acksOf(klass.phones).map(({ answerMs }) => answerMs), done };
}

console.info(`${machine()} at first; ${PHONES} phones, rounds of ${ROUND_MS / 1_000} s`);
let most = 0;
for (const [programs, extra] of [[0, 0], ...EXTRA_PER_SECOND.map((each) => [PROGRAMS, each])] as [
  number,
  number,
][]) {
  const { acksMs, done } = await round(programs, extra);
  const at = (share: number) => atShare(acksMs, share);
  const perSecond = Math.round(done.answered / (ROUND_MS / 1_000));
  if (at(0.99) <= ON_TIME_MS) most = Math.max(most, perSecond);
  console.info(
    `${String(programs).padStart(3)} programs, ${String(perSecond).padStart(5)} answers/s (${done.moves} moves, ${done.refused} refused): people's moves p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`,
  );
}
console.info(`at most ${most} answers/s to programs with people's p99 within ${ON_TIME_MS} ms`);
process.exit();
