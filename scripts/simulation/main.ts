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
import { asked } from '../asked.ts';
import { huntAll } from './hunt.ts';
import { REAL } from './places/parts.ts';
import { play } from './play.ts';
import { Report } from './run/report.ts';
import { tell } from './stories/tell.ts';
import { storyOf } from './stories/write.ts';
import { Notes } from './world/notes.ts';

const wanted = asked(
  {
    seed: randomInt(1_000_000),
    classes: null,
    'minutes-of-class': null,
    workers: availableParallelism(),
  },
  { mayBe0: ['seed'], words: ['log'], flags: ['all', 'tell', 'mutants', 'keep'] },
);
const { seed: first, 'minutes-of-class': minutes } = wanted;
const classes = wanted.classes ?? (minutes === null ? 100 : Infinity);

if (wanted.tell) {
  console.info(tell(storyOf(first)).join('\n'));
  const aloud = new Notes((atMs, what) => console.info(`${atMs.toFixed(1)} ${what}`));
  await play(storyOf(first), REAL, aloud);
} else if (wanted.mutants) process.exitCode = (await huntAll(first, wanted.keep)) ? 0 : 1;
else {
  const report = new Report({
    first,
    classes,
    minutes: minutes ?? Infinity,
    goesOnAfterViolations: wanted.all,
    log: wanted.log,
  });
  const isWell = await report.playAll(Math.max(1, Math.min(Math.floor(wanted.workers), classes)));
  process.exitCode = isWell ? 0 : 1;
}
