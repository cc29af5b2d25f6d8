/** Who sits where. A seat belongs to whoever holds its token, never to a name; where nobody sits, a bot plays. */
import { createHash } from 'node:crypto';
import type { NameWish, Roster, Seat } from '../../shared/protocol/classroom.ts';
import { botName, withNumber } from '../../shared/protocol/names.ts';
import { nameKey } from '../../shared/protocol/typed-name.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { DeviceHashes } from './blocked.ts';

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
  return createHash('sha256').update(token).digest('base64url');
}

export class Seats {
  readonly #chairs: Chair[];
  /** Seats that are being taken, and the names for them. */
  readonly #offered = new Map<BoardId, string>();

  constructor(seats: number) {
    this.#chairs = Array.from({ length: seats }, (_, index) => withBot(index + 1));
  }

  get all(): readonly Seat[] {
    return this.#chairs;
  }
  /** Seats taken by people, the lost ones too. */
  get people(): number {
    return this.#chairs.filter(({ bot }) => !bot).length;
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
    const free = this.#chairs.filter(({ bot, board }) => bot && !this.#offered.has(board));
    // Nobody is turned away for the sake of a seat that may be given back.
    const chair = free.find(({ removed }) => removed === null) ?? free[0];
    if (!chair) return null;
    const unique = this.#uniqueName(name);
    this.#offered.set(chair.board, unique);
    return { board: chair.board, name: unique };
  }

  /** Nobody comes for the seat that was offered. */
  giveUp(board: BoardId): void {
    this.#offered.delete(board);
  }

  /** Somebody sits down; the seat belongs to whoever has the token with this hash. */
  sit(board: BoardId, { name, tokenHash, deviceHash, wanted }: Sitting): void {
    this.#offered.delete(board);
    const wish = wanted === undefined ? null : { name: wanted, declined: false };
    Object.assign(this.#chair(board), {
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
    return this.#uniqueName(wanted, board);
  }
  /** Somebody plays under another name; nothing is wanted any more. */
  rename(board: BoardId, name: string): void {
    Object.assign(this.#chair(board), { name, wish: null });
  }
  declineWish(board: BoardId): void {
    const chair = this.#chair(board);
    if (chair.wish) chair.wish = { ...chair.wish, declined: true };
  }

  handOver(board: BoardId, tokenHash: string, deviceHash: string | null): void {
    Object.assign(this.#chair(board), { tokenHash, deviceHash });
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
    return this.#chairs.find(({ tokenHash }) => tokenHash === hash) ?? null;
  }

  setConnected(board: BoardId, connected: boolean): void {
    this.#chair(board).connected = connected;
  }

  /** The person is gone, and a bot sits down; where they may not come back, their name is gone with them. */
  free(board: BoardId, mayComeBack = false): void {
    const { bot, name, tokenHash, deviceHash, wish, hasActed } = this.#chair(board);
    const removed = mayComeBack && !bot ? { name, tokenHash, deviceHash, wish, hasActed } : null;
    Object.assign(this.#chair(board), withBot(board), { removed });
  }
  /** Who was taken off their seat and may have it back. */
  get removed(): Roster['removed'] {
    return this.#chairs.flatMap(({ board, removed }) => (removed ? [{ board, name: removed.name }] : []));
  }
  /** Whether the seat can be given back: not to somebody who has another one by now. */
  mayGiveBack(board: BoardId): boolean {
    const removed = this.#chairs[board - 1]?.removed ?? null;
    return removed !== null && !this.#chairs.some(({ tokenHash }) => tokenHash === removed.tokenHash);
  }
  giveBack(board: BoardId): void {
    const chair = this.#chair(board);
    Object.assign(chair, chair.removed, { bot: false, connected: true, removed: null });
  }
  /** They don't come back: their name is gone, and the seat is free for others. */
  letGo(board: BoardId): void {
    this.#chair(board).removed = null;
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

  /** @param own whose name it will be: what they are called now is free */
  #uniqueName(wanted: string, own: BoardId | null = null): string {
    const others = this.#chairs.filter(({ board }) => board !== own).map(({ name }) => name);
    const taken = new Set([...others, ...this.#offered.values()].map(nameKey));
    let name = wanted;
    for (let number = 2; taken.has(nameKey(name)); number++) name = withNumber(wanted, number);
    return name;
  }
}

function withBot(board: BoardId): Chair {
  const bot = { board, name: botName(board), bot: true, connected: true };
  return { ...bot, tokenHash: null, deviceHash: null, wish: null, hasActed: false, removed: null };
}
