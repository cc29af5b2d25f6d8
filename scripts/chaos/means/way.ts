/** One way of one connection through the proxy. */
import type { Socket } from 'node:net';
import type { Dice } from './dice.ts';
import type { Weather } from './weather.ts';

/** What passes through the proxy passes through this. */
export type Air = {
  readonly weather: () => Weather;
  /** So long nothing passes from now on; 0: it may. */
  readonly standsStillForMs: () => number;
  readonly dice: Dice;
  readonly passed: (bytes: number) => void;
};
type Held = { readonly bytes: Buffer; readonly dueMs: number };

/** More than this waits on a line before whoever sends is made to wait. */
const HELD_BYTES_MAX = 65_536;
/** Where bytes cost time, in pieces of at most this each. */
const PIECE_BYTES_MAX = 1_400;

/** What comes in leaves later, in its order. */
export class Way {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #air: Air;
  readonly #held: Held[] = [];
  #heldBytes = 0;
  #lastDueMs = 0;
  #isSwallowed = false;
  #hasEnded = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(from: Socket, to: Socket, air: Air) {
    this.#from = from;
    this.#to = to;
    this.#air = air;
    from.on('error', () => {});
    from.on('data', (bytes) => this.#take(bytes));
    from.on('end', () => {
      this.#hasEnded = true;
      this.#passOn();
    });
    to.on('drain', () => this.#passOn());
  }

  /** Nothing passes any more, and nobody is told: whoever sends sees no difference. */
  swallow(): void {
    this.#isSwallowed = true;
    this.#held.length = 0;
    clearTimeout(this.#timer);
    this.#from.resume();
  }

  /** All of it begins its way now; where bytes cost time they leave one after the other. */
  #take(bytes: Buffer): void {
    if (this.#isSwallowed) return;
    const { delayMs, bytesPerSecond, pieceBytes } = this.#air.weather();
    const { between } = this.#air.dice;
    const arrivesMs = performance.now() + (delayMs ? between(...delayMs) : 0);
    const mostBytes = bytesPerSecond ? PIECE_BYTES_MAX : bytes.length;
    for (let rest = bytes; rest.length > 0; ) {
      const piece = rest.subarray(
        0,
        pieceBytes ? Math.max(1, Math.round(between(...pieceBytes))) : mostBytes,
      );
      rest = rest.subarray(piece.length);
      const lineMs = bytesPerSecond ? (piece.length / bytesPerSecond) * 1_000 : 0;
      this.#lastDueMs = Math.max(this.#lastDueMs, arrivesMs) + lineMs;
      this.#held.push({ bytes: piece, dueMs: this.#lastDueMs });
    }
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > HELD_BYTES_MAX) this.#from.pause();
    this.#passOn();
  }

  /** What is due goes out, and the rest is waited for. */
  #passOn(): void {
    clearTimeout(this.#timer);
    while (!this.#isSwallowed && !this.#to.writableNeedDrain) {
      const [first] = this.#held;
      if (!first) {
        if (this.#hasEnded) this.#to.end();
        return;
      }
      const waitMs = Math.max(first.dueMs - performance.now(), this.#air.standsStillForMs());
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#passOn(), Math.ceil(waitMs));
        return;
      }
      this.#held.shift();
      this.#heldBytes -= first.bytes.length;
      this.#air.passed(first.bytes.length);
      this.#to.write(first.bytes);
      if (this.#heldBytes <= HELD_BYTES_MAX) this.#from.resume();
    }
  }
}
