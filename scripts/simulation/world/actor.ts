/** Whoever things happen to. */
import type { Ms } from '../../../shared/simul/index.ts';
import type { Draws } from './draws.ts';

/** Somebody to whom things happen: a process, a tab, the disk. When they are gone, nothing happens to them any more. */
export class Actor {
  readonly name: string;
  readonly draws: Draws;
  isGone = false;
  /** They stand still until then: what should have happened to them happens afterwards. */
  standsUntilMs: Ms = 0;
  /** Appointments that are still open. */
  timers = 0;

  constructor(name: string, draws: Draws) {
    this.name = name;
    this.draws = draws;
  }

  /** They stand still until then, or longer where they do already. */
  standStill(untilMs: Ms): void {
    this.standsUntilMs = Math.max(this.standsUntilMs, untilMs);
  }
}
