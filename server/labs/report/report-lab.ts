/** The lab “Report” in the game server: two children, a desk for whoever asks, and their answers on our one port. */
import type { Request, Response } from 'express';
import type { Settings } from '../../../shared/labs/labs.ts';
import {
  type Database,
  REPORT_LIMITS,
  type ReportEvent,
  type ReportSettings,
  turnOf,
} from '../../../shared/labs/report.ts';
import { report as words } from '../../../shared/text/labs/report.ts';
import type { LabChild } from '../child.ts';
import type { Means, RunningLab, ServerLab } from '../lab.ts';
import { RefusedLab } from '../lab.ts';
import { patientAnswer } from '../patient-answer.ts';
import { newShelf, removeShelf } from './books.ts';
import type { DatabaseAt } from './database-at.ts';
import { Desk } from './desk.ts';
import { lookAt } from './thread-look.ts';
import type { FromWeb, ToWeb } from './web.ts';

const DATABASE = new URL('./database.ts', import.meta.url);
const WEB = new URL('./web.ts', import.meta.url);
const TIME_MS = 45 * 60_000;
/** What the two take by themselves, and what each connection adds, measured on Linux. */
const BASE_MB = 250;
const CONNECTION_MB = 14;
const MOST_CONNECTIONS = 32;
const LEAST_CONNECTIONS = 6;

/** @param databaseUrl of a PostgreSQL that this lab may ask; null: it brings a database of its own */
export const reportLabWith = (databaseUrl: string | null): ServerLab => ({
  name: 'report',
  isHeavy: true,
  limits: REPORT_LIMITS,
  start(settings, tell, means) {
    // A PostgreSQL has its own memory, and its own limit.
    const fit =
      databaseUrl === null ? Math.floor((means.memory.safeMb - BASE_MB) / CONNECTION_MB) : MOST_CONNECTIONS;
    if (fit < LEAST_CONNECTIONS || means.memory.safeMb < BASE_MB)
      throw new RefusedLab('tooLittleMemory', words.refusals.tooLittleMemory);
    const run = new ReportRun(settings as ReportSettings, tell, means, Math.min(MOST_CONNECTIONS, fit));
    run.begin(databaseUrl);
    return run;
  },
});

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
  }

  begin(databaseUrl: string | null): void {
    if (databaseUrl === null) this.#beginEmbedded();
    else this.#beginWeb({ url: databaseUrl });
  }

  #beginEmbedded(): void {
    const shelf = newShelf();
    const database = this.#start(DATABASE, { shelf }, BASE_MB + this.#most * CONNECTION_MB);
    database.onMessage((message) => this.#beginWeb(message as { port: number }));
    // Whoever was killed could not clear up.
    database.onEnd(() => removeShelf(shelf));
  }

  #beginWeb(database: DatabaseAt): void {
    const { seconds, clients } = this.#settings;
    const ready = Math.min(this.#most, Math.max(LEAST_CONNECTIONS, clients));
    // A class taps all at once, and nobody shall wait for a connection to be opened.
    const soon = clients === 0 ? this.#most : ready;
    const web = this.#start(WEB, { seconds, ready, soon, most: this.#most }, BASE_MB);
    web.onMessage((message) => {
      const told = message as FromWeb;
      if ('port' in told) void this.#open(told.port, web.pid ?? 0, 'url' in database ? 'postgres' : 'sqlite');
      // The embedded one has a process of its own, whose end says more.
      else if ('url' in database)
        this.#tell({ kind: 'ended', why: 'refused', detail: words.noDatabase[told.noDatabase] });
    });
    web.send({ database } satisfies ToWeb);
  }

  order(order: unknown): void {
    const handler = turnOf(order);
    if (handler) void this.#desk?.turn(handler);
  }

  /** Somebody asks for their report: whichever handler has its turn answers, in the child. */
  async http(request: Request, response: Response): Promise<void> {
    const desk = this.#desk;
    if (desk === null) return void response.status(503).json(refusal('notYet'));
    if (desk.isFull) return void response.status(503).json(refusal('full'));
    const board = this.#means.boardOf?.(request);
    if (board === null) return void response.status(403).json(refusal('noSeat'));
    if (board !== undefined && desk.isAsking(board)) return void response.status(409).json(refusal('twice'));
    const answer = patientAnswer(response);
    try {
      answer(200, await desk.ask(false, board));
    } catch {
      answer(502, refusal('noReport'));
    }
  }

  stop(): void {
    this.#desk?.close();
    for (const child of this.#children) child.stop();
  }

  #start(file: URL, settings: Settings, memoryMb: number): LabChild {
    const child = this.#means.startChild(file, settings, { memoryMb, timeMs: TIME_MS });
    this.#children.push(child);
    // The first that ends ends the run: the other is nothing without it.
    child.onEnd(this.#tell);
    return child;
  }

  async #open(port: number, pid: number, database: Database): Promise<void> {
    const nowMs = () => this.#means.clock.nowMs() - this.#startedAtMs;
    const desk = new Desk({ port, tell: this.#tell, nowMs, look: () => lookAt(pid) });
    this.#desk = desk;
    this.#tell({ kind: 'open', most: this.#most, database });
    const isDone = await desk.run(this.#settings);
    if (isDone) this.#tell({ kind: 'ended', why: 'done', detail: '' });
  }
}

const refusal = (code: keyof typeof words.refusals) => ({ code, message: words.refusals[code] });
