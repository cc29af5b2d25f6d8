/** Nobody comes in whom the host keeps out: through a locked door comes only who has a seat already, or a code for one. */
import { hashOf } from '../../../server/classroom/seats/seats.ts';
import type { Session } from '../../../server/session/session.ts';
import type { Guest } from '../places/room.ts';
import type { Finds } from './violation.ts';

export class Door {
  readonly #finds: Finds;
  /** Why those who knocked may not come in. */
  readonly #keptOut = new WeakMap<Guest, 'hallLocked' | 'blocked'>();
  /** Whose seat is being written down. */
  readonly #sitting = new Set<string>();

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  /** Somebody asks to come in. */
  knocks(guest: Guest, { classroom: { locked, blocked, seats } }: Session): void {
    const { wanted } = guest;
    if (wanted.as !== 'player') return;
    const { seatCode, device } = wanted;
    const isKnown = (token: string) => seats.heldBy(token) !== null || this.#sitting.has(token);
    const own = wanted.token ?? '';
    // Whose own seat is gone comes back to the one that their browser has taken since.
    const token = isKnown(own) ? own : (wanted.newest ?? own);
    const isBlocked = blocked.has({
      deviceHash: device === undefined ? null : hashOf(device),
      tokenHash: hashOf(token),
    });
    const isExpected = seatCode !== undefined || isKnown(token);
    if (isBlocked) this.#keptOut.set(guest, 'blocked');
    else if (locked && !isExpected) this.#keptOut.set(guest, 'hallLocked');
    else this.#sitting.add(token);
  }

  /** They are in. */
  entered(guest: Guest): void {
    const why = this.#keptOut.get(guest);
    if (why !== undefined)
      this.#finds('who may come in', `Somebody came in, though they were to be kept out: ${why}`);
  }
}
