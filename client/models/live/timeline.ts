/** Lanes and hands-up curve of a running round: each fact is folded once, however long the log has become. */
import { type Books, book, type HandsStep, type Ms, openBooks } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../picture.ts';
import type { Stretch } from '../stretches.ts';
import { type CrowdStep, LiveCrowd } from './crowd.ts';
import { LiveLane } from './lane.ts';

/** More lanes than `most` can't be told apart: then the first few are drawn, and all together below them. */
const LANES = { most: 8, besideCrowd: 5 } as const;
/** The curve of all masters is drawn so much more coarsely than a lane. */
const CROWD_COARSER = 4;
/** Moves that are shorter than so many of the finest stretches would vanish from a lane: then shares are drawn. */
const FINEST_MOVES = 2;

/** The arrays grow in place; the end of a lane's last stretch is now. */
export type Timeline = {
  /** One per master, or those of the first few; none where their moves are too short to be seen. */
  readonly lanes: readonly (readonly Stretch[])[];
  /** All masters together, where lanes don't show all of them; else null. */
  readonly crowd: readonly CrowdStep[] | null;
  readonly steps: readonly HandsStep[];
};

export class LiveTimeline {
  private books: Books | null = null;
  private scenario: RoundPicture['scenario'] | null = null;
  private folded = 0;
  private lanes: LiveLane[] = [];
  private crowd: LiveCrowd | null = null;
  private steps: { at: Ms; hands: number }[] = [];

  /**
   * @param finestMs what is shorter can't be seen and goes to its neighbour, so that the drawing stays small
   * @param facts how many of the round's facts are looked at; those that were looked at once stay
   */
  at(round: RoundPicture, finestMs: Ms, facts = round.facts.length): Timeline {
    const books = this.booksFor(round, finestMs);
    for (; this.folded < facts; this.folded++) {
      const fact = round.facts[this.folded] as RoundPicture['facts'][number];
      if (fact.at > books.now) {
        this.closeInstant(books, finestMs);
        this.crowd?.letTimePass(books, fact.at);
      }
      this.crowd?.count(books, fact, -1);
      book(books, fact);
      this.crowd?.count(books, fact, 1);
      for (const lane of this.lanes) lane.hear(fact);
    }
    this.closeInstant(books, finestMs);
    return {
      lanes: this.lanes.map(({ stretches }) => stretches),
      crowd: this.crowd?.steps(books) ?? null,
      steps: this.steps,
    };
  }

  private booksFor({ scenario, facts }: RoundPicture, finestMs: Ms): Books {
    if (this.books !== null && scenario === this.scenario && facts.length >= this.folded) return this.books;
    const books = openBooks(scenario);
    const masters = books.masters.length;
    const lanes = lanesFor(masters, scenario.playMs < FINEST_MOVES * finestMs);
    this.books = books;
    this.scenario = scenario;
    this.folded = 0;
    this.lanes = Array.from({ length: lanes }, (_, index) => new LiveLane(index + 1));
    this.crowd = masters > lanes ? new LiveCrowd(Math.max(1, finestMs * CROWD_COARSER)) : null;
    this.steps = [];
    return books;
  }

  /** Notes what this instant has left behind. */
  private closeInstant(books: Books, finestMs: Ms): void {
    for (const lane of this.lanes) lane.closeInstant(books, finestMs);
    this.step(books.hands, books.now, finestMs);
  }

  private step(hands: number, at: Ms, finestMs: Ms): void {
    if (this.steps.length > 1 && this.steps.at(-1)?.at === at) this.steps.pop();
    const last = this.steps.at(-1);
    if (last?.hands === hands) return;
    if (last && (last.at === at || at - last.at < finestMs)) last.hands = hands;
    else this.steps.push({ at, hands });
  }
}

function lanesFor(masters: number, tooFine: boolean): number {
  if (tooFine) return 0;
  return masters > LANES.most ? LANES.besideCrowd : masters;
}
