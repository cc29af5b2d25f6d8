/**
 * One guest's socket, as the server has it. What they are sent in one turn of the event loop goes out in one write: the
 * system's calls are most of what a message costs, and a move is answered with two or three. And what ten thousand are told
 * in the same words is made a frame once.
 */
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { isOurFrame } from './frames.ts';
import { newSender, type Turns } from './turns.ts';

/** Of RFC 6455: the whole of a binary message, a ping, and how long its length is written. */
const WHOLE_BINARY = 0x82;
const PING = 0x89;
const LENGTH_IN_2_BYTES = 126;
const LENGTH_IN_8_BYTES = 127;

/** A binary message as a server writes it on the wire. */
export function frameOf(message: Uint8Array): Buffer {
  const { length } = message;
  const headLength = length < LENGTH_IN_2_BYTES ? 2 : length <= 0xffff ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = WHOLE_BINARY;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = LENGTH_IN_2_BYTES;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_IN_8_BYTES;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(message, headLength);
  return frame;
}

export class HallSocket extends WebSocket {
  /** What they are asked with whatever they are sent next: it costs no write of its own. Null: they need not be asked. */
  question: Buffer | null = null;
  /** What they were asked and have not answered; null: nothing. */
  unanswered: Buffer | null = null;
  /** So many looks ago. */
  looksUnanswered = 0;
  /** They have answered since the last look. */
  hasAnswered = false;
  /** They said something since the last look. */
  wasHeard = false;
  /** How often in a row they were not asked, because they were heard. */
  unasked = 0;
  /** They were told to go, and have not answered yet. */
  isLeaving = false;
  /** What they have sent of late. */
  readonly sender = newSender();
  /** Told of a frame whose reading threw; its sender is cut. */
  onBrokenFrame: (error: unknown) => void = () => {};
  #line: Duplex | null = null;
  #turns: Turns | null = null;
  #isHeld = false;

  /**
   * @param line the connection under this socket, which has just been opened
   * @param turns say when what it brings is read
   */
  goesOver(line: Duplex, turns: Turns): void {
    this.#line = line;
    this.#turns = turns;
  }

  /** Asks them whether they are there. @param question of up to 125 bytes, which whoever reads nothing can't know */
  ask(question: Buffer): void {
    this.question = null;
    if (this.#line === null || this.readyState !== this.OPEN) return;
    this.unanswered = question;
    this.looksUnanswered = 0;
    this.#hold();
    this.#line.write(Buffer.from([PING, question.length, ...question]));
  }

  /** Sends what `frameOf` made; to whoever is going nothing is sent any more. */
  sendFrame(frame: Buffer): void {
    if (this.#line === null || this.readyState !== this.OPEN) return;
    this.#hold();
    this.#line.write(frame);
  }

  override send(data: unknown, ...how: unknown[]): void {
    const [, done] = how;
    if (this.#line !== null && data instanceof Uint8Array && done === undefined)
      this.sendFrame(frameOf(data));
    else {
      this.#hold();
      (super.send as (...args: unknown[]) => void)(data, ...how);
    }
  }

  /**
   * Lets the framework read what our clients send, and nothing else, each when it is its turn. Some of it it reads outside its
   * own try: without this, one stranger's bytes end the process.
   */
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    const turns = this.#turns;
    if (turns === null) return super.emit(event, ...args);
    if (event === 'close') turns.afterwards(this, () => this.#tell(event, args));
    else if (this.sender.isCut) return true;
    // No closing handshake either, which waits for somebody who does not know how to speak.
    else if (event === 'error') turns.cut(this);
    else if (event === 'ping') turns.heard(this, () => {});
    else if (event === 'message') this.#hear(turns, args);
    else {
      if (event === 'pong') this.#noteAnswer(args[0]);
      return this.#tell(event, args);
    }
    return true;
  }

  #hear(turns: Turns, args: unknown[]): void {
    if (isOurFrame(args[0], args[1] === true)) {
      this.wasHeard = true;
      turns.heard(this, () => this.#tell('message', args));
    } else turns.cut(this);
  }

  #noteAnswer(said: unknown): void {
    if (!Buffer.isBuffer(said) || !this.unanswered?.equals(said)) return;
    this.unanswered = null;
    this.hasAnswered = true;
  }

  #tell(event: string | symbol, args: unknown[]): boolean {
    try {
      super.emit(event, ...args);
      // The framework says good-bye while it reads: it could not.
      if (event === 'message' && this.readyState === this.CLOSING) this.#turns?.cut(this);
    } catch (error) {
      this.onBrokenFrame(error);
      this.#turns?.cut(this);
    }
    return true;
  }

  /** What is written from now on goes out together, when what runs just now has ended. */
  #hold(): void {
    if (this.#isHeld || this.#line === null) return;
    this.#isHeld = true;
    this.#line.cork();
    if (held.push(this) === 1) process.nextTick(writeHeld);
    if (this.question !== null && !this.wasHeard) this.ask(this.question);
  }

  /** What is held goes out. */
  static release(socket: HallSocket): void {
    socket.#isHeld = false;
    socket.#line?.uncork();
  }
}

/** Sockets whose writes wait for the end of this turn. */
const held: HallSocket[] = [];

/** What was sent up to now goes out at once: writing is most of what telling a crowd takes, and whoever measures that must see it. */
export function writeHeld(): void {
  for (const socket of held.splice(0)) HallSocket.release(socket);
}
