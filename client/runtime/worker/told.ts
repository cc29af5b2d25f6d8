/** What a worker tells the page: gathered a little, since a program may print a million lines, and sent before it blocks. */
import type { Ms } from '../../../shared/simul/index.ts';
import type { LineState, ProgramEvent } from '../program.ts';

/** As often as a screen shows it. */
const EVERY_MS = 16;
/** So many are sent at once, each stretch of `BURST_MS`: what comes next may take long, and nothing is sent meanwhile. */
const BURST = 12;
const BURST_MS = 100;
/** Of the changes of state between two sendings the last ones are told. */
const LINES_MAX = 50;
/** More text than anybody reads, and less than fills a page's memory. */
const TEXT_MAX = 500_000;

export class Told {
  readonly #send: (events: readonly ProgramEvent[]) => void;
  readonly #tooMuch: string;
  #events: ProgramEvent[] = [];
  #lines = 0;
  #printed = 0;
  #sentAtMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #beganAtMs = performance.now();
  #burst = { atMs: Number.NEGATIVE_INFINITY, sent: 0 };

  /** @param tooMuch stands where the rest of the text is left out */
  constructor(send: (events: readonly ProgramEvent[]) => void, tooMuch: string) {
    this.#send = send;
    this.#tooMuch = tooMuch;
  }

  /** Since the program began. */
  get nowMs(): Ms {
    return performance.now() - this.#beganAtMs;
  }

  /** A program begins now. */
  begin(): void {
    this.#beganAtMs = performance.now();
    this.#printed = 0;
    this.tell({ kind: 'begun', atMs: 0 });
  }

  line(line: number, state: LineState): void {
    const last = this.#events.at(-1);
    if (last?.kind === 'line' && last.state === state) this.#events.pop();
    else if (++this.#lines > LINES_MAX) this.#dropOneLine();
    this.#events.push({ kind: 'line', line, state, atMs: this.nowMs });
    if (this.#mayBurst()) this.flush();
    else this.#soon();
  }

  print(text: string, to: 'out' | 'err'): void {
    if (this.#printed > TEXT_MAX) return;
    this.#printed += text.length;
    const shown = this.#printed > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}\n${this.#tooMuch}\n` : text;
    const last = this.#events.at(-1);
    if (last?.kind === 'printed' && last.to === to)
      this.#events[this.#events.length - 1] = { ...last, text: last.text + shown };
    else this.#events.push({ kind: 'printed', text: shown, to, atMs: this.nowMs });
    this.#soon();
  }

  tell(event: ProgramEvent): void {
    this.#events.push(event);
    this.#soon();
  }

  /** Sends what there is. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#events.length === 0) return;
    this.#send(this.#events);
    this.#events = [];
    this.#lines = 0;
    this.#sentAtMs = performance.now();
  }

  #mayBurst(): boolean {
    const atMs = performance.now();
    if (atMs - this.#burst.atMs > BURST_MS) this.#burst = { atMs, sent: 0 };
    return ++this.#burst.sent <= BURST;
  }

  #soon(): void {
    if (performance.now() - this.#sentAtMs >= EVERY_MS) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), EVERY_MS);
  }

  #dropOneLine(): void {
    const index = this.#events.findIndex(({ kind }) => kind === 'line');
    if (index >= 0) this.#events.splice(index, 1);
  }
}
