/** Colyseus' WebSocket transport, with what a room full of strangers needs. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { WebSocket } from 'ws';
import { isOurFrame } from './frames.ts';
import type { AskedAt } from './http/address/asked-at.ts';
import { hangUp } from './http/refuse.ts';
import { isForeignPage } from './http/security.ts';
import type { Turns } from './turns.ts';

const PING_SLICES = 30;
const PING_EVERY_MS = 1_500;
/** A thousand a second: of ten thousand sockets each is then asked every ten seconds, and that costs little. */
const PINGS_AT_A_TIME = 50;
const PINGS_UNANSWERED_MAX = 2;
/** Whoever has just said something is there: so many times in a row they are not asked. But who talks may still read nothing. */
const UNASKED_MAX = 3;
/** Of what a ping says, and its answer must: whoever reads nothing can't know it. */
const PING_BYTES = 4;
/**
 * A phone that falls silent is cut off, and shown as away, before this has passed, where no more than 1,500 are connected; it
 * comes back by itself.
 */
export const SILENCE_MS_MAX = PING_EVERY_MS * (PINGS_UNANSWERED_MAX + 1);
const MESSAGE_BYTES_MAX = 4_096;
/** Whoever reads so slowly that this much waits for them is cut off: they come back to a fresh state. */
const UNREAD_BYTES_MAX = 1_000_000;

/** Takes a socket that is meant for somebody else than a hall. @returns whether it has */
export type TakesUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export class HallTransport extends WebSocketTransport {
  readonly #slices: Set<WebSocket>[] = Array.from({ length: PING_SLICES }, () => new Set());
  /** What each was asked since it answered last. */
  readonly #unanswered = new WeakMap<WebSocket, readonly Buffer[]>();
  /** Since the last look. */
  readonly #heard = new WeakSet<WebSocket>();
  /** How often in a row each was not asked, because they were heard. */
  readonly #unasked = new WeakMap<WebSocket, number>();
  /** They were told to go, and have not answered yet. */
  readonly #leaving = new WeakSet<WebSocket>();
  #connections = 0;

  /**
   * @param takesUpgrade is asked first, about the sockets of our own pages
   * @param turns says whose message is read when
   * @param onBrokenFrame is told of a frame whose reading threw; its sender is cut
   */
  constructor(
    server: Server,
    askedAt: AskedAt,
    takesUpgrade: TakesUpgrade,
    turns: Turns,
    onBrokenFrame: (error: unknown) => void,
  ) {
    super({
      server,
      maxPayload: MESSAGE_BYTES_MAX,
      pingInterval: PING_EVERY_MS,
      pingMaxRetries: PINGS_UNANSWERED_MAX,
    });
    const toHalls = this.wss.handleUpgrade.bind(this.wss);
    this.wss.handleUpgrade = (request, socket, head, opened) => {
      if (isForeignPage(request.headers, askedAt(request))) hangUp(socket, 403, 'Forbidden', 'foreignPage');
      else if (takesUpgrade(request, socket, head)) return;
      else if (isOfARoom(request.url))
        toHalls(request, socket, head, (client, asked) => {
          writeTogether(client, socket);
          opened(client, asked);
        });
      else hangUp(socket, 400, 'Bad Request', 'badRequest');
    };
    this.wss.on('wsClientError', (_error, socket) => hangUp(socket, 400, 'Bad Request', 'badRequest'));
    this.wss.on('connection', (socket) => {
      readInTurn(socket, turns, onBrokenFrame);
      socket.on('message', () => this.#heard.add(socket));
      const slice = this.#slices[this.#connections++ % PING_SLICES];
      slice?.add(socket);
      socket.once('close', () => slice?.delete(socket));
      socket.on('pong', (said) => {
        if (this.#unanswered.get(socket)?.some((asked) => asked.equals(said)))
          this.#unanswered.delete(socket);
      });
    });
  }

  /** Whether they need not be asked now: they were heard, and owe no answer. */
  #goesUnasked(socket: WebSocket, unanswered: number): boolean {
    const times = (this.#unasked.get(socket) ?? 0) + 1;
    const goes = this.#heard.delete(socket) && unanswered === 0 && times <= UNASKED_MAX;
    this.#unasked.set(socket, goes ? times : 0);
    return goes;
  }

  /** A slice of the sockets at a time: pinging thousands in one go would hold up everybody's moves. */
  protected override autoTerminateUnresponsiveClients(pingIntervalMs: number, unansweredMax: number): void {
    let turn = 0;
    let rests = 0;
    this.pingInterval = setInterval(() => {
      if (rests-- > 0) return;
      const asked = randomBytes(PING_BYTES);
      const slice = this.#slices[turn++ % PING_SLICES] ?? new Set();
      rests = Math.floor(slice.size / PINGS_AT_A_TIME);
      for (const socket of slice) {
        const unanswered = this.#unanswered.get(socket) ?? [];
        const readsNothing = unanswered.length >= unansweredMax || socket.bufferedAmount > UNREAD_BYTES_MAX;
        // Whoever was told to go has had the time to hear it by the second look.
        if (readsNothing || this.#leaving.has(socket)) socket.terminate();
        else if (socket.readyState === socket.CLOSING) this.#leaving.add(socket);
        else if (!this.#goesUnasked(socket, unanswered.length)) {
          this.#unanswered.set(socket, [...unanswered, asked]);
          socket.ping(asked);
        }
      }
    }, pingIntervalMs / PING_SLICES);
  }
}

/**
 * What somebody is sent in one turn of the event loop goes out in one write: the system's calls are most of what a message
 * costs, and a move is answered with two or three.
 */
function writeTogether(client: WebSocket, socket: Duplex): void {
  let isHeld = false;
  const release = () => {
    isHeld = false;
    socket.uncork();
  };
  const send = client.send.bind(client) as (...args: unknown[]) => void;
  client.send = (...args: unknown[]) => {
    if (!isHeld) {
      isHeld = true;
      socket.cork();
      process.nextTick(release);
    }
    send(...args);
  };
}

/** The framework looks both names up in plain objects, and tells strangers what it stumbles over. */
function isOfARoom(path: string | undefined): boolean {
  if (!URL.canParse(`ws://server${path}`)) return false;
  const { pathname, searchParams } = new URL(`ws://server${path}`);
  const names = [...pathname.split('/'), ...searchParams.values()];
  return !names.some((name) => name in Object.prototype);
}

/**
 * Lets the framework read what our clients send, and nothing else, each when it is its turn. Some of it it reads outside its own
 * try: without this, one stranger's bytes end the process.
 */
function readInTurn(socket: WebSocket, turns: Turns, onBrokenFrame: (error: unknown) => void): void {
  const emit = socket.emit.bind(socket);
  const tell = (event: string | symbol, args: unknown[]) => {
    try {
      emit(event, ...args);
      // The framework says good-bye while it reads: it could not.
      if (event === 'message' && socket.readyState === socket.CLOSING) turns.cut(socket);
    } catch (error) {
      onBrokenFrame(error);
      turns.cut(socket);
    }
    return true;
  };
  socket.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event === 'close') turns.afterwards(socket, () => tell(event, args));
    else if (turns.isCut(socket)) return true;
    // No closing handshake either, which waits for somebody who does not know how to speak.
    else if (event === 'error') turns.cut(socket);
    else if (event === 'ping') turns.heard(socket, () => {});
    else if (event !== 'message') return tell(event, args);
    else if (isOurFrame(args[0], args[1] === true)) turns.heard(socket, () => tell(event, args));
    else turns.cut(socket);
    return true;
  };
}
