/** Lane and hands-up curve of a running round: each fact is folded once, however long the log has become. */
import { type Books, book, type HandsStep, type Ms, openBooks } from '../../shared/simul/index.ts';
import type { RoundPicture } from '../app/picture.ts';
import type { Mood } from './mood.ts';
import { isIdle, moodIn, type Stretch } from './stretches.ts';

type Open<Whole> = { -readonly [Name in keyof Whole]: Whole[Name] };

/** What the first master did so far; the arrays grow in place, the end of the last stretch is now. */
export type Timeline = { readonly stretches: readonly Stretch[]; readonly steps: readonly HandsStep[] };

export class LiveTimeline {
  private books: Books | null = null;
  private scenario: RoundPicture['scenario'] | null = null;
  private folded = 0;
  private stretches: Open<Stretch>[] = [];
  private steps: Open<HandsStep>[] = [];
  /** Whether he began something in this instant, be it what he did before. */
  private began = false;

  /** @param finestMs what is shorter can't be seen and goes to its neighbour, so that the drawing stays small */
  at({ scenario, facts }: RoundPicture, finestMs: Ms): Timeline {
    if (this.books === null || scenario !== this.scenario || facts.length < this.folded) {
      this.books = openBooks(scenario);
      this.scenario = scenario;
      this.folded = 0;
      this.stretches = [];
      this.steps = [];
      this.began = false;
    }
    const { books } = this;
    for (; this.folded < facts.length; this.folded++) {
      const fact = facts[this.folded] as RoundPicture['facts'][number];
      if (fact.at > books.now) this.closeInstant(books, finestMs);
      book(books, fact);
      this.began ||=
        'master' in fact && fact.master === 1 && fact.kind !== 'masterMoved' && fact.kind !== 'boardCleared';
    }
    this.closeInstant(books, finestMs);
    return { stretches: this.stretches, steps: this.steps };
  }

  /** Notes what this instant has left behind. */
  private closeInstant(books: Books, finestMs: Ms): void {
    const page = books.masters[0];
    if (page) {
      const ownHand = books.boards[page.board - 1]?.handSince == null ? 0 : 1;
      const mood = moodIn(page.doing, page.doing === 'wait' && books.hands > ownHand);
      if (this.began || mood !== this.stretches.at(-1)?.mood) this.begin(mood, books.now, finestMs);
      this.began = false;
    }
    this.step(books.hands, books.now, finestMs);
  }

  private step(hands: number, at: Ms, finestMs: Ms): void {
    if (this.steps.length > 1 && this.steps.at(-1)?.at === at) this.steps.pop();
    const last = this.steps.at(-1);
    if (last?.hands === hands) return;
    if (last && (last.at === at || at - last.at < finestMs)) last.hands = hands;
    else this.steps.push({ at, hands });
  }

  private begin(mood: Mood, at: Ms, finestMs: Ms): void {
    let last = this.stretches.at(-1);
    if (last && (last.from === at || (this.stretches.length > 1 && at - last.from < finestMs))) {
      this.stretches.pop();
      last = this.stretches.at(-1);
    }
    if (last && last.mood === mood && isIdle(mood)) return;
    if (last) last.to = at;
    this.stretches.push({ mood, from: at, to: at });
  }
}
