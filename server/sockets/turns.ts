/**
 * Whose message is read when. Whoever says something now and then is heard at once. What somebody sends in a burst waits until
 * all others were heard, and is read in pieces; whoever sends more than anybody may is cut, and nothing of it is read any more.
 */
import type { WebSocket } from 'ws';

/** A phone that comes back says four things at once. */
const CALM_PER_SECOND = 5;
const MESSAGES_PER_SECOND_MAX = 20;
const SECOND_MS = 1_000;
/** Of each turn of the event loop, for what can wait. */
const PIECE_MS = 4;

type Read = () => void;
/** What somebody has sent of late. */
export type Sender = {
  /** How many messages were heard since then. */
  heard: number;
  sinceMs: number;
  waiting: number;
  /** Nothing of theirs is read any more. */
  isCut: boolean;
};
export const newSender = (): Sender => ({ heard: 0, sinceMs: -Infinity, waiting: 0, isCut: false });

/** A socket that knows what has come over it. */
type Sending = Pick<WebSocket, 'terminate'> & { readonly sender: Sender };
type Waiting = { readonly sender: Sender; readonly read: Read };

export class Turns {
  #waiting: Waiting[] = [];
  #isTimed = false;
  readonly #isCut: (socket: Sending) => void;
  readonly #nowMs: () => number;

  /**
   * @param isCut is told of each who is cut
   * @param nowMs a clock that never goes back, in milliseconds
   */
  constructor(isCut: (socket: Sending) => void, nowMs: () => number = () => performance.now()) {
    this.#isCut = isCut;
    this.#nowMs = nowMs;
  }

  /** Somebody has sent one more message. @param read does what it says: now, or when it is its turn, or never */
  heard(socket: Sending, read: Read): void {
    const { sender } = socket;
    if (sender.isCut) return;
    if (this.#nowMs() - sender.sinceMs >= SECOND_MS) {
      sender.sinceMs = this.#nowMs();
      sender.heard = 0;
    }
    sender.heard++;
    if (sender.heard > MESSAGES_PER_SECOND_MAX) this.cut(socket);
    else if (sender.heard > CALM_PER_SECOND || sender.waiting > 0) this.#wait(sender, read);
    else read();
  }

  /** After all that they have sent before. */
  afterwards({ sender }: Sending, act: Read): void {
    if (sender.waiting === 0 || sender.isCut) act();
    else this.#wait(sender, act);
  }

  /** At once, without a word: they need not be told, and whatever else they have sent is not looked at. */
  cut(socket: Sending): void {
    if (socket.sender.isCut) return;
    socket.sender.isCut = true;
    this.#isCut(socket);
    socket.terminate();
  }

  #wait(sender: Sender, read: Read): void {
    sender.waiting++;
    this.#waiting.push({ sender, read });
    this.#goOnLater();
  }

  #goOnLater(): void {
    if (this.#isTimed) return;
    this.#isTimed = true;
    setImmediate(() => this.#goOn());
  }

  #goOn(): void {
    this.#isTimed = false;
    const untilMs = this.#nowMs() + PIECE_MS;
    let done = 0;
    for (const { sender, read } of this.#waiting) {
      done++;
      sender.waiting--;
      if (sender.isCut) continue;
      read();
      if (this.#nowMs() >= untilMs) break;
    }
    this.#waiting = this.#waiting.slice(done);
    if (this.#waiting.length > 0) this.#goOnLater();
  }
}
