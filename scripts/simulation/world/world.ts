/**
 * Time, and who does what in it. Everything that happens is an event in one queue; what one of them promises to do at once is
 * done before the next, so that the same story goes the same way every time.
 */
import type { Ms } from '../../../shared/simul/index.ts';
import { Actor } from './actor.ts';
import { Draws } from './draws.ts';
import { EventQueue, type WorldEvent } from './event-queue.ts';
import { Frames } from './frames.ts';
import type { Notes } from './notes.ts';

/** In one of so many classes everybody reads for themselves what they are told. */
const ALONE_EVERY = 8;

export class World {
  nowMs: Ms = 0;
  /** To whom it is happening just now. */
  actor: Actor;
  events = 0;
  /** What is looked at after each event. */
  afterEach: () => void = () => {};
  /** Who notes what happens; null: nobody does, and it is not even put into words. */
  notes: Notes | null = null;
  /** Something was thrown that nobody caught. */
  threw: (error: unknown) => void = (error) => {
    throw error;
  };
  readonly seed: number;
  readonly frames: Frames;
  readonly #queue = new EventQueue();
  readonly #nobody: Actor;
  #rows = 0;

  constructor(seed: number) {
    this.seed = seed;
    this.frames = new Frames(seed % ALONE_EVERY !== 0);
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

  /** Notes what has happened. */
  note(what: () => string): void {
    this.notes?.note(this.nowMs, what());
  }

  /** Lets everything happen up to that moment. @param isOver looks after each event whether to go on */
  run(untilMs: Ms, isOver: () => boolean = () => false): Promise<void> {
    return fromOutside(() => this.#run(untilMs, isOver));
  }
  #run(untilMs: Ms, isOver: () => boolean): void {
    for (let event = this.#queue.next(untilMs); event && !isOver(); event = this.#queue.next(untilMs)) {
      if (!this.#isOn(event)) continue;
      this.#happen(event);
      settle();
      this.afterEach();
      this.actor = this.#nobody;
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

  #happen(event: WorldEvent): void {
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
  }
}

const { setImmediate: whenNobodyIsAtWork } = globalThis;

/** Does it when nothing that is promised is being done: only then can `settle` have all of that done. */
const fromOutside = (act: () => void) =>
  new Promise<void>((resolve, reject) => {
    whenNobodyIsAtWork(() => {
      try {
        act();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });

/** Everything that is promised is done, now: a fifth of what it takes to wait for it. Node's types do not know of it. */
const settle: () => void = Reflect.get(process, '_tickCallback');
