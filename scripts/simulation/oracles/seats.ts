/** A seat has one owner, and one connection: the newest. Whoever was sent away has no power any more. */
import { HOST } from '../../../server/classroom/masters-seat.ts';
import { hashOf } from '../../../server/classroom/seats/seats.ts';
import type { Session } from '../../../server/session/session.ts';
import type { RequestResponse, Told } from '../../../shared/protocol/messages.ts';
import type { Guest } from '../places/room.ts';
import type { Finds } from './violation.ts';

export class SeatOwners {
  readonly #finds: Finds;
  /** With which token each was let in, hashed: to hash it again at every request would cost more than all else here. */
  readonly #hashes = new WeakMap<Guest, string>();
  /** Who came last, by seat; `HOST`: the host. */
  readonly #newest = new Map<number, Guest>();
  /** By the host's code for a seat: with whose token it was opened. */
  readonly #codes = new Map<string, string>();
  /** What somebody has asked, by its id: how often they have done so while they had the power to. Each time has one answer. */
  readonly #asked = new WeakMap<Guest, Map<string, number>>();

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  /** Somebody is told which seat they have: it is theirs from now on. */
  seated(guest: Guest, { board, token }: Told['seat'], { guests, classroom }: Session): void {
    const hash = hashOf(token);
    this.#hashes.set(guest, hash);
    this.#newest.set(board, guest);
    if (guests.players.get(board) !== guest)
      this.#finds('newest wins', `The newest tab of board ${board} does not have it`);
    if (classroom.seats.ofHash(hash)?.board !== board)
      this.#finds('one owner', `Somebody was let in at board ${board} with the token of another seat`);
  }

  entered(guest: Guest, { guests }: Session): void {
    this.#opensOnce(guest);
    if (guest.role?.as !== 'host') return;
    this.#newest.set(HOST, guest);
    if (guests.host !== guest) this.#finds('newest wins', 'The newest host is not the host');
  }

  /** @param session null: the class is about to end, and everybody is refused */
  asked(guest: Guest, id: string | undefined, session: Session | null): void {
    if (id === undefined) return;
    const asked = this.#asked.get(guest) ?? new Map<string, number>();
    const before = asked.get(id) ?? 0;
    const mayBeDone = session === null || this.#hasPower(guest, session);
    this.#asked.set(guest, asked.set(id, mayBeDone ? before + 1 : before));
  }

  /** What was asked in time may be answered after it: it was written down meanwhile. */
  answered(guest: Guest, response: RequestResponse): void {
    if (!('seq' in response)) return;
    const asked = this.#asked.get(guest);
    const left = asked?.get(response.id);
    if (asked === undefined || left === undefined) return;
    if (left === 0)
      this.#finds(
        'no power',
        `Board ${boardOf(guest)} asked ${response.id} after it was taken away, and got it`,
      );
    asked.set(response.id, left - 1);
  }

  /** No two tokens that are known open one seat, none opens two. */
  look(tokens: readonly string[], { seats }: Session['classroom']): void {
    const boards = [...new Set(tokens.map(hashOf))].length;
    const held = tokens.map((token) => seats.heldBy(token)?.board).filter((board) => board !== undefined);
    if (new Set(held).size > boards) this.#finds('one owner', 'A token has two seats');
  }

  /** Whoever has used a code may come again with it: their answer may have been lost on the way. */
  #opensOnce({ wanted }: Guest): void {
    if (wanted.as !== 'player' || wanted.seatCode === undefined) return;
    const { seatCode, token = '' } = wanted;
    const before = this.#codes.get(seatCode);
    if (before !== undefined && before !== token)
      this.#finds('a code opens once', `The code ${seatCode} has opened a seat twice`);
    this.#codes.set(seatCode, token);
  }

  #hasPower(guest: Guest, { classroom }: Session): boolean {
    const board = boardOf(guest);
    if (board === null) return true;
    if (this.#newest.get(board) !== guest) return false;
    return board === HOST || classroom.seats.ofHash(this.#hashes.get(guest) ?? '')?.board === board;
  }
}

/** Null: somebody who only watches. */
function boardOf({ role }: Guest): number | null {
  if (role?.as === 'stage' || role === null) return null;
  return role.as === 'host' ? HOST : role.board;
}
