/**
 * Where very many knock at once they are let in one after the other, in the order in which they came, and not faster than
 * leaves time for those who play: while the thread is late, fewer. A class that comes in through one door notices nothing of it.
 * Whoever is not in within a second is told their place, and knocks again with the same key: it is kept for them as long as
 * they do.
 */
import type { PlaceInLine } from '../../../shared/protocol/messages.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import { PACE_MIN, paceAfter } from './pace.ts';

/** At most, six hundred a second: to let somebody in costs about a millisecond of the only thread, and others play in between. */
const AT_A_TIME = 3;
const EVERY_MS = 5;
/** What a thread that is busy has missed it makes up for, but not for more than so many moments at once. */
const MOMENTS_MAX = 3;
/** So long a knock waits before it is answered with a place; a later one half of what is left to wait, within these. */
const HELD_MS = { min: 1_000, max: 2_500 } as const;
/** Between two knocks, and after a line that broke: whoever is not back by then has lost their place. */
const KEPT_MS = 5_000;
const LOOK_EVERY_MS = 1_000;

type Knock = {
  readonly isGone: () => boolean;
  readonly answer: (place: PlaceInLine | null) => void;
};

type Waiting = {
  /** Whose place it is; null: they can't come back for it. */
  readonly key: string | null;
  /** The newest; null: they are between two knocks. */
  knock: Knock | null;
  /** When they were last seen to be away; null: they never were. */
  awaySinceMs: Ms | null;
  /** Counted from the first who ever stood in this line. */
  number: number;
};

export class WaitingLine {
  readonly #clock: Clock;
  readonly #atATime: number;
  #waiting: Waiting[] = [];
  /** Those whose turn came while they were away: their next knock is the first in line. */
  readonly #called = new Set<Waiting>();
  readonly #byKey = new Map<string, Waiting>();
  /** How many have gone from the front, ever. */
  #passed = 0;
  /** How many may still go in before the next moment, and what is too little for one more. */
  #left: number;
  /** As a share of the fastest. */
  #pace = 1;
  /** Nobody was let in since the last moment. */
  #isIdle = true;
  #isTimed = false;
  #lookedAtMs: Ms = 0;
  /** Since when somebody always waited, and how many were let in meanwhile. */
  #busySinceMs: Ms = 0;
  #letInMeanwhile = 0;

  /** @param atATime so many are let in every 5 ms */
  constructor(clock: Clock, atATime = AT_A_TIME) {
    this.#clock = clock;
    this.#atATime = atATime;
    this.#left = atATime;
  }

  /** How many wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /**
   * Waits for somebody's turn, but not for long.
   * @param key what only they know: their next knock with it takes up their place; null: this one waits until it is let in
   * @param isGone they have left: others need not wait for them
   * @returns null: it is their turn, and nobody's a second time; else their place, and how soon it may be
   */
  turn(key: string | null = null, isGone: () => boolean = () => false): Promise<PlaceInLine | null> {
    return new Promise((answer) => {
      const one = this.#placeOf(key);
      const knock = { isGone, answer };
      one.knock = knock;
      if (key !== null) this.#clock.wakeIn(this.#heldMs(one), () => this.#tell(one, knock));
      this.#letIn();
    });
  }

  /** Where this key waits already, or else at the end. */
  #placeOf(key: string | null): Waiting {
    const known = key === null ? undefined : this.#byKey.get(key);
    if (known && this.#called.delete(known)) {
      this.#waiting.unshift(known);
      known.number = this.#passed--;
    }
    if (known) return known;
    const number = this.#passed + this.#waiting.length + 1;
    const one: Waiting = { key, knock: null, awaySinceMs: null, number };
    if (key !== null) this.#byKey.set(key, one);
    this.#waiting.push(one);
    return one;
  }

  #heldMs(one: Waiting): Ms {
    const half = one.awaySinceMs === null ? 0 : this.#placeInLine(one).aboutMs / 2;
    return Math.min(HELD_MS.max, Math.max(HELD_MS.min, Math.round(half)));
  }

  #placeInLine({ number }: Waiting): PlaceInLine {
    const place = Math.max(1, number - this.#passed);
    const busyMs = this.#clock.nowMs() - this.#busySinceMs;
    const first = (this.#atATime * 1_000) / EVERY_MS;
    const perSecond = busyMs < LOOK_EVERY_MS ? first : (this.#letInMeanwhile * 1_000) / busyMs;
    return { place, aboutMs: Math.ceil((place * 1_000) / Math.max(1, perSecond)) };
  }

  /** It has waited long enough. An older one of the same phone is answered, too, and changes nothing. */
  #tell(one: Waiting, knock: Knock): void {
    if (one.knock === knock) this.#noteAway(one);
    knock.answer(this.#placeInLine(one));
  }

  #noteAway(one: Waiting): void {
    one.knock = null;
    one.awaySinceMs = this.#clock.nowMs();
  }

  #letIn(): void {
    let passed = 0;
    for (const one of this.#waiting) {
      if (this.#left < 1) break;
      passed++;
      this.#call(one);
    }
    this.#passed += passed;
    if (passed > 0) this.#waiting = this.#waiting.slice(passed);
    if (this.#waiting.length === 0) {
      this.#busySinceMs = this.#clock.nowMs();
      this.#letInMeanwhile = 0;
    }
    if (this.#isTimed) return;
    if (this.#isIdle && this.#waiting.length === 0 && this.#called.size === 0) this.#rest();
    else this.#goOnSoon();
  }

  /** Whoever comes next finds nobody before them. */
  #rest(): void {
    this.#left = this.#atATime;
    this.#pace = 1;
  }

  #goOnSoon(): void {
    this.#isTimed = true;
    const sinceMs = this.#clock.nowMs();
    this.#clock.wakeIn(EVERY_MS, () => {
      this.#isTimed = false;
      this.#isIdle = true;
      const passedMs = this.#clock.nowMs() - sinceMs;
      this.#pace = paceAfter(this.#pace, passedMs - EVERY_MS, passedMs);
      this.#left = (this.#left % 1) + this.#atATime * this.#momentsIn(passedMs);
      this.#lookRound();
      this.#letIn();
    });
  }

  /** So many moments' worth may go in after that time, at the pace of now; of the slowest pace nothing is lost by being late. */
  #momentsIn(passedMs: Ms): number {
    const moments = Math.max(1, Math.floor(passedMs / EVERY_MS));
    const atThisPace = Math.min(MOMENTS_MAX, moments) * this.#pace;
    return Math.min(MOMENTS_MAX, Math.max(atThisPace, moments * PACE_MIN));
  }

  /** It is their turn. */
  #call(one: Waiting): void {
    const { knock } = one;
    if (this.#isLost(one)) this.#forget(one);
    else if (one.knock === null) this.#called.add(one);
    else {
      this.#left--;
      this.#isIdle = false;
      this.#letInMeanwhile++;
      this.#forget(one);
      knock?.answer(null);
    }
  }

  /** Now and then: who is away for too long has lost their place, and all others move up. */
  #lookRound(): void {
    const nowMs = this.#clock.nowMs();
    if (nowMs - this.#lookedAtMs < LOOK_EVERY_MS) return;
    this.#lookedAtMs = nowMs;
    for (const one of [...this.#waiting, ...this.#called]) if (this.#isLost(one)) this.#forget(one);
    this.#waiting = this.#waiting.filter((one) => !this.#isLost(one));
    this.#waiting.forEach((one, index) => {
      one.number = this.#passed + index + 1;
    });
  }

  /** Whether they are away for too long; whoever has just gone is away from now on. */
  #isLost(one: Waiting): boolean {
    if (one.knock?.isGone()) this.#noteAway(one);
    if (one.knock !== null) return false;
    return one.key === null || this.#clock.nowMs() - (one.awaySinceMs ?? 0) > KEPT_MS;
  }

  #forget(one: Waiting): void {
    this.#called.delete(one);
    if (one.key !== null) this.#byKey.delete(one.key);
  }
}
