/**
 * The hall on the network: real WebSockets, one thread. Every move is acknowledged; news and pings go round in slices.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { CROWD_BOARD } from '../../../shared/labs/crowd-boards.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { CrowdHall } from './crowd-hall.ts';
import { visitSliced } from './sliced.ts';
import { type CrowdSettings, WIRE } from './told.ts';

/** Players send numbers: whoever sends more is no player. */
const MESSAGE_BYTES_MAX = 16;
const NEWS_EVERY_MS = 5_000;
const PING_EVERY_MS = 20_000;
/** Connections that wait to be taken in, while the loop does something else. */
const BACKLOG = 1_024;

/** One connection and its board. */
class Seat extends WebSocket {
  board = 0;
  /** The number of the move that the master has not answered. */
  move = '';
  /** Something has come since the last ping. */
  isHeard = true;
}

export class HallServer {
  /** The state of board 1, 2 … for the picture; whoever draws it takes it from here. */
  readonly boards: Uint8Array;
  /** A path that nobody can guess: whoever else is on this machine is no player. */
  readonly path = `/${randomUUID()}`;
  readonly #http = createServer();
  readonly #seats: Seat[] = [];
  readonly #answered: number[] = [];
  readonly #hall: CrowdHall;
  #connections = 0;
  #ends: (() => void)[] = [];

  constructor({ connections, playMs }: CrowdSettings, clock: Clock) {
    this.boards = new Uint8Array(connections);
    this.#hall = new CrowdHall(connections, playMs, clock, (board) => this.#answered.push(board));
    const sockets = new WebSocketServer({
      server: this.#http,
      path: this.path,
      WebSocket: Seat,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: MESSAGE_BYTES_MAX,
    });
    sockets.on('connection', (seat) => this.#seat(seat));
  }

  /** @returns the port, on this machine alone */
  listen(): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#http.once('error', reject);
    this.#http.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, () => {
      resolve((this.#http.address() as AddressInfo).port);
    });
    return promise;
  }

  get connections(): number {
    return this.#connections;
  }
  get answers(): number {
    return this.#hall.answers;
  }

  /** From now on moves count. */
  play(): void {
    this.#hall.start();
    this.#ends = [
      visitSliced(this.#seats, NEWS_EVERY_MS, (seat) => seat.send(WIRE.news + this.answers)),
      visitSliced(this.#seats, PING_EVERY_MS, ping),
    ];
  }

  /** Nothing happens by itself any more, and everybody is cut. */
  stop(): void {
    for (const end of this.#ends) end();
    this.#hall.stop();
    this.#http.close();
    for (const seat of this.#seats) seat.terminate();
  }

  #seat(seat: Seat): void {
    if (this.#seats.length === this.boards.length) {
      seat.terminate();
      return;
    }
    this.#connections++;
    seat.board = this.#seats.push(seat);
    this.boards[seat.board - 1] = CROWD_BOARD.thinks;
    seat.on('message', (data) => this.#move(seat, String(data)));
    seat.on('pong', () => {
      seat.isHeard = true;
    });
    seat.on('close', () => this.#left(seat));
    seat.on('error', () => seat.terminate());
  }

  #left({ board }: Seat): void {
    this.#connections--;
    this.boards[board - 1] = CROWD_BOARD.empty;
  }

  #move(seat: Seat, move: string): void {
    seat.isHeard = true;
    const counts = this.#hall.reply(seat.board);
    if (counts) seat.move = move;
    seat.send((counts ? WIRE.acknowledged : WIRE.refused) + move);
    // The acknowledgement goes first, whatever came of the move meanwhile.
    for (const board of this.#answered.splice(0)) this.#tellTurn(board);
  }

  #tellTurn(board: number): void {
    const seat = this.#seats[board - 1];
    this.boards[board - 1] = CROWD_BOARD.answered;
    seat?.send(WIRE.turn + seat.move);
  }
}

/** Whoever has sent nothing since the last ping, not even its answer, is gone. */
function ping(seat: Seat): void {
  if (seat.isHeard) seat.ping();
  else seat.terminate();
  seat.isHeard = false;
}
