/** The desk of the report: every request gets a stopwatch, whoever asks, and the handler's thread is looked at meanwhile. */
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import {
  HANDLERS,
  type Handler,
  type ReportEvent,
  type ReportSettings,
  type ThreadLook,
} from '../../../shared/labs/report.ts';
import { askFor, type Reported } from './ask.ts';

const LOOK_EVERY_MS = 250;
/** Until the last answer is out of its hands, and it sleeps again. */
const IDLE_MS = 100;
/** A class and its neighbours: whoever comes then is asked to wait. */
const OPEN_MOST = 200;

export type DeskMeans = {
  readonly port: number;
  readonly tell: (event: ReportEvent) => void;
  readonly nowMs: () => number;
  readonly look: () => Promise<ThreadLook | null>;
};

/** A handler's turn, and how many it has answered in it. */
type Turn = { readonly handler: Handler; answered: number };
/** `place`: it was the first answer of this turn, the second … */
type Answer = Reported & { readonly totalMs: number; readonly handler: Handler; readonly place: number };

export class Desk {
  readonly #means: DeskMeans;
  readonly #agent = new Agent({ keepAlive: false, maxSockets: OPEN_MOST });
  #turn: Turn = { handler: 'blocking', answered: 0 };
  /** Seats whose report is on its way. */
  readonly #asking = new Set<number>();
  #clients = 0;
  #open = 0;
  #looks: NodeJS.Timeout | null = null;
  #cpuBeforeMs: number | null = null;
  /** What was told of the thread last: what has not changed is not told again. */
  #lastLook = '';

  constructor(means: DeskMeans) {
    this.#means = means;
  }

  get isFull(): boolean {
    return this.#open >= OPEN_MOST;
  }

  /** Whether the report of that seat is on its way. */
  isAsking(board: number): boolean {
    return this.#asking.has(board);
  }

  /**
   * Our own clients ask one handler after the other, all at once.
   * @returns whether that was all; where people alone ask, it is not
   */
  async run({ clients, handler }: ReportSettings): Promise<boolean> {
    if (clients === 0) {
      await this.turn(handler === 'async' ? 'async' : 'blocking');
      return false;
    }
    for (const one of handler === 'both' ? HANDLERS : [handler]) {
      await this.turn(one);
      await Promise.all(Array.from({ length: clients }, () => this.ask(true).catch(() => {})));
      await pause(IDLE_MS);
      await this.#lookOnce();
    }
    return true;
  }

  /** From now on this handler serves whoever comes. */
  async turn(handler: Handler): Promise<void> {
    this.#turn = { handler, answered: 0 };
    this.#cpuBeforeMs = (await this.#means.look())?.cpuMs ?? null;
    this.#means.tell({ kind: 'turn', handler, atMs: this.#means.nowMs() });
  }

  /**
   * A client asks whichever handler has its turn.
   * @param isOurs a person asks otherwise
   * @param board their seat, in a class
   * @throws where there is no report
   */
  async ask(isOurs: boolean, board?: number): Promise<Answer> {
    const { tell, nowMs, port } = this.#means;
    const client = ++this.#clients;
    const turn = this.#turn;
    const { handler } = turn;
    const askedAtMs = nowMs();
    const who = { isOurs, ...(board !== undefined && { board }) };
    tell({ kind: 'asked', client, ...who, handler, atMs: askedAtMs });
    this.#open++;
    if (board !== undefined) this.#asking.add(board);
    this.#watchThread();
    try {
      const reported = await askFor(handler, port, this.#agent);
      const atMs = nowMs();
      tell({ kind: 'answered', client, atMs, databaseMs: reported.databaseMs });
      return { ...reported, totalMs: atMs - askedAtMs, handler, place: ++turn.answered };
    } catch (error) {
      tell({ kind: 'failed', client, atMs: nowMs() });
      throw error;
    } finally {
      this.#open--;
      if (board !== undefined) this.#asking.delete(board);
      this.#watchThread();
    }
  }

  /** Whoever still waits gets no report. */
  close(): void {
    if (this.#looks) clearInterval(this.#looks);
    this.#agent.destroy();
  }

  /** While somebody waits, and once more at the end. */
  #watchThread(): void {
    if (this.#open > 0) this.#looks ??= setInterval(() => void this.#lookOnce(), LOOK_EVERY_MS);
    else if (this.#looks) {
      clearInterval(this.#looks);
      this.#looks = null;
    }
  }

  async #lookOnce(): Promise<void> {
    const { handler } = this.#turn;
    const look = await this.#means.look();
    if (look === null || this.#cpuBeforeMs === null || handler !== this.#turn.handler) return;
    const seen = { handler, look: { ...look, cpuMs: look.cpuMs - this.#cpuBeforeMs } };
    const words = JSON.stringify(seen);
    if (words === this.#lastLook) return;
    this.#lastLook = words;
    this.#means.tell({ kind: 'thread', atMs: this.#means.nowMs(), ...seen });
  }
}
