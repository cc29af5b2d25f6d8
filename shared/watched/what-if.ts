/**
 * The same tasks, if the calls that held the loop had been awaited: a small model of its own, for the steps of a program are
 * of any length and wake each other, which the boards of the core don't. One loop runs whoever is ready, first come, first
 * served; a call that is awaited takes as long as it took, and meanwhile the loop has the floor.
 *
 * What a trace does not say stays as it was: who was woken by a step is woken by it again, who was woken from outside waits
 * as long for it again, and what the loop did between two steps (`lateMs`) is done before that step again.
 */
import { type Ms, onTick } from '../simul/index.ts';
import { blamed } from './holds.ts';
import type { LongStep, LoopSegment } from './loop-lane.ts';
import { type LoopStep, type Run, type Span, THE_LOOP, THE_SCRIPT } from './run.ts';
import type { TaskId } from './trace.ts';

/** A piece of a step in the other run: before the call, or after it. */
export type Piece = Span & { readonly task: TaskId; readonly ready: Ms; readonly step: number };
export type WhatIf = {
  readonly pieces: readonly Piece[];
  /** What the loop does then, without gaps. */
  readonly lane: readonly LoopSegment[];
  readonly endMs: Ms;
  /** How long tasks were ready and nobody came, all together. */
  readonly waitedMs: Ms;
};

/** A step as the model sees it. */
type Job = {
  readonly step: LoopStep;
  readonly lateMs: Ms;
  /** Where in the step the call begins, and how long it is; null: there is none. */
  readonly call: { readonly afterMs: Ms; readonly ms: Ms } | null;
  /** The step that wakes it and the moment in it; null: it is woken from outside. */
  readonly woken: { readonly by: number; readonly afterMs: Ms } | null;
  /** From the end of its task's step before, or from the beginning of the run. */
  readonly waitMs: Ms;
  readonly before: number | null;
};

/** @param awaited the steps whose calls are awaited; none: the run as it was, as the model sees it */
export function whatIfAwaited(run: Run, awaited: readonly LongStep[]): WhatIf {
  return new OtherRun(jobsOf(run, new Set(awaited.map(({ step }) => step)))).play();
}

function jobsOf({ steps }: Run, awaited: ReadonlySet<LoopStep>): readonly Job[] {
  const lastOf = new Map<TaskId, number>();
  return steps.map((step, index) => {
    const before = step.task === THE_LOOP ? null : (lastOf.get(step.task) ?? null);
    const woken = step.by === null || step.ready === null ? null : wakerOf(steps, index, step.by, step.ready);
    const readyMs = step.ready ?? step.from;
    const freeMs = steps[index - 1]?.to ?? 0;
    lastOf.set(step.task, index);
    return {
      step,
      before,
      woken,
      call: awaited.has(step) ? callIn(step) : null,
      lateMs: Math.max(0, step.from - Math.max(readyMs, freeMs)),
      waitMs: Math.max(0, readyMs - (before === null ? 0 : (steps[before] as LoopStep).to)),
    };
  });
}

/** The step of that task in which the moment lies: the last one that had begun by then. */
function wakerOf(steps: readonly LoopStep[], index: number, by: TaskId, readyMs: Ms): Job['woken'] {
  for (let i = index - 1; i >= 0; i--) {
    const { task, from, to } = steps[i] as LoopStep;
    if (task === by && from <= readyMs) return { by: i, afterMs: Math.min(readyMs, to) - from };
  }
  return null;
}

/** The dearest line is the call; where it is not known when it began, the step begins with it. */
function callIn(step: LoopStep): Job['call'] {
  const ms = Math.min(step.to - step.from, Math.max(...blamed(step).map((one) => one.ms)));
  const at = step.lines[0]?.at ?? step.from;
  return { afterMs: Math.min(Math.max(0, at - step.from), step.to - step.from - ms), ms };
}

const isTask = (task: TaskId): boolean => task !== THE_LOOP && task !== THE_SCRIPT;

/** Between two pieces nobody is ready, or the loop does what it did then. */
function laneOf(pieces: readonly Piece[]): readonly LoopSegment[] {
  const lane: LoopSegment[] = [];
  let at = 0;
  for (const { task, ready, from, to } of pieces) {
    const parkedTo = Math.max(at, Math.min(ready, from));
    lane.push({ doing: 'parked', task: THE_LOOP, from: at, to: parkedTo });
    lane.push({ doing: 'own', task: THE_LOOP, from: parkedTo, to: from });
    lane.push({ doing: task === THE_LOOP ? 'own' : 'runs', task, from, to });
    at = to;
  }
  return lane.filter((segment) => segment.to > segment.from);
}

type Waiting = { readonly job: number; readonly ready: Ms; readonly isRest: boolean };

class OtherRun {
  readonly #jobs: readonly Job[];
  /** By job: where its first piece began and its last one ended; undefined: not yet. */
  readonly #began: Ms[] = [];
  readonly #ended: Ms[] = [];
  /** By job: when it was woken; undefined: not yet. */
  readonly #wokenAt: (Ms | undefined)[] = [];
  /** By job: the jobs that wait for it. */
  readonly #wakes = new Map<number, number[]>();
  readonly #follows = new Map<number, number>();
  readonly #waiting: Waiting[] = [];
  readonly #pieces: Piece[] = [];
  #nowMs: Ms = 0;

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
    jobs.forEach(({ woken, before, waitMs }, index) => {
      if (before !== null) this.#follows.set(before, index);
      if (woken) this.#wakes.set(woken.by, [...(this.#wakes.get(woken.by) ?? []), index]);
      else if (before === null) this.#wake(index, waitMs);
    });
  }

  play(): WhatIf {
    for (let next = this.#next(); next; next = this.#next()) this.#run(next);
    const waitedMs = this.#pieces.reduce(
      (ms, { task, ready, from }) => ms + (isTask(task) ? from - ready : 0),
      0,
    );
    return { pieces: this.#pieces, lane: laneOf(this.#pieces), endMs: this.#nowMs, waitedMs };
  }

  /** First come, first served; of two that come at once, who was first then. */
  #next(): Waiting | undefined {
    let first = 0;
    for (let i = 1; i < this.#waiting.length; i++) {
      const [one, other] = [this.#waiting[i] as Waiting, this.#waiting[first] as Waiting];
      if (one.ready < other.ready || (one.ready === other.ready && one.job < other.job)) first = i;
    }
    return this.#waiting.splice(first, 1)[0];
  }

  #run({ job, ready, isRest }: Waiting): void {
    const { step, lateMs, call } = this.#jobs[job] as Job;
    const allMs = step.to - step.from;
    const begins = onTick(Math.max(this.#nowMs, ready) + (isRest ? 0 : lateMs));
    if (!isRest) this.#began[job] = begins;
    const isFirstOfTwo = call !== null && !isRest;
    const ms = isFirstOfTwo ? call.afterMs : isRest && call ? allMs - call.afterMs - call.ms : allMs;
    this.#nowMs = onTick(begins + ms);
    this.#pieces.push({ task: step.task, step: job, ready, from: begins, to: this.#nowMs });
    this.#wakeOthers(job, isRest);
    if (isFirstOfTwo) this.#waiting.push({ job, ready: onTick(this.#nowMs + call.ms), isRest: true });
    else this.#isDone(job);
  }

  /** Wakes whom this piece wakes, each at its moment in it. */
  #wakeOthers(job: number, isRest: boolean): void {
    const { call } = this.#jobs[job] as Job;
    for (const other of this.#wakes.get(job) ?? []) {
      const { afterMs } = (this.#jobs[other] as Job).woken as { afterMs: Ms };
      const inRest = call !== null && afterMs > call.afterMs;
      if (inRest !== isRest) continue;
      const sinceCall = call ? afterMs - call.afterMs - call.ms : 0;
      const rest = this.#pieces.at(-1)?.from ?? 0;
      this.#wake(other, onTick(inRest ? rest + Math.max(0, sinceCall) : (this.#began[job] as Ms) + afterMs));
    }
  }

  #wake(job: number, at: Ms): void {
    this.#wokenAt[job] = at;
    this.#queue(job);
  }

  #isDone(job: number): void {
    this.#ended[job] = this.#nowMs;
    const after = this.#follows.get(job);
    if (after === undefined) return;
    const { woken, waitMs } = this.#jobs[after] as Job;
    if (woken) this.#queue(after);
    else this.#wake(after, onTick(this.#nowMs + waitMs));
  }

  /** A job waits for its turn when it has been woken and its task has done what comes before. */
  #queue(job: number): void {
    const { before } = this.#jobs[job] as Job;
    const woken = this.#wokenAt[job];
    const doneBefore = before === null ? 0 : this.#ended[before];
    if (woken === undefined || doneBefore === undefined) return;
    this.#waiting.push({ job, ready: Math.max(woken, doneBefore), isRest: false });
  }
}
