/** Who is connected to a class just now. Whoever was sent away has no power from then on, whether the socket is dead or not. */
import { CLOSED_FOR_GOOD } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { type Connection, LastSent } from './connection.ts';

export class Guests {
  readonly players = new Map<BoardId, Connection>();
  /** Stages and the host. */
  readonly watchers = new Set<Connection>();
  readonly lastSent = new LastSent();

  get count(): number {
    return this.players.size + this.watchers.size;
  }
  get all(): readonly Connection[] {
    return [...this.players.values(), ...this.watchers];
  }

  /** The connection has ended, or counts no more. */
  remove(connection: Connection): void {
    this.watchers.delete(connection);
    this.lastSent.forget(connection);
    for (const [board, player] of this.players) if (player === connection) this.players.delete(board);
  }

  /** Closes a connection for good; the reason says why it doesn't come back. */
  sendAway(connection: Connection | undefined, why: RefusalCode | 'left'): void {
    if (!connection) return;
    this.remove(connection);
    connection.leave(CLOSED_FOR_GOOD, why);
  }
}
