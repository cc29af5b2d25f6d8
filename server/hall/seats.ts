/** Who sits where. A seat belongs to whoever holds its token, never to a name; where nobody sits, a bot plays. */
import { createHash, randomBytes } from 'node:crypto';
import type { Seat } from '../../shared/protocol/classroom.ts';
import { botName, nameKey, withNumber } from '../../shared/protocol/names.ts';
import type { BoardId } from '../../shared/simul/index.ts';

type Chair = { -readonly [Key in keyof Seat]: Seat[Key] } & { tokenHash: string | null };

const TOKEN_BYTES = 16;
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export class Seats {
  readonly #chairs: Chair[];

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
    return this.people === this.#chairs.length;
  }

  seat(board: BoardId): Seat {
    return this.#chair(board);
  }

  /**
   * A person takes the first seat where a bot sits, under this name or, where it is taken, with a number.
   * @returns the seat and the token that brings him back (only its hash is kept); null: the hall is full
   */
  take(name: string): { seat: Seat; token: string } | null {
    const chair = this.#chairs.find(({ bot }) => bot);
    if (!chair) return null;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const taken = this.#uniqueName(name);
    Object.assign(chair, { name: taken, bot: false, connected: true, tokenHash: hashOf(token) });
    return { seat: chair, token };
  }

  /** The seat that this token holds, or null. */
  heldBy(token: string): Seat | null {
    const hash = hashOf(token);
    return this.#chairs.find(({ tokenHash }) => tokenHash === hash) ?? null;
  }

  setConnected(board: BoardId, connected: boolean): void {
    this.#chair(board).connected = connected;
  }

  /** The person is gone for good, and his name with him; a bot sits down. */
  free(board: BoardId): void {
    Object.assign(this.#chair(board), withBot(board));
  }

  #chair(board: BoardId): Chair {
    const chair = this.#chairs[board - 1];
    if (!chair) throw new RangeError(`There is no board ${board}`);
    return chair;
  }

  #uniqueName(wanted: string): string {
    const taken = new Set(this.#chairs.map(({ name }) => nameKey(name)));
    let name = wanted;
    for (let number = 2; taken.has(nameKey(name)); number++) name = withNumber(wanted, number);
    return name;
  }
}

function withBot(board: BoardId): Chair {
  return { board, name: botName(board), bot: true, connected: true, tokenHash: null };
}
