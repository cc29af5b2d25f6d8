/**
 * Plays classes until something goes wrong that never may; then it cuts that story down, and tells it.
 *
 * - `--seed N`: the first of them, else one that nobody has chosen
 * - `--classes N`: how many; or `--minutes-of-class N`: until that many minutes of class are played
 * - `--workers N`: in so many processes, else in as many as there are processors
 * - `--all`: goes on after a violation
 * - `--log FILE`: appends a line to it every hundred classes, and for every violation
 * - `--tell`: tells the story of the first one, and what is sent in it
 * - `--mutants`: puts in one fault after the other instead, and looks whether it is found; `--keep` keeps the seeds for `npm test`
 */
import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { huntAll } from './hunt.ts';
import { REAL } from './places/parts.ts';
import { play } from './play.ts';
import { Report } from './run/report.ts';
import { tell } from './stories/tell.ts';
import { storyOf } from './stories/write.ts';
import { Notes } from './world/notes.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
    classes: { type: 'string' },
    'minutes-of-class': { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    all: { type: 'boolean', default: false },
    log: { type: 'string' },
    tell: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const minutes = values['minutes-of-class'];
const classes = values.classes ?? (minutes === undefined ? '100' : 'Infinity');

if (values.tell) {
  console.info(tell(storyOf(first)).join('\n'));
  const aloud = new Notes((atMs, what) => console.info(`${atMs.toFixed(1)} ${what}`));
  await play(storyOf(first), REAL, aloud);
} else if (values.mutants) process.exitCode = (await huntAll(first, values.keep)) ? 0 : 1;
else {
  const report = new Report({
    first,
    classes: Number(classes),
    minutes: Number(minutes ?? Infinity),
    goesOnAfterViolations: values.all,
    log: values.log ?? null,
  });
  const isWell = await report.playAll(Math.max(1, Math.min(Number(values.workers), Number(classes))));
  process.exitCode = isWell ? 0 : 1;
}
