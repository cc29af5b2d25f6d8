/**
 * One run: a hall in a process of its own, everybody who plays in another. They connect, the hall is weighed, they play,
 * and it says what it came to. Whatever goes wrong, both processes are gone afterwards.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Connected, type CrowdEvent, kbEach, memoryFor } from '../../../shared/labs/crowd.ts';
import type { StartChild } from '../lab.ts';
import { Child } from './child.ts';
import { kernelKb } from './kernel.ts';
import { type CrowdSettings, type HallTold, hallTold, type PlayersTold, playersTold } from './told.ts';

export const HALL = new URL('./hall-child.ts', import.meta.url);
const PLAYERS = new URL('./players-child.ts', import.meta.url);
/** The first are no measure: with them the program itself gets warm. */
const WARMING = 50;
/** Until what has come is taken in, and the players are quiet. */
const SETTLE_MS = 300;
/** So slow a machine may be: after that it is stopped. */
const CONNECT_MS_MAX = 5;
const SPARE_MS = 30_000;
/** Below, what else happens on the machine is more than the kernel's share. */
const KERNEL_TELLS_FROM = 900;

export type CrowdTell = (event: CrowdEvent) => void;

export class CrowdRun {
  /** When it is over and everything is measured. @throws ChildEnded where a process has ended before */
  readonly over: Promise<void>;
  readonly hall: Child<HallTold>;
  readonly players: Child<PlayersTold>;
  readonly #settings: CrowdSettings;
  readonly #tell: CrowdTell;

  /** @param server another server to be played at, for comparison */
  constructor(settings: CrowdSettings, tell: CrowdTell, startChild: StartChild, server = HALL) {
    this.#settings = settings;
    this.#tell = tell;
    const { connections, playMs } = settings;
    const limits = {
      memoryMb: memoryFor(connections),
      timeMs: playMs + connections * CONNECT_MS_MAX + SPARE_MS,
    };
    // The hall rings its own bell late enough: the players are the first to stop.
    this.hall = new Child(startChild(server, { ...settings, playMs: playMs * 2 }, limits), hallTold);
    this.players = new Child(startChild(PLAYERS, settings, limits), playersTold);
    this.hall.onTold((told) => (told.kind === 'reading' || told.kind === 'boards') && tell(told));
    this.players.onTold((told) => told.kind === 'acks' && tell(told));
    this.over = Promise.race([this.#play(), this.hall.ended, this.players.ended]).finally(() => this.stop());
  }

  stop(): void {
    this.hall.stop();
    this.players.stop();
  }

  async #play(): Promise<void> {
    const { port, path } = await this.hall.next('listens');
    this.#tell({ kind: 'connected', ...(await this.#fill({ port, path })) });
    this.hall.tell('play');
    this.players.tell('play');
    await pause(this.#settings.playMs);
    const seen = await this.players.order('finish', 'playersPlayed');
    const done = await this.hall.order('finish', 'hallPlayed');
    const { answers, cpuMs, loopP99Ms, loopMaxMs } = done;
    const { acks, ackP50Ms, ackP99Ms, refused, lost } = seen;
    const cpuShare = cpuMs / this.#settings.playMs;
    const byPlayers = { acks, ackP50Ms, ackP99Ms, refused, lost };
    this.#tell({ kind: 'played', ...byPlayers, answers, cpuShare, loopP99Ms, loopMaxMs });
  }

  /** Everybody connects, and the hall is weighed before and after. */
  async #fill(door: { readonly port: number; readonly path: string }): Promise<Connected> {
    const { rssMb: emptyMb } = await this.hall.order('weigh', 'weighed');
    const few = await this.#connect({
      ...door,
      upTo: Math.min(WARMING, Math.ceil(this.#settings.connections / 2)),
    });
    const kernelBeforeKb = kernelKb();
    const beganMs = performance.now();
    const all = await this.#connect({ ...door, upTo: this.#settings.connections });
    const connectMs = performance.now() - beganMs - SETTLE_MS;
    const came = all.connections - few.connections;
    return {
      connections: all.connections,
      failed: all.failed,
      emptyMb,
      rssMb: all.rssMb,
      kbEach: kbEach(few.rssMb, all.rssMb, came),
      kernelKbEach: kernelEach(kernelBeforeKb, kernelKb(), came),
      connectMs,
      connectCpuMs: came === 0 ? 0 : (all.cpuMs - few.cpuMs) / came,
    };
  }

  async #connect(to: { readonly port: number; readonly path: string; readonly upTo: number }) {
    const { failed } = await this.players.order(to, 'connected');
    await pause(SETTLE_MS);
    return { failed, ...(await this.hall.order('weigh', 'weighed')) };
  }
}

/** Both ends are on this machine. */
function kernelEach(beforeKb: number | null, afterKb: number | null, came: number): number | null {
  if (beforeKb === null || afterKb === null || came < KERNEL_TELLS_FROM) return null;
  return Math.max(0, (afterKb - beforeKb) / 2 / came);
}
