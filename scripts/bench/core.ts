/**
 * `npm run bench -- core`: how fast the core plays rounds out, beside the bare floor (the same appointments on the same
 * tournament) and beside SimPy, if it is there, which keeps the same facts of the same round. Processor time, the best
 * of several runs: what else the machine does counts little. Ratios within one run are what to compare.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  measure,
  type PolicyName,
  playOut,
  playThrough,
  type Scenario,
  scenarioOf,
} from '../../shared/simul/index.ts';
import { enter, first, firstKey, openTournament } from '../../shared/simul/model/tournament.ts';
import { machine } from '../chaos/means/figures.ts';

const RUNS = 7;
const SIMPY_RUNS = 3;
const FACTS = 300_000;
const FACTS_PER_EXCHANGE = 3;
const GOALS = { kept: 2e6, told: 5e6, simpy: 20, sweepMs: 100 } as const;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The least processor time of several runs, in seconds. */
function secondsOf(run: () => void, runs = RUNS): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    collectGarbage();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

const PLAY_MS = 50;
const exchangesFor = (boards: number, facts: number) => Math.ceil(facts / FACTS_PER_EXCHANGE / boards);

/** The master is needed just as often as he can serve: queues form and empty. */
const roundOf = (boards: number): Scenario =>
  scenarioOf({
    policy: 'event-loop',
    boards,
    exchanges: exchangesFor(boards, FACTS),
    playMs: PLAY_MS,
    replies: { kind: 'sampled', law: 'exponential', meanMs: PLAY_MS * boards, seed: 7 },
  });

/** As many appointments as the round has (a reply and a move per exchange), made and kept, and nothing else. */
function floor(boards: number, appointments: number): void {
  const tournament = openTournament(boards);
  for (let board = 1; board <= boards; board++) enter(tournament, board, board);
  for (let i = 0; i < appointments; i++) {
    const board = first(tournament);
    enter(tournament, board, firstKey(tournament) + ((i * 7_919) % (2 * boards)) + 1);
  }
}

type Simpy = { readonly version: string; readonly perSecond: number };

function simpyOf(boards: number): Simpy | null {
  const script = fileURLToPath(new URL('core-simpy.py', import.meta.url));
  const args = [script, boards, exchangesFor(boards, FACTS / 3), SIMPY_RUNS].map(String);
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { status, stdout } = spawnSync(python, args, { encoding: 'utf8' });
    if (status === 0) return JSON.parse(stdout) as Simpy;
  }
  return null;
}

const SWEPT: readonly PolicyName[] = ['blocking', 'blocking-stay', 'in-order', 'event-loop'];

function sweepAll(): void {
  for (const policy of SWEPT)
    for (let boards = 1; boards <= 50; boards++) measure(scenarioOf({ policy, boards, exchanges: 30 }));
}

const millions = (perSecond: number) => `${(perSecond / 1e6).toFixed(2)} M/s`;
/** @param share how much of the goal was reached; 1 and above is all of it */
const judged = (share: number) => (share >= 1 ? 'reached' : `missed, ${Math.floor(share * 100)} % of it`);

const firstSweepMs = 1_000 * secondsOf(sweepAll, 1);

console.log(`${machine()}\n`);

for (const boards of [24, 1_000, 10_000]) {
  const round = roundOf(boards);
  const facts = measure(round).facts;
  const perSecond = (run: () => void) => facts / secondsOf(run);
  const kept = perSecond(() => playOut(round));
  const told = perSecond(() => playThrough(round, () => {}));
  const settled = perSecond(() => measure(round));
  const bare = perSecond(() => floor(boards, (facts * 2) / FACTS_PER_EXCHANGE));
  const simpy = simpyOf(boards);
  console.log(`${boards} boards, ${facts} facts`);
  console.log(
    `  facts kept          ${millions(kept)}   goal ${millions(GOALS.kept)}: ${judged(kept / GOALS.kept)}`,
  );
  console.log(
    `  facts told only     ${millions(told)}   goal ${millions(GOALS.told)}: ${judged(told / GOALS.told)}`,
  );
  console.log(`  told and settled    ${millions(settled)}`);
  console.log(`  the bare floor      ${millions(bare)}   ${(bare / told).toFixed(1)} times "told only"`);
  if (simpy === null) console.log('  SimPy               not installed (Debian: python3-simpy)');
  else
    console.log(
      `  SimPy ${simpy.version}         ${millions(simpy.perSecond)}   "kept" is ${(kept / simpy.perSecond).toFixed(0)} times as fast, ` +
        `goal ${GOALS.simpy}: ${judged(kept / simpy.perSecond / GOALS.simpy)}`,
    );
}

const sweepMs = 1_000 * secondsOf(sweepAll);
console.log(
  `\nsweep of 1 to 50 boards under ${SWEPT.length} policies: ${sweepMs.toFixed(0)} ms   goal ${GOALS.sweepMs}: ` +
    `${judged(GOALS.sweepMs / sweepMs)}; the very first time, compiling included, ${firstSweepMs.toFixed(0)} ms`,
);

collectGarbage();
const before = process.memoryUsage().heapUsed;
const round = { ...roundOf(10_000), exchanges: 30 };
const step = playOut(round);
collectGarbage();
const withFacts = process.memoryUsage().heapUsed - before;
const count = step.facts.length;
const hallBytes = JSON.stringify(step.hall).length;
console.log(
  `memory of 10,000 boards, 30 exchanges: ${(withFacts / 1e6).toFixed(0)} MB with all ${count} facts ` +
    `(${(withFacts / count).toFixed(0)} bytes each), the hall as JSON ${(hallBytes / 1e6).toFixed(1)} MB, ` +
    `process ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
);
