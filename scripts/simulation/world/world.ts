/**
 * Time, and who does what in it. Everything that happens is an event in one queue; what one of them promises to do at once is
 * done before the next, so that the same story goes the same way every time.
 */
import { createHash } from 'node:crypto';
import type { Ms } from '../../../shared/simul/index.ts';
import { Actor } from './actor.ts';
import { Draws } from './draws.ts';
import { EventQueue, type WorldEvent } from './event-queue.ts';

export class World {
  nowMs: Ms = 0;
  /** To whom it is happening just now. */
  actor: Actor;
  events = 0;
  /** What is looked at after each event. */
  afterEach: () => void = () => {};
  /** Is told everything that is noted. */
  hears: (atMs: Ms, what: string) => void = () => {};
  /** Something was thrown that nobody caught. */
  threw: (error: unknown) => void = (error) => {
    throw error;
  };
  readonly seed: number;
  readonly #queue = new EventQueue();
  readonly #hash = createHash('sha256');
  readonly #nobody: Actor;
  #rows = 0;
  #unhashed = '';

  constructor(seed: number) {
    this.seed = seed;
    this.#nobody = this.newActor('nobody');
    this.actor = this.#nobody;
  }

  newActor(name: string): Actor {
    return new Actor(name, this.newDraws());
  }
  /** Numbers that nobody else draws. */
  newDraws(): Draws {
    return new Draws(this.seed, this.#rows++);
  }

  /** Lets something happen to somebody later. @returns how to call it off */
  after(delayMs: Ms, actor: Actor, act: () => void): () => void {
    const event = this.#queue.add(this.nowMs + Math.max(0, delayMs), actor, act);
    actor.timers++;
    return () => {
      if (event.isOff) return;
      event.isOff = true;
      actor.timers--;
    };
  }

  /** Notes what has happened: the same story leaves the same trace. */
  note(what: string): void {
    this.hears(this.nowMs, what);
    this.#unhashed += `${this.nowMs} ${what}\n`;
    if (this.#unhashed.length < 65_536) return;
    this.#hash.update(this.#unhashed);
    this.#unhashed = '';
  }

  /** Everything noted so far, in short; to be asked once, at the end. */
  trace(): string {
    return this.#hash.update(this.#unhashed).digest('hex').slice(0, 16);
  }

  /** Lets everything happen up to that moment. @param isOver looks after each event whether to go on */
  async run(untilMs: Ms, isOver: () => boolean = () => false): Promise<void> {
    for (let event = this.#queue.next(untilMs); event && !isOver(); event = this.#queue.next(untilMs)) {
      if (this.#isOn(event)) await this.#happen(event);
    }
    if (!isOver()) this.nowMs = Math.max(this.nowMs, untilMs);
  }

  /** Does something as somebody: timers and storage are theirs. */
  as<Result>(actor: Actor, act: () => Result): Result {
    const before = this.actor;
    this.actor = actor;
    try {
      return act();
    } finally {
      this.actor = before;
    }
  }

  #isOn(event: WorldEvent): boolean {
    const { actor } = event;
    if (event.isOff || actor.isGone) return false;
    if (actor.standsUntilMs <= event.atMs) return true;
    this.#queue.postpone(event, actor.standsUntilMs);
    return false;
  }

  async #happen(event: WorldEvent): Promise<void> {
    event.isOff = true;
    event.actor.timers--;
    this.nowMs = event.atMs;
    this.actor = event.actor;
    this.events++;
    try {
      event.act();
    } catch (error) {
      this.threw(error);
    }
    await settled();
    this.afterEach();
    this.actor = this.#nobody;
  }
}

/** Everything that is promised is done: Node looks at this queue when no promise has anything left to do. */
const settled = () => new Promise<void>((resolve) => process.nextTick(resolve));
