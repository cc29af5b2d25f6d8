/**
 * How long a class has lived: a class-minute is a minute in which its process has it, somebody sits in it whose line is open, and it is
 * in its lobby or at a step of its plan. Where nobody is there, where the process is down or stands still, and after the plan's
 * end it is not counted.
 */
import type { Session } from '../../../server/session/session.ts';
import type { Ms } from '../../../shared/simul/index.ts';

export class Lived {
  ms: Ms = 0;
  #livesSinceMs = 0;
  /** Who was alive at the last look; null: nobody. */
  #alive: Session | null = null;

  /** To be asked after everything that has happened to the process. @param stoodUntilMs until when it last stood still */
  look(session: Session, atMs: Ms, stoodUntilMs: Ms): void {
    if (this.#alive === session) this.ms += Math.max(0, atMs - Math.max(this.#livesSinceMs, stoodUntilMs));
    const { guests, classroom } = session;
    const isAlive = guests.players.size > 0 && classroom.progress.phase !== 'debrief';
    this.#alive = isAlive ? session : null;
    this.#livesSinceMs = atMs;
  }
}
