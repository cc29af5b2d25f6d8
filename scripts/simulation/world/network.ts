/**
 * Lines between tabs and the server. Each keeps its order, as a WebSocket does; between them everything may come in any order,
 * late, or not at all. A line that is dead is noticed late.
 */
import { SILENCE_MS_MAX } from '../../../server/transport.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { Actor } from './actor.ts';
import type { Draws } from './draws.ts';
import type { World } from './world.ts';

/** What one end hears. */
export type End = {
  readonly actor: Actor;
  readonly heard: (frame: string) => void;
  readonly closed: (code: number, reason?: string) => void;
};
/** The air round one person: how long a frame takes, and until when nothing gets through. */
export type Air = { lagMs: Ms; stallsUntilMs: Ms };

/** The framework's own question whether anybody is there, and its answer: no message. */
export const PING = 'ping';
export const PONG = 'pong';
/** As browsers say it where nobody has said goodbye. */
export const LOST = 1006;
/** Telling that a process has died. */
const RESET_MS = 2;
const LATE_MS_MAX = 1_500;

/** One direction of one line. */
class Way {
  lastAtMs = 0;
  /** What was stalled comes then, and nothing before it, though the air is clear sooner. */
  stalledUntilMs = 0;
}

export class Wire {
  readonly air: Air;
  readonly #world: World;
  readonly #draws: Draws;
  readonly #up = new Way();
  readonly #down = new Way();
  readonly #client: End;
  readonly #server: End;
  #isClientOpen = true;
  #isServerOpen = true;
  #silentSinceMs: Ms | null = null;
  /** What the server sends after that never arrives: it has died in the middle of it. */
  #cutAtMs = Number.POSITIVE_INFINITY;

  constructor(world: World, air: Air, draws: Draws, client: End, server: End) {
    this.#world = world;
    this.air = air;
    this.#draws = draws;
    this.#client = client;
    this.#server = server;
  }

  toServer(frame: string): void {
    if (this.#isClientOpen) this.#carry(this.#up, () => this.#arriveAtServer(frame));
  }
  toClient(frame: string): void {
    if (!this.#isServerOpen) return;
    const sentAtMs = this.#world.nowMs;
    this.#carry(this.#down, () => {
      if (this.#isClientOpen && sentAtMs <= this.#cutAtMs) this.#tell(this.#client, frame);
    });
  }

  /** The client closes it, and is told so. */
  closeByClient(code: number): void {
    if (!this.#isClientOpen) return;
    this.#isClientOpen = false;
    this.#carry(this.#up, () => this.#endServer(code));
    const { actor, closed } = this.#client;
    this.#world.after(1, actor, () => closed(code));
  }
  /** The tab is gone: nobody is left to be told, and the machine closes its end. */
  abandon(): void {
    this.#isClientOpen = false;
    this.#carry(this.#up, () => this.#endServer(LOST));
  }

  /** The server asks the client to go. Whoever does not answer is cut before long. */
  closeByServer(code: number, reason?: string): void {
    if (!this.#isServerOpen) return;
    this.#carry(this.#down, () => {
      if (!this.#isClientOpen) return;
      this.#isClientOpen = false;
      this.#client.closed(code, reason);
      this.#carry(this.#up, () => this.#endServer(code));
    });
    this.#world.after(SILENCE_MS_MAX, this.#server.actor, () => this.#endServer(LOST));
  }

  /**
   * The server's process has died.
   * @param cutAtMs what it has sent since then is lost
   * @param isSilent its whole machine is gone: nobody tells the client
   */
  serverDied(cutAtMs: Ms, isSilent: boolean): void {
    this.#isServerOpen = false;
    this.#cutAtMs = cutAtMs;
    if (!isSilent) this.#carry(this.#down, () => this.#endClient(LOST), RESET_MS);
  }

  /** The line breaks, and both ends notice. */
  cut(): void {
    this.#carry(this.#down, () => this.#endClient(LOST));
    this.#carry(this.#up, () => this.#endServer(LOST));
  }

  /** Nothing gets through any more: the server notices after a while. */
  fallsSilent(): void {
    const sinceMs = this.#world.nowMs;
    this.#silentSinceMs ??= sinceMs;
    this.#world.after(SILENCE_MS_MAX, this.#server.actor, () => {
      if (this.#silentSinceMs === null || this.air.stallsUntilMs < this.#world.nowMs) return;
      this.#endServer(LOST);
      // As soon as anything gets through, the client learns of it.
      this.#carry(this.#down, () => this.#endClient(LOST));
    });
    this.#world.after(this.air.stallsUntilMs - sinceMs, this.#client.actor, () => {
      if (this.air.stallsUntilMs <= this.#world.nowMs) this.#silentSinceMs = null;
    });
  }

  #arriveAtServer(frame: string): void {
    if (this.#isServerOpen) this.#tell(this.#server, frame);
    else this.#carry(this.#down, () => this.#endClient(LOST));
  }
  #tell({ actor, heard }: End, frame: string): void {
    this.#world.note(() => `${actor.name} hears ${frame}`);
    heard(frame);
  }
  #endServer(code: number): void {
    if (!this.#isServerOpen) return;
    this.#isServerOpen = false;
    this.#server.closed(code);
  }
  #endClient(code: number): void {
    if (!this.#isClientOpen) return;
    this.#isClientOpen = false;
    this.#client.closed(code);
  }

  #carry(way: Way, arrives: () => void, delayMs = this.#delayMs()): void {
    const { nowMs } = this.#world;
    way.lastAtMs = Math.max(way.lastAtMs, nowMs + delayMs);
    this.#arrive(way, arrives, way.lastAtMs);
  }
  /** What is stalled arrives when the air is clear again, in its order. */
  #arrive(way: Way, arrives: () => void, atMs: Ms): void {
    const { actor } = way === this.#up ? this.#server : this.#client;
    this.#world.after(atMs - this.#world.nowMs, actor, () => {
      const untilMs = Math.max(this.air.stallsUntilMs, way.stalledUntilMs);
      if (untilMs > this.#world.nowMs) {
        way.stalledUntilMs = untilMs;
        return this.#arrive(way, arrives, untilMs);
      }
      arrives();
    });
  }
  #delayMs(): Ms {
    const chance = this.#draws.share();
    // One in fifty takes much longer.
    const lateMs = chance > 0.98 ? Math.min(20 * this.air.lagMs, LATE_MS_MAX) : 0;
    return this.air.lagMs * (0.5 + chance) + lateMs;
  }
}
