/** Plays many classes, and says how far it is, what went wrong, and in the end how much that was. */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Violation } from '../oracles/violation.ts';
import { play } from '../play.ts';
import { shrink } from '../stories/shrink.ts';
import { tell } from '../stories/tell.ts';
import { storyOf } from '../stories/write.ts';
import type { Result } from './one-class.ts';
import { playCourse } from './players.ts';
import { type Count, inShort, minutesOf, NOTHING, sumOf } from './tally.ts';

type Wanted = {
  readonly first: number;
  readonly classes: number;
  /** Minutes of class. */
  readonly minutes: number;
  readonly goesOnAfterViolations: boolean;
  /** A file to which lines are appended; null: none is. */
  readonly log: string | null;
};

const TELL_EVERY_MS = 10_000;
const LOG_EVERY = 100;

export class Report {
  readonly #wanted: Wanted;
  readonly #commit = commit();
  readonly #beganAtMs = performance.now();
  #toldAtMs = performance.now();
  #count: Count = NOTHING;
  /** Nothing new begins: somebody has asked for it, or something went wrong. */
  #isOver = false;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  /** Until enough is played, or somebody stops it (Ctrl+C): then it says how far it came. @returns whether nothing went wrong */
  async playAll(workers: number): Promise<boolean> {
    const { first, classes, minutes } = this.#wanted;
    const stop = () => {
      this.#isOver = true;
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const goesOn = (begun: number) => !this.#isOver && begun < classes && minutesOf(this.#count) < minutes;
    await playCourse({ first, goesOn, ended: (result) => this.#ended(result) }, workers);
    this.#conclude(workers);
    return this.#count.violations === 0;
  }

  async #ended({ seed, count, violation }: Result): Promise<void> {
    this.#count = sumOf(this.#count, count);
    if (this.#count.classes % LOG_EVERY === 0) this.#note(this.#sofar());
    if (violation) await this.#report(seed, violation);
    if (performance.now() - this.#toldAtMs < TELL_EVERY_MS) return;
    this.#toldAtMs = performance.now();
    console.info(this.#sofar());
  }

  /** Says what went wrong, and tells the shortest story in which the same goes wrong. */
  async #report(seed: number, { rule, sentence, atMs }: Violation): Promise<void> {
    console.error(
      `\nSeed ${seed} at commit ${this.#commit}, after ${Math.round(atMs)} ms: ${rule}\n  ${sentence}`,
    );
    console.error(`  Again: npm run simulation -- --seed ${seed} --classes 1`);
    this.#note(`violation: seed ${seed}, ${rule}: ${sentence.split('\n')[0]}`);
    if (this.#wanted.goesOnAfterViolations || this.#isOver) return;
    this.#isOver = true;
    const isSame = async (story: ReturnType<typeof storyOf>) => (await play(story)).violation?.rule === rule;
    const short = await shrink(storyOf(seed), isSame);
    console.error(`\nThe shortest story that still goes wrong so:\n  ${tell(short).join('\n  ')}`);
    console.error(`  And then: ${(await play(short)).violation?.sentence}`);
  }

  #conclude(workers: number): void {
    const { classes, processes, moves, events } = this.#count;
    const { first } = this.#wanted;
    const line = `Seeds ${first} to ${first + classes - 1}, commit ${this.#commit}: ${this.#sofar()}`;
    this.#note(line);
    console.info(`\n${line}`);
    console.info(
      `${moves} moves promised, ${processes - classes} times the process was started again, ${events} events`,
    );
    const load = loadavg()[0]?.toFixed(1);
    console.info(`${workers} at a time, ${cpus()[0]?.model}, Node ${process.version}, load ${load}`);
  }

  #sofar(): string {
    return inShort(this.#count, (performance.now() - this.#beganAtMs) / 1_000);
  }
  #note(line: string): void {
    const { log } = this.#wanted;
    if (log !== null) appendFileSync(log, `${new Date().toISOString()} ${line}\n`);
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
