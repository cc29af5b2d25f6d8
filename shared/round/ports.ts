/** What a round needs from its platform: a clock, and somebody who chooses the master's moves. */
import type { Move } from '../chess/position.ts';
import type { Ms } from '../simul/index.ts';

/** A monotonic clock. */
export interface Clock {
  nowMs(): Ms;
  /** Calls `wake` once, not before `delayMs` have passed; the answer takes the appointment back. */
  wakeIn(delayMs: Ms, wake: () => void): () => void;
}

/** The master's chess. It may take its time: nobody stands still for it. */
export interface Engine {
  choose(fen: string): Promise<Move>;
}
