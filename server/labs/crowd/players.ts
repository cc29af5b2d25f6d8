/** Thousands of players in one process, each with a WebSocket of their own: they think, move, and note the acknowledgement. */
import { WebSocket } from 'ws';
import { thinkTime } from '../../../shared/labs/crowd.ts';
import { draw } from '../../../shared/simul/index.ts';
import { AckTimes } from './ack-times.ts';
import { type CrowdSettings, WIRE } from './told.ts';

/** So many knock at once, one after the other: the hall must not be overrun before it is full. */
const KNOCKING_MAX = 64;
const HANDSHAKE_MS_MAX = 10_000;

type Player = { readonly id: number; readonly socket: WebSocket; moves: number; movedAtMs: number };

export class Players {
  readonly times = new AckTimes();
  readonly #settings: CrowdSettings;
  readonly #players: Player[] = [];
  /** Why the last of those who did not get in did not; null: nobody failed. */
  failed: string | null = null;
  /** Moves that did not count. */
  refused = 0;
  /** Connections that broke. */
  lost = 0;
  #knocked = 0;
  #isOver = false;

  constructor(settings: CrowdSettings) {
    this.#settings = settings;
  }

  get connections(): number {
    return this.#players.length - this.lost;
  }

  /** Connects until so many have been in the hall; who fails is not tried again. */
  async connect(port: number, path: string, upTo: number): Promise<void> {
    const knock = async () => {
      while (this.#knocked < upTo && this.failed === null) {
        this.#knocked++;
        await this.#enter(`ws://127.0.0.1:${port}${path}`);
      }
    };
    await Promise.all(Array.from({ length: KNOCKING_MAX }, knock));
  }

  /** They begin to think. */
  play(): void {
    for (const player of this.#players) this.#think(player);
  }
  /** Nobody moves any more. */
  stop(): void {
    this.#isOver = true;
  }

  #enter(url: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const socket = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: HANDSHAKE_MS_MAX });
    socket.once('open', () => {
      this.#take({ id: this.#players.length + 1, socket, moves: 0, movedAtMs: 0 });
      resolve();
    });
    socket.on('error', (error) => {
      this.failed ??= error.message;
      resolve();
    });
    return promise;
  }

  #take(player: Player): void {
    this.#players.push(player);
    player.socket.on('message', (data) => this.#heard(player, String(data)));
    player.socket.on('close', () => this.lost++);
  }

  #think(player: Player): void {
    const { seed, thinkMs } = this.#settings;
    const chance = draw(seed, player.id, player.moves);
    setTimeout(() => this.#move(player), thinkTime(thinkMs, player.moves === 0, chance));
  }

  #move(player: Player): void {
    if (this.#isOver) return;
    player.movedAtMs = performance.now();
    player.socket.send(String(++player.moves));
  }

  #heard(player: Player, message: string): void {
    const kind = message[0];
    if (kind === WIRE.acknowledged) this.times.add(performance.now() - player.movedAtMs);
    else if (kind === WIRE.turn) this.#think(player);
    else if (kind === WIRE.refused) this.refused++;
  }
}
