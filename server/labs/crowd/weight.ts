/** What a server takes, said while it runs and at its end: for the hall, and for what it is compared with. */
import { collectGarbage, cpuMs, Gauge, rssMb } from './gauge.ts';
import type { HallTold } from './told.ts';

const LOOK_EVERY_MS = 500;

export class Weight {
  readonly #server: { readonly connections: number; readonly answers: number };
  readonly #tell: (told: HallTold) => void;
  readonly #gauge = new Gauge();
  readonly #looks: NodeJS.Timeout;
  /** The processor's time when the play began. */
  #cpuMs = 0;
  /** What the weighing itself has cost. */
  #weighingMs = 0;

  constructor(
    server: { readonly connections: number; readonly answers: number },
    tell: (told: HallTold) => void,
  ) {
    this.#server = server;
    this.#tell = tell;
    this.#looks = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Without what nobody holds any more. The time that this takes is nobody's delay. */
  weigh(): void {
    const beforeMs = cpuMs();
    collectGarbage();
    this.#weighingMs += cpuMs() - beforeMs;
    const { connections } = this.#server;
    this.#tell({ kind: 'weighed', connections, rssMb: rssMb(), cpuMs: cpuMs() - this.#weighingMs });
    this.#gauge.reset();
  }

  /** The play begins. */
  begin(): void {
    this.#gauge.reset();
    this.#cpuMs = cpuMs();
  }

  /** It is over: tells what it came to. */
  finish(): void {
    clearInterval(this.#looks);
    const { answers } = this.#server;
    const used = { rssMb: rssMb(), cpuMs: cpuMs() - this.#cpuMs };
    this.#tell({ kind: 'hallPlayed', answers, ...used, ...this.#gauge.delay });
  }

  #look(): void {
    const { connections, answers } = this.#server;
    this.#tell({ kind: 'reading', connections, answers, ...this.#gauge.look() });
  }
}
