/** Who is connected to a class: who they are, what they are sent, and what they were sent last. */
import { type Client, ClientState, CloseCode } from '@colyseus/core';
import { CLOSED_FOR_GOOD, type JoinWanted, type Told } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Receiver, SameForMany } from './telling/same-for-many.ts';

/** Who somebody is, once they are inside. */
export type Role =
  | { readonly as: 'player'; readonly board: BoardId }
  | { readonly as: 'stage' }
  | { readonly as: 'host' };

/** Which page of a browser a connection belongs to, and which are older. */
type Page = Pick<Exclude<JoinWanted, { as: 'stage' }>, 'page' | 'after'>;

/** Where messages to somebody go, and how far they are with reading; where that is not known they read at once. */
export type Connection = Receiver & Pick<Client, 'sendBytes' | 'leave'>;

export function send<Kind extends keyof Told>(connection: Connection, kind: Kind, message: Told[Kind]): void {
  connection.send(kind, message);
}
/** @param bytes of the hall, for a `HallReader` */
export function sendHall(connection: Connection, bytes: Told['hall']): void {
  connection.sendBytes('hall', bytes);
}

/** Nothing is added to what waits for a reader while that is more: on the slowest line a ping still gets through in time. */
const UNREAD_BYTES_MAX = 131_072;

/** Whether somebody has not read yet what they were sent; who is not quite in yet reads nothing. */
export function isBehind({ state, ref }: Connection): boolean {
  if (state !== undefined && state !== ClientState.JOINED) return true;
  return ref !== undefined && 'bufferedAmount' in ref && Number(ref.bufferedAmount) > UNREAD_BYTES_MAX;
}

/** Messages that tell a state: whoever was told it already need not be told again. */
class LastSent {
  readonly #last = new Map<Connection, Map<string, string>>();

  /**
   * Tells it, unless it is what this connection was told last.
   * @param about where a kind tells of several things: which of them
   */
  tell<Kind extends keyof Told>(
    connection: Connection,
    kind: Kind,
    message: Told[Kind],
    { about }: { about?: string } = {},
  ): void {
    const key = about === undefined ? kind : `${kind} ${about}`;
    if (this.#isNew(connection, key, JSON.stringify(message))) send(connection, kind, message);
  }

  /** The same where many are told the same. */
  tellSame(connection: Connection, same: SameForMany): void {
    if (this.#isNew(connection, same.kind, same.text)) same.sendTo(connection);
  }

  forget(connection: Connection): void {
    this.#last.delete(connection);
  }
  /** The class begins anew: what was told of it counts no more. */
  forgetAll(kinds: readonly (keyof Told)[]): void {
    for (const last of this.#last.values())
      for (const key of [...last.keys()])
        if (kinds.some((kind) => key === kind || key.startsWith(`${kind} `))) last.delete(key);
  }

  #isNew(connection: Connection, key: string, text: string): boolean {
    const last = this.#last.get(connection);
    if (last?.get(key) === text) return false;
    if (last) last.set(key, text);
    else this.#last.set(connection, new Map([[key, text]]));
    return true;
  }
}

/** Everybody who is connected. Whoever was sent away has no power from then on, whether the socket is dead or not. */
export class Guests {
  readonly players = new Map<BoardId, Connection>();
  /** Stages and the host. */
  readonly watchers = new Set<Connection>();
  /** The newest host, one of the watchers; null while there is none. */
  host: Connection | null = null;
  readonly lastSent = new LastSent();
  readonly #boards = new WeakMap<Connection, BoardId>();
  readonly #pages = new WeakMap<Connection, Page>();
  /** A socket may outlive its leave-taking: why each was sent away. */
  readonly #sentAway = new WeakMap<Connection, RefusalCode>();

  /** Why somebody can do nothing here any more, though their socket may still speak; null: they can. */
  objectionTo(connection: Connection, { as, ...role }: Role): RefusalCode | null {
    const holder = 'board' in role ? this.players.get(role.board) : as === 'host' ? this.host : connection;
    return holder === connection ? null : (this.#sentAway.get(connection) ?? 'removed');
  }

  get count(): number {
    return this.players.size + this.watchers.size;
  }
  get all(): readonly Connection[] {
    return [...this.players.values(), ...this.watchers];
  }

  /** The connection has ended, or counts no more. */
  remove(connection: Connection): void {
    this.watchers.delete(connection);
    if (this.host === connection) this.host = null;
    this.lastSent.forget(connection);
    const board = this.#boards.get(connection);
    if (board !== undefined && this.players.get(board) === connection) this.players.delete(board);
  }
  /** They play at that board from now on. */
  seat(board: BoardId, connection: Connection): void {
    this.players.set(board, connection);
    this.#boards.set(connection, board);
  }

  /**
   * The newest page of a browser wins, else the newest connection: one page's attempt to come in may arrive long after the page
   * is gone. Two of the same page cross on a line that stalls, and may come in the wrong order, too: that page is open nowhere
   * else, and comes back.
   * @param before who was there
   * @returns whether there is room for this connection now; false: a newer page of that browser is there
   */
  makeWay(before: Connection | null | undefined, connection: Connection, { page, after }: Page): boolean {
    const there = before ? this.#pages.get(before) : undefined;
    if (page !== undefined && there?.after?.includes(page)) return false;
    if (page !== undefined) this.#pages.set(connection, { page, after });
    if (!before) return true;
    const isSamePage = page !== undefined && there?.page === page;
    this.#dismiss(before, 'openedElsewhere');
    if (isSamePage) before.leave(CloseCode.WITH_ERROR);
    else before.leave(CLOSED_FOR_GOOD, 'openedElsewhere');
    return true;
  }

  /** Closes a connection for good; the reason says why it doesn't come back. */
  sendAway(connection: Connection | undefined, why: RefusalCode): void {
    if (!connection) return;
    this.#dismiss(connection, why);
    connection.leave(CLOSED_FOR_GOOD, why);
  }

  #dismiss(connection: Connection, why: RefusalCode): void {
    this.remove(connection);
    this.#sentAway.set(connection, why);
  }
}
