/** Who sits where. A seat belongs to whoever holds its token, never to a name; where nobody sits, a bot plays. */
import { hash } from 'node:crypto';
import type { NameWish, Roster, Seat } from '../../../shared/protocol/classroom.ts';
import { botName } from '../../../shared/protocol/names.ts';
import type { BoardId } from '../../../shared/simul/index.ts';
import type { DeviceHashes } from '../blocked.ts';
import { TakenNames } from './taken-names.ts';

type Chair = { -readonly [Key in keyof Seat]: Seat[Key] } & {
  tokenHash: string | null;
  deviceHash: string | null;
  wish: NameWish | null;
  /** They have moved, in the lobby too, answered or coughed. */
  hasActed: boolean;
  /** Who was taken off this seat and may have it back: it is offered to others last. */
  removed: Sitter | null;
};
type Sitter = Pick<Chair, 'name' | 'tokenHash' | 'deviceHash' | 'wish' | 'hasActed'>;
type Sitting = {
  readonly name: string;
  readonly tokenHash: string;
  readonly deviceHash?: string | undefined;
  readonly wanted?: string | undefined;
};

const TOKEN_BYTES = 16;
const TOKEN = /^[\w-]{22}$/;

/**
 * The token that a phone brought, where it is one (then it holds even if our answer is lost on the way), or a new one.
 * @param secret makes one of so many bytes, in base64url
 */
export function tokenFrom(brought: string | undefined, secret: (bytes: number) => string): string {
  return brought !== undefined && TOKEN.test(brought) ? brought : secret(TOKEN_BYTES);
}

export function hashOf(token: string): string {
  return hash('sha256', token, 'base64url');
}

export class Seats {
  readonly #chairs: Chair[];
  /** Seats that are being taken, and the names for them. */
  readonly #offered = new Map<BoardId, string>();
  readonly #byToken = new Map<string, Chair>();
  readonly #names = new TakenNames();
  #people = 0;
  #here = 0;
  /** No seat before this one can be offered to somebody new. */
  #firstFree: BoardId = 1;

  constructor(seats: number) {
    this.#chairs = Array.from({ length: seats }, (_, index) => withBot(index + 1));
    for (const { name } of this.#chairs) this.#names.add(name);
  }

  get all(): readonly Seat[] {
    return this.#chairs;
  }
  /** Seats taken by people, the lost ones too. */
  get people(): number {
    return this.#people;
  }
  /** People whose connection is not lost. */
  get here(): number {
    return this.#here;
  }
  get full(): boolean {
    return this.people + this.#offered.size >= this.#chairs.length;
  }

  seat(board: BoardId): Seat {
    return this.#chair(board);
  }

  /** Whether a person has that seat; false where there is no such seat. */
  isPerson(board: BoardId): boolean {
    return this.#chairs[board - 1]?.bot === false;
  }

  /**
   * Keeps the first seat where a bot sits for somebody with this name (where it is taken, with a number), until they
   * sit down or it is given up.
   * @returns null: the hall is full
   */
  offer(name: string): { board: BoardId; name: string } | null {
    const chair = this.#freeChair();
    if (!chair) return null;
    const unique = this.#names.unlike(name);
    this.#offered.set(chair.board, unique);
    this.#names.add(unique);
    return { board: chair.board, name: unique };
  }

  /** Nobody comes for the seat that was offered. */
  giveUp(board: BoardId): void {
    const name = this.#offered.get(board);
    if (name === undefined) return;
    this.#offered.delete(board);
    this.#names.remove(name);
    this.#isFree(board);
  }

  /** Somebody sits down; the seat belongs to whoever has the token with this hash. */
  sit(board: BoardId, { name, tokenHash, deviceHash, wanted }: Sitting): void {
    this.giveUp(board);
    const wish = wanted === undefined ? null : { name: wanted, declined: false };
    this.#change(board, {
      name,
      bot: false,
      connected: true,
      tokenHash,
      deviceHash: deviceHash ?? null,
      wish,
      hasActed: false,
      removed: null,
    });
  }

  /** The name that was typed there and is not shown; null: there is none. */
  wishAt(board: BoardId): NameWish | null {
    return this.#chairs[board - 1]?.wish ?? null;
  }
  /** The names that wait for the host. */
  get wishes(): Roster['wishes'] {
    return this.#chairs.flatMap(({ board, wish }) =>
      wish === null || wish.declined ? [] : [{ board, name: wish.name }],
    );
  }
  /** This name, or with a number where somebody else has it. */
  nameFor(board: BoardId, wanted: string): string {
    const own = this.#chairs[board - 1]?.name;
    if (own === undefined) return this.#names.unlike(wanted);
    // What they are called now is free.
    this.#names.remove(own);
    const unique = this.#names.unlike(wanted);
    this.#names.add(own);
    return unique;
  }
  /** Somebody plays under another name; nothing is wanted any more. */
  rename(board: BoardId, name: string): void {
    this.#change(board, { name, wish: null });
  }
  declineWish(board: BoardId): void {
    const chair = this.#chair(board);
    if (chair.wish) chair.wish = { ...chair.wish, declined: true };
  }

  handOver(board: BoardId, tokenHash: string, deviceHash: string | null): void {
    this.#change(board, { tokenHash, deviceHash });
  }

  /** What is known of the device of whoever sits there. */
  deviceAt(board: BoardId): DeviceHashes {
    const { deviceHash, tokenHash } = this.#chair(board);
    return { deviceHash, tokenHash };
  }
  /** That seat, and all others that the same device has. */
  ofDeviceAt(board: BoardId): readonly BoardId[] {
    const { deviceHash } = this.#chair(board);
    const same = this.#chairs.filter((chair) => deviceHash !== null && chair.deviceHash === deviceHash);
    return [...new Set([board, ...same.map((chair) => chair.board)])];
  }

  /** The seat that this token holds, or null. */
  heldBy(token: string): Seat | null {
    return this.ofHash(hashOf(token));
  }
  /** The same by the token's hash. */
  ofHash(hash: string): Seat | null {
    return this.#byToken.get(hash) ?? null;
  }

  setConnected(board: BoardId, connected: boolean): void {
    this.#change(board, { connected });
  }

  /** The person is gone, and a bot sits down; where they may not come back, their name is gone with them. */
  free(board: BoardId, mayComeBack = false): void {
    const { bot, name, tokenHash, deviceHash, wish, hasActed } = this.#chair(board);
    const removed = mayComeBack && !bot ? { name, tokenHash, deviceHash, wish, hasActed } : null;
    this.#change(board, { ...withBot(board), removed });
    this.#isFree(board);
  }
  /** Who was taken off their seat and may have it back. */
  get removed(): Roster['removed'] {
    return this.#chairs.flatMap(({ board, removed }) => (removed ? [{ board, name: removed.name }] : []));
  }
  /** Whether the seat can be given back: not to somebody who has another one by now. */
  mayGiveBack(board: BoardId): boolean {
    const removed = this.#chairs[board - 1]?.removed ?? null;
    return removed !== null && !this.haveAnother(board);
  }
  /** Whether they who were removed there sat down anew. */
  haveAnother(board: BoardId): boolean {
    return this.#byToken.has(this.#chairs[board - 1]?.removed?.tokenHash ?? '');
  }
  giveBack(board: BoardId): void {
    this.#change(board, { ...this.#chair(board).removed, bot: false, connected: true, removed: null });
  }
  /** They don't come back: their name is gone, and the seat is free for others. */
  letGo(board: BoardId): void {
    this.#chair(board).removed = null;
    this.#isFree(board);
  }

  /** Whoever sits there has done something. */
  noteAct(board: BoardId): void {
    this.#chair(board).hasActed = true;
  }
  /** People who have done nothing yet. */
  get idle(): readonly BoardId[] {
    return this.#chairs.filter(({ bot, hasActed }) => !bot && !hasActed).map(({ board }) => board);
  }

  #chair(board: BoardId): Chair {
    const chair = this.#chairs[board - 1];
    if (!chair) throw new RangeError(`There is no board ${board}`);
    return chair;
  }

  /** The only way in which a chair is another's: what is known of all of them follows. */
  #change(board: BoardId, change: Partial<Chair>): void {
    const chair = this.#chair(board);
    const { name, tokenHash } = chair;
    this.#count(chair, -1);
    Object.assign(chair, change);
    this.#count(chair, 1);
    if (name !== chair.name) {
      this.#names.remove(name);
      this.#names.add(chair.name);
    }
    if (tokenHash === chair.tokenHash) return;
    if (tokenHash !== null && this.#byToken.get(tokenHash) === chair) this.#byToken.delete(tokenHash);
    if (chair.tokenHash !== null) this.#byToken.set(chair.tokenHash, chair);
  }
  #count({ bot, connected }: Chair, by: 1 | -1): void {
    if (bot) return;
    this.#people += by;
    if (connected) this.#here += by;
  }

  /** The first seat for somebody new. Nobody is turned away for the sake of a seat that may be given back. */
  #freeChair(): Chair | undefined {
    const isFree = ({ bot, board }: Chair) => bot && !this.#offered.has(board);
    for (; this.#firstFree <= this.#chairs.length; this.#firstFree++) {
      const chair = this.#chair(this.#firstFree);
      if (isFree(chair) && chair.removed === null) return chair;
    }
    return this.full ? undefined : this.#chairs.find(isFree);
  }
  #isFree(board: BoardId): void {
    this.#firstFree = Math.min(this.#firstFree, board);
  }
}

function withBot(board: BoardId): Chair {
  const bot = { board, name: botName(board), bot: true, connected: true };
  return { ...bot, tokenHash: null, deviceHash: null, wish: null, hasActed: false, removed: null };
}
