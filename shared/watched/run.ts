/** A trace put in order: the tasks, the steps of the loop one after the other, and when it was parked. */
import { type Ms, onTick } from '../simul/index.ts';
import type { LineCost, Place, TaskId, Trace, TraceEvent, TraceHeader } from './trace.ts';

export const THE_LOOP: TaskId = 0;
export const THE_SCRIPT: TaskId = 1;

/** From where the loop gave a task the floor to where it had it back. */
export type LoopStep = {
  readonly task: TaskId;
  readonly from: Ms;
  readonly to: Ms;
  /** Since when the task could have run; null: nobody knows. */
  readonly ready: Ms | null;
  /** Whose step has woken it; null: something outside. */
  readonly by: TaskId | null;
  /** Where it awaits after it. */
  readonly place: Place | null;
  readonly lines: readonly LineCost[];
  readonly cpuMs: Ms | null;
};

export type WatchedTask = {
  readonly id: TaskId;
  readonly name: string;
  /** What it runs: `brew_coffee`. */
  readonly does: string;
  readonly place: Place | null;
  readonly parent: TaskId | null;
  readonly bornMs: Ms;
  /** Null while it is on its way. */
  readonly endedMs: Ms | null;
  readonly how: 'done' | 'failed' | 'cancelled' | null;
  readonly why: string | null;
  readonly steps: readonly LoopStep[];
};

export type Span = { readonly from: Ms; readonly to: Ms };

export type Run = {
  readonly header: TraceHeader;
  /** The program's own sources, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** In the order of birth. */
  readonly tasks: readonly WatchedTask[];
  /** In the order of time; no two overlap. */
  readonly steps: readonly LoopStep[];
  readonly parks: readonly Span[];
  /** The last moment that is known. */
  readonly endMs: Ms;
  readonly isOver: boolean;
  /** Whether it went on after what was written down. */
  readonly isCut: boolean;
};

type Growing = Omit<{ -readonly [K in keyof WatchedTask]: WatchedTask[K] }, 'steps'> & { steps: LoopStep[] };
type Begun = Extract<TraceEvent, { kind: 'resumed' }>;

/**
 * Puts a run so far in order. A step that is still going on counts up to the last moment that is known.
 * @param nowMs how far the run is, while it goes on: perhaps nothing has been told for a while
 */
export function runOf(trace: Trace, nowMs: Ms = 0): Run {
  const order = new Order(nowMs);
  for (const event of trace.events) order.take(event);
  return { header: trace.header, ...order.run() };
}

class Order {
  readonly #files = new Map<string, string>();
  readonly #tasks = new Map<TaskId, Growing>();
  readonly #steps: LoopStep[] = [];
  readonly #parks: Span[] = [];
  readonly #begun: Begun[] = [];
  #freeMs: Ms = 0;
  #endMs: Ms;
  #over: 'cut' | 'over' | null = null;

  constructor(nowMs: Ms) {
    this.#endMs = onTick(nowMs);
  }

  take(event: TraceEvent): void {
    if (event.kind === 'file') return void this.#files.set(event.file, event.text);
    this.#endMs = Math.max(this.#endMs, onTick(event.at));
    if (event.kind === 'born') this.#isBorn(event);
    else if (event.kind === 'resumed') this.#begins(event);
    else if (event.kind === 'suspended') this.#isBack(event);
    else if (event.kind === 'ended') this.#ends(event);
    else if (event.kind === 'parked') this.#parks.push(...this.#span(event.since, event.at));
    else this.#over = event.cut ? 'cut' : 'over';
  }

  run(): Omit<Run, 'header'> {
    const going = this.#begun.at(-1);
    if (going) this.#isBack({ kind: 'suspended', task: going.task, at: this.#endMs });
    return {
      files: this.#files,
      tasks: [...this.#tasks.values()],
      steps: this.#steps,
      parks: this.#parks,
      endMs: this.#endMs,
      isOver: this.#over !== null,
      isCut: this.#over === 'cut',
    };
  }

  #isBorn({ task, at, name, parent, does, place }: Extract<TraceEvent, { kind: 'born' }>): void {
    const ofItsLife = { bornMs: onTick(at), endedMs: null, how: null, why: null, steps: [] };
    this.#tasks.set(task, { id: task, name, does: does ?? '', place: place ?? null, parent, ...ofItsLife });
  }

  /** A step inside another, where the outer one has lent out the thread: the outer one's time until then is its own step. */
  #begins(event: Begun): void {
    const outer = this.#begun.at(-1);
    if (outer) this.#keep(outer, { at: event.at });
    this.#begun.push(event);
  }

  #isBack(event: Extract<TraceEvent, { kind: 'suspended' }>): void {
    const index = this.#begun.findLastIndex(({ task }) => task === event.task);
    if (index < 0) return;
    const [begun] = this.#begun.splice(index, 1);
    this.#keep(begun as Begun, event);
  }

  #keep({ task, at, ready, by }: Begun, end: Partial<Extract<TraceEvent, { kind: 'suspended' }>>): void {
    for (const { from, to } of this.#span(at, end.at ?? at)) {
      const step: LoopStep = {
        task,
        from,
        to,
        ready: ready === undefined ? null : Math.min(from, onTick(ready)),
        by: by ?? null,
        place: end.place ?? null,
        lines: end.lines ?? [],
        cpuMs: end.cpuMs ?? null,
      };
      this.#steps.push(step);
      this.#tasks.get(task)?.steps.push(step);
    }
  }

  #ends({ task, at, how, why }: Extract<TraceEvent, { kind: 'ended' }>): void {
    const ended = this.#tasks.get(task);
    if (ended) Object.assign(ended, { endedMs: onTick(at), how, why: why ?? null });
  }

  /** Time goes one way: what overlaps with what is known already counts from there on. */
  #span(from: Ms, to: Ms): readonly Span[] {
    const span = { from: Math.max(this.#freeMs, onTick(from)), to: onTick(to) };
    if (span.to < span.from) return [];
    this.#freeMs = span.to;
    return [span];
  }
}

/** Below this share of the processor a step has waited, above the other it has computed. */
const WAITS_BELOW = 0.1;
const COMPUTES_ABOVE = 0.5;

/** Whether a step has waited in a call that blocks, or has computed; null: nobody knows. */
export function kindOf({ from, to, cpuMs }: LoopStep): 'waits' | 'computes' | null {
  if (cpuMs === null) return null;
  const share = cpuMs / (to - from);
  return share < WAITS_BELOW ? 'waits' : share > COMPUTES_ABOVE ? 'computes' : null;
}
