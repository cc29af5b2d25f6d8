/** What all masters do, as a curve while the round runs: each fact is folded once, however many masters there are. */
import { type Books, type Doing, type Fact, type Ms, wasteNow } from '../../shared/simul/index.ts';

/** From `at` on so many masters play, go about, or stand idle with hands up; the others wait calmly or rest. */
export type CrowdStep = {
  readonly at: Ms;
  readonly plays: number;
  readonly goes: number;
  readonly wasting: number;
};

const GOES: ReadonlySet<Doing> = new Set(['walk', 'switch', 'recall', 'cleanUp']);

export class LiveCrowd {
  /** It grows in place. */
  readonly steps: CrowdStep[] = [];
  private plays = 0;
  private goes = 0;

  /** To be called around the booking of each fact: before with -1, after it with 1. */
  count(books: Books, fact: Fact, by: 1 | -1): void {
    if (!('master' in fact)) return;
    const doing = books.masters[fact.master - 1]?.doing;
    if (doing === 'think') this.plays += by;
    else if (doing && GOES.has(doing)) this.goes += by;
  }

  /** Notes what this instant has left behind. @param finestMs steps that are closer become one */
  closeInstant(books: Books, finestMs: Ms): void {
    const step = { at: books.now, plays: this.plays, goes: this.goes, wasting: wasteNow(books) };
    const last = this.steps.at(-1);
    if (last && books.now - last.at < finestMs) this.steps[this.steps.length - 1] = { ...step, at: last.at };
    else this.steps.push(step);
  }
}
