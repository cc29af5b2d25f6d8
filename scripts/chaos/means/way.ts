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

/** More than this waits on a line before whoever sends is made to wait. */
const HELD_BYTES_MAX = 65_536;

/** What comes in leaves later, in its order. */
export class Way {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #air: Air;
  readonly #held: Buffer[] = [];
  #heldBytes = 0;
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
      this.#goOnLater();
    });
    to.on('drain', () => this.#goOnLater());
  }

  /** Nothing passes any more, and nobody is told: whoever sends sees no difference. */
  swallow(): void {
    this.#isSwallowed = true;
    this.#held.length = 0;
    clearTimeout(this.#timer);
    this.#from.resume();
  }

  #take(bytes: Buffer): void {
    if (this.#isSwallowed) return;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > HELD_BYTES_MAX) this.#from.pause();
    this.#goOnLater();
  }

  #goOnLater(): void {
    if (this.#timer !== undefined || this.#isSwallowed || this.#to.writableNeedDrain) return;
    if (this.#held.length === 0) {
      if (this.#hasEnded) this.#to.end();
      return;
    }
    const { delayMs, bytesPerSecond, pieceBytes } = this.#air.weather();
    const { between } = this.#air.dice;
    const piece = this.#nextPiece(pieceBytes && Math.round(between(...pieceBytes)));
    const lineMs = bytesPerSecond ? (piece.length / bytesPerSecond) * 1_000 : 0;
    const waitMs = (delayMs ? between(...delayMs) : 0) + lineMs;
    this.#wait(Math.max(waitMs, this.#air.standsStillForMs()), piece);
  }

  #wait(ms: number, piece: Buffer): void {
    this.#timer = setTimeout(() => {
      const stillMs = this.#air.standsStillForMs();
      if (stillMs > 0) return this.#wait(stillMs, piece);
      this.#timer = undefined;
      this.#air.passed(piece.length);
      this.#to.write(piece);
      if (this.#heldBytes <= HELD_BYTES_MAX) this.#from.resume();
      this.#goOnLater();
    }, ms);
  }

  /** All that waits, or the first bytes of it. */
  #nextPiece(bytes = HELD_BYTES_MAX): Buffer {
    const all = Buffer.concat(this.#held.splice(0));
    const piece = all.subarray(0, Math.max(1, bytes));
    if (piece.length < all.length) this.#held.push(all.subarray(piece.length));
    this.#heldBytes = all.length - piece.length;
    return piece;
  }
}
