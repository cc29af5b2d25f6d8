/** A process's time, as its system gives it: it has passed whether or not the process has stood still. */
import type { SystemTime } from '../../../server/steady-clock.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { Actor } from '../world/actor.ts';
import type { World } from '../world/world.ts';

type Beat = { readonly everyMs: Ms; readonly act: () => void; dueMs: Ms };

/**
 * What is done again and again to see that time passes changes nothing that anybody else could see. So it is no event: it is made
 * up for, each time at its moment, when somebody next looks at the clock.
 */
export class ProcessTime implements SystemTime {
  readonly #world: World;
  readonly #actor: Actor;
  readonly #startedAtMs: Ms;
  #beat: Beat | null = null;
  /** When it is, while something is made up for. */
  #beatAtMs: Ms | null = null;

  constructor(world: World, actor: Actor) {
    this.#world = world;
    this.#actor = actor;
    this.#startedAtMs = world.nowMs;
  }

  readonly nowMs = (): Ms => {
    if (this.#beatAtMs === null) this.#makeUp();
    return (this.#beatAtMs ?? this.#world.nowMs) - this.#startedAtMs;
  };
  readonly wakeIn: SystemTime['wakeIn'] = (delayMs, wake) => this.#world.after(delayMs, this.#actor, wake);
  readonly every: SystemTime['every'] = (everyMs, act) => {
    this.#beat = { everyMs, act, dueMs: this.#world.nowMs + everyMs };
    return () => {
      this.#beat = null;
    };
  };

  /** The process stands still until then: what it should have done meanwhile it does afterwards. */
  standStill(untilMs: Ms): void {
    if (this.#actor.standsUntilMs <= this.#world.nowMs) this.#makeUp();
    this.#actor.standStill(untilMs);
  }

  #makeUp(): void {
    for (let beat = this.#beat; beat; beat = this.#beat) {
      const atMs = Math.max(beat.dueMs, this.#actor.standsUntilMs);
      if (atMs > this.#world.nowMs) break;
      beat.dueMs = atMs + beat.everyMs;
      this.#beatAtMs = atMs;
      beat.act();
    }
    this.#beatAtMs = null;
  }
}
