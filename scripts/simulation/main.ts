/**
 * Plays classes, one after the other, until something goes wrong that never may.
 * `--seed N` the first of them, else one that nobody has chosen; `--classes N` how many; `--all` goes on after a violation.
 */
import { randomInt } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Played, play } from './play.ts';
import { storyOf } from './stories/write.ts';

const MINUTE_MS = 60_000;
const TELL_EVERY_MS = 10_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    classes: { type: 'string', default: '100' },
    all: { type: 'boolean', default: false },
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
function tell(): void {
  const seconds = (performance.now() - beganAtMs) / 1_000;
  const minutes = sum.classMs / MINUTE_MS;
  console.info(
    `${sum.classes} classes, ${Math.round(minutes)} class-minutes, ${sum.violations} violations; ` +
      `${(minutes / seconds).toFixed(1)} class-minutes a second`,
  );
}

for (let seed = first; seed < first + Number(values.classes); seed++) {
  const played = await play(storyOf(seed));
  add(played);
  if (played.violation) {
    const { rule, sentence, atMs } = played.violation;
    console.error(`\nSeed ${seed}, after ${Math.round(atMs)} ms: ${rule}\n  ${sentence}`);
    if (!values.all) break;
  }
  if (performance.now() - toldAtMs < TELL_EVERY_MS) continue;
  toldAtMs = performance.now();
  tell();
}
console.info(`\nSeeds ${first} to ${first + sum.classes - 1}:`);
tell();
console.info(
  `${sum.moves} moves promised, ${sum.processes - sum.classes} times the process was started again, ${sum.events} events`,
);
console.info(`${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
process.exitCode = sum.violations === 0 ? 0 : 1;
