/** The lab “Report” in the game server: two children, a desk for whoever asks, and their answers on our one port. */
import type { Request, Response } from 'express';
import type { Settings } from '../../../shared/labs/labs.ts';
import { REPORT_LIMITS, type ReportEvent, type ReportSettings, turnOf } from '../../../shared/labs/report.ts';
import { report as words } from '../../../shared/text/labs/report.ts';
import type { LabChild } from '../child.ts';
import type { Means, RunningLab, ServerLab } from '../lab.ts';
import { RefusedLab } from '../lab.ts';
import { newShelf, removeShelf } from './books.ts';
import { Desk } from './desk.ts';
import { lookAt } from './thread-look.ts';

const DATABASE = new URL('./database.ts', import.meta.url);
const WEB = new URL('./web.ts', import.meta.url);
const TIME_MS = 45 * 60_000;
/** What the two take by themselves, and what each connection adds, measured on Linux. */
const BASE_MB = 250;
const CONNECTION_MB = 14;
const MOST_CONNECTIONS = 32;
const LEAST_CONNECTIONS = 6;

export const reportLab: ServerLab = {
  name: 'report',
  isHeavy: true,
  limits: REPORT_LIMITS,
  start(settings, tell, means) {
    const most = Math.min(MOST_CONNECTIONS, Math.floor((means.memory.safeMb - BASE_MB) / CONNECTION_MB));
    if (most < LEAST_CONNECTIONS) throw new RefusedLab('tooLittleMemory', words.refusals.tooLittleMemory);
    return new ReportRun(settings as ReportSettings, tell, means, most);
  },
};

class ReportRun implements RunningLab {
  readonly #settings: ReportSettings;
  readonly #tell: (event: ReportEvent) => void;
  readonly #means: Means;
  readonly #most: number;
  readonly #children: LabChild[] = [];
  readonly #startedAtMs: number;
  #desk: Desk | null = null;

  constructor(settings: ReportSettings, tell: (event: ReportEvent) => void, means: Means, most: number) {
    this.#settings = settings;
    this.#tell = tell;
    this.#means = means;
    this.#most = most;
    this.#startedAtMs = means.clock.nowMs();
    const memoryMb = BASE_MB + most * CONNECTION_MB;
    const shelf = newShelf();
    const database = this.#start(DATABASE, { shelf }, memoryMb, ({ port }) => {
      const { seconds, clients } = settings;
      const ready = Math.min(most, Math.max(LEAST_CONNECTIONS, clients));
      const child = this.#start(WEB, { database: port, seconds, ready, most }, BASE_MB, (web) =>
        this.#open(web.port, child.pid ?? 0),
      );
    });
    // Whoever was killed could not clear up.
    database.onEnd(() => removeShelf(shelf));
  }

  order(order: unknown): void {
    const handler = turnOf(order);
    if (handler) void this.#desk?.turn(handler);
  }

  /** Somebody asks for their report: whichever handler has its turn answers, in the child. */
  async http(_request: Request, response: Response): Promise<void> {
    const desk = this.#desk;
    if (desk === null) return void response.status(503).json(refusal('notYet'));
    if (desk.isFull) return void response.status(503).json(refusal('full'));
    try {
      const reported = await desk.ask(false);
      if (!response.destroyed) response.set('Cache-Control', 'no-store').json(reported);
    } catch {
      if (!response.destroyed) response.status(502).json(refusal('noReport'));
    }
  }

  stop(): void {
    this.#desk?.close();
    for (const child of this.#children) child.stop();
  }

  /** @param listens called when the child listens on this machine */
  #start(
    file: URL,
    settings: Settings,
    memoryMb: number,
    listens: (at: { readonly port: number }) => void,
  ): LabChild {
    const child = this.#means.startChild(file, settings, { memoryMb, timeMs: TIME_MS });
    this.#children.push(child);
    child.onMessage((message) => listens(message as { port: number }));
    // The first that ends ends the run: the other is nothing without it.
    child.onEnd(this.#tell);
    return child;
  }

  async #open(port: number, pid: number): Promise<void> {
    const nowMs = () => this.#means.clock.nowMs() - this.#startedAtMs;
    const desk = new Desk({ port, tell: this.#tell, nowMs, look: () => lookAt(pid) });
    this.#desk = desk;
    this.#tell({ kind: 'open', most: this.#most });
    const isDone = await desk.run(this.#settings);
    if (isDone) this.#tell({ kind: 'ended', why: 'done', detail: '' });
  }
}

const refusal = (code: keyof typeof words.refusals) => ({ code, message: words.refusals[code] });
