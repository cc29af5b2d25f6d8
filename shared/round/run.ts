/** What everything that is played in a hall has in common, with people or without: a scenario, and a clock of its own. */
import type { Ms, Scenario } from '../simul/index.ts';

export interface Run {
  readonly scenario: Scenario;
  /** Its own clock; it stands still before the start, in a pause and after the end. */
  readonly clockMs: Ms;
  readonly paused: boolean;
  readonly over: boolean;
  /** Lets everything happen that is due. @returns this moment, for what is written down before it counts */
  stamp(): Ms;
  /** Nothing after that moment happens before this is called again; null: time is free. */
  waitAt(atMs: Ms | null): void;
  /** The server stops the clock (saving or restarting), or lets it go again. */
  hold(held: boolean): void;
  /** Everything that happened by that moment, though nobody saw it: for what is played again from its inputs. */
  reach(atMs: Ms): void;
  start(): void;
  pause(atMs?: Ms): void;
  goOn(): void;
  endRound(atMs?: Ms): void;
  /** Nothing happens by itself any more: to be called when it is left. */
  stop(): void;
}
