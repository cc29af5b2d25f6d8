/** Colyseus' WebSocket transport, with what a room full of strangers needs. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { AskedAt } from './http/address/asked-at.ts';
import { hangUp } from './http/refuse.ts';
import { isForeignPage } from './http/security.ts';
import { HallSocket } from './sockets/hall-socket.ts';
import { LOOKS_UNANSWERED_MAX, lookAt } from './sockets/looks.ts';
import type { Turns } from './sockets/turns.ts';

const PING_SLICES = 30;
const PING_EVERY_MS = 1_500;
/** A thousand a second: of ten thousand sockets each is then asked every ten seconds, and that costs little. */
const PINGS_AT_A_TIME = 50;
/** Of what a ping says, and its answer must: whoever reads nothing can't know it. */
const PING_BYTES = 4;
/**
 * A phone that falls silent is cut off, and shown as away, before this has passed, where no more than 1,500 are connected; it
 * comes back by itself.
 */
export const SILENCE_MS_MAX = PING_EVERY_MS * (LOOKS_UNANSWERED_MAX + 1);
const MESSAGE_BYTES_MAX = 4_096;

/** Takes a socket that is meant for somebody else than a hall. @returns whether it has */
export type TakesUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export class HallTransport extends WebSocketTransport {
  readonly #slices: Set<HallSocket>[] = Array.from({ length: PING_SLICES }, () => new Set());
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
      pingMaxRetries: LOOKS_UNANSWERED_MAX,
      WebSocket: HallSocket,
    });
    const toHalls = this.wss.handleUpgrade.bind(this.wss);
    this.wss.handleUpgrade = (request, socket, head, opened) => {
      if (isForeignPage(request.headers, askedAt(request))) hangUp(socket, 403, 'Forbidden', 'foreignPage');
      else if (takesUpgrade(request, socket, head)) return;
      else if (isOfARoom(request.url))
        toHalls(request, socket, head, (client, asked) => {
          if (client instanceof HallSocket) this.#isOpen(client, socket, turns, onBrokenFrame);
          opened(client, asked);
        });
      else hangUp(socket, 400, 'Bad Request', 'badRequest');
    };
    this.wss.on('wsClientError', (_error, socket) => hangUp(socket, 400, 'Bad Request', 'badRequest'));
  }

  #isOpen(socket: HallSocket, line: Duplex, turns: Turns, onBrokenFrame: (error: unknown) => void): void {
    socket.goesOver(line, turns);
    socket.onBrokenFrame = onBrokenFrame;
    const slice = this.#slices[this.#connections++ % PING_SLICES];
    slice?.add(socket);
    socket.once('close', () => slice?.delete(socket));
  }

  /** A slice of the sockets at a time: pinging thousands in one go would hold up everybody's moves. */
  protected override autoTerminateUnresponsiveClients(pingIntervalMs: number): void {
    let turn = 0;
    let rests = 0;
    this.pingInterval = setInterval(() => {
      if (rests-- > 0) return;
      const question = randomBytes(PING_BYTES);
      const slice = this.#slices[turn++ % PING_SLICES] ?? new Set();
      rests = Math.floor(slice.size / PINGS_AT_A_TIME);
      for (const socket of slice) lookAt(socket, question);
    }, pingIntervalMs / PING_SLICES);
  }
}

/** The framework looks both names up in plain objects, and tells strangers what it stumbles over. */
function isOfARoom(path: string | undefined): boolean {
  if (!URL.canParse(`ws://server${path}`)) return false;
  const { pathname, searchParams } = new URL(`ws://server${path}`);
  const names = [...pathname.split('/'), ...searchParams.values()];
  return !names.some((name) => name in Object.prototype);
}
