/** Whoever leaves has left, though line and page are gone: nobody comes in again from there while their old seat is still theirs. */
import type { Session } from '../../../server/session/session.ts';
import type { Guest } from '../places/room.ts';
import type { Finds } from './violation.ts';

export class Leavers {
  readonly #finds: Finds;
  /** By device, the tokens of seats that were left there. */
  readonly #left = new Map<string, Set<string>>();

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  /** Somebody leaves. */
  leaves(token: string, device: string): void {
    this.#left.set(device, (this.#left.get(device) ?? new Set()).add(token));
  }

  /** Somebody asks to come in. */
  knocks({ wanted }: Guest, { classroom: { seats } }: Session): void {
    if (wanted.as !== 'player' || wanted.device === undefined) return;
    const left = this.#left.get(wanted.device);
    if (!left) return;
    // Another tab of theirs wants just that seat (again).
    if (wanted.token !== undefined) left.delete(wanted.token);
    for (const token of left) {
      const seat = seats.heldBy(token);
      if (seat)
        this.#finds(
          'who leaves has left',
          `Somebody comes in again, and board ${seat.board}, which they have left, is still theirs`,
        );
    }
  }
}
