/** What all masters do while the round runs, as a curve of shares: each fact is folded once, however many they are. */
import { type Books, type Doing, type Fact, type Ms, wasteNow } from '../../../shared/simul/index.ts';

/** How many masters played, went about, or wasted their time, on average from `at` until the next step. */
export type CrowdStep = {
  readonly at: Ms;
  readonly plays: number;
  readonly goes: number;
  readonly wasting: number;
};

const GOES: ReadonlySet<Doing> = new Set(['walk', 'switch', 'recall', 'cleanUp']);

export class LiveCrowd {
  private readonly stepMs: Ms;
  /** Grows in place; behind those that are whole stands what the masters do now. */
  private readonly all: CrowdStep[] = [];
  private whole = 0;
  private plays = 0;
  private goes = 0;
  /** Integrals over time of the step that is not over. */
  private sums = { plays: 0, goes: 0, wasting: 0 };

  /** @param stepMs the length of each step, in ms of the round's clock */
  constructor(stepMs: Ms) {
    this.stepMs = stepMs;
  }

  /** To be called before the booking of each fact with -1, and after it with 1. */
  count(books: Books, fact: Fact, by: 1 | -1): void {
    if (!('master' in fact)) return;
    const doing = books.masters[fact.master - 1]?.doing;
    if (doing === 'play') this.plays += by;
    else if (doing && GOES.has(doing)) this.goes += by;
  }

  /** Lets every master go on with what he does until `toMs`. */
  letTimePass(books: Books, toMs: Ms): void {
    const wasting = wasteNow(books);
    for (let fromMs = books.now; fromMs < toMs; ) {
      const untilMs = Math.min(toMs, (this.whole + 1) * this.stepMs);
      const ms = untilMs - fromMs;
      this.sums.plays += this.plays * ms;
      this.sums.goes += this.goes * ms;
      this.sums.wasting += wasting * ms;
      if (untilMs < toMs || untilMs === (this.whole + 1) * this.stepMs) this.closeStep();
      fromMs = untilMs;
    }
  }

  /** All steps so far; the last one is what the masters do now. The array grows in place. */
  steps(books: Books): readonly CrowdStep[] {
    const at = this.whole * this.stepMs;
    this.all[this.whole] = { at, plays: this.plays, goes: this.goes, wasting: wasteNow(books) };
    return this.all;
  }

  private closeStep(): void {
    const { plays, goes, wasting } = this.sums;
    const at = this.whole * this.stepMs;
    const mean = (sum: number) => sum / this.stepMs;
    this.all[this.whole++] = { at, plays: mean(plays), goes: mean(goes), wasting: mean(wasting) };
    this.sums = { plays: 0, goes: 0, wasting: 0 };
  }
}
