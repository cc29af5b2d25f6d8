/** One master's lane while the round runs: it grows at its end, and has no stretches too short to be seen. */
import { type Books, begins, type Fact, type MasterId, type Ms } from '../../../shared/simul/index.ts';
import { type FineMood, moodIn } from '../mood.ts';
import { isIdle, type Stretch } from '../stretches.ts';

type OpenStretch = { -readonly [Name in keyof Stretch]: Stretch[Name] };

export class LiveLane {
  /** They grow in place; the last one ends now. */
  readonly stretches: OpenStretch[] = [];
  private readonly master: MasterId;
  /** Whether he began something in this instant, even the same as before. */
  private began = false;

  constructor(master: MasterId) {
    this.master = master;
  }

  hear(fact: Fact): void {
    this.began ||= begins(fact) && fact.master === this.master;
  }

  /** Notes what this instant has left behind. @param finestMs what is shorter goes to its neighbour */
  closeInstant(books: Books, finestMs: Ms): void {
    const page = books.masters[this.master - 1];
    if (!page) return;
    const ownHand = books.boards[page.board - 1]?.handSince == null ? 0 : 1;
    const mood = moodIn(page.doing, books.hands > ownHand);
    if (this.began || mood !== this.stretches.at(-1)?.mood) this.begin(mood, books.now, finestMs);
    this.began = false;
  }

  private begin(mood: FineMood, at: Ms, finestMs: Ms): void {
    const { stretches } = this;
    let last = stretches.at(-1);
    if (last && (last.from === at || (stretches.length > 1 && at - last.from < finestMs))) {
      stretches.pop();
      last = stretches.at(-1);
    }
    if (last && last.mood === mood && isIdle(mood)) return;
    if (last) last.to = at;
    stretches.push({ mood, from: at, to: at });
  }
}
