/**
 * Plays classes, one after the other, until something goes wrong that never may; then it cuts that story down, and tells it.
 *
 * - `--seed N`: the first of them, else one that nobody has chosen
 * - `--classes N`: how many
 * - `--all`: goes on after a violation
 * - `--tell`: tells the story of the first one, and what is sent in it
 * - `--mutants`: puts in one fault after the other instead, and looks whether it is found; `--keep` keeps the seeds for `npm test`
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { huntAll } from './hunt.ts';
import { type Played, play } from './play.ts';
import { shrink } from './stories/shrink.ts';
import { tell } from './stories/tell.ts';
import { storyOf } from './stories/write.ts';

const MINUTE_MS = 60_000;
const TELL_EVERY_MS = 10_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    classes: { type: 'string', default: '100' },
    all: { type: 'boolean', default: false },
    tell: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const sum = { classes: 0, violations: 0, classMs: 0, events: 0, moves: 0, processes: 0 };
const beganAtMs = performance.now();
let toldAtMs = beganAtMs;

function add({ violation, classMs, events, moves, processes }: Played): void {
  sum.classes++;
  sum.classMs += classMs;
  sum.events += events;
  sum.moves += moves;
  sum.processes += processes;
  if (violation) sum.violations++;
}
function say(): void {
  const seconds = (performance.now() - beganAtMs) / 1_000;
  const processorS = (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
  const minutes = sum.classMs / MINUTE_MS;
  console.info(
    `${sum.classes} classes, ${Math.round(minutes)} class-minutes, ${sum.violations} violations; class-minutes a second: ` +
      `${(minutes / seconds).toFixed(1)}, of the processor ${(minutes / processorS).toFixed(1)}`,
  );
}
function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** Says what went wrong, and tells the shortest story in which the same goes wrong. */
async function report(
  seed: number,
  { rule, sentence, atMs }: NonNullable<Played['violation']>,
): Promise<void> {
  console.error(`\nSeed ${seed} at commit ${commit()}, after ${Math.round(atMs)} ms: ${rule}\n  ${sentence}`);
  console.error(`  Again: npm run simulation -- --seed ${seed} --classes 1`);
  if (values.all) return;
  const short = await shrink(storyOf(seed), async (one) => (await play(one)).violation?.rule === rule);
  console.error(`\nThe shortest story that still goes wrong so:\n  ${tell(short).join('\n  ')}`);
  console.error(`  And then: ${(await play(short)).violation?.sentence}`);
}

async function playAll(): Promise<void> {
  for (let seed = first; seed < first + Number(values.classes); seed++) {
    const played = await play(storyOf(seed));
    add(played);
    if (played.violation) {
      await report(seed, played.violation);
      if (!values.all) break;
    }
    if (performance.now() - toldAtMs < TELL_EVERY_MS) continue;
    toldAtMs = performance.now();
    say();
  }
  console.info(`\nSeeds ${first} to ${first + sum.classes - 1}, commit ${commit()}:`);
  say();
  const restarts = sum.processes - sum.classes;
  console.info(
    `${sum.moves} moves promised, ${restarts} times the process was started again, ${sum.events} events`,
  );
  console.info(`${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
}

if (values.tell) {
  console.info(tell(storyOf(first)).join('\n'));
  await play(storyOf(first), undefined, (atMs, what) => console.info(`${atMs.toFixed(1)} ${what}`));
} else if (values.mutants) process.exitCode = (await huntAll(first, values.keep)) ? 0 : 1;
else {
  await playAll();
  process.exitCode = sum.violations === 0 ? 0 : 1;
}
