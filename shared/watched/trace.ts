/**
 * What is known of a run of somebody's own program: a header, and events in the order of their time. As a file it is JSON
 * lines (`script.simul.json`); a program in the browser's worker tells the same events while it runs. All times are
 * milliseconds since the run began.
 */
import type { Ms } from '../simul/index.ts';

/** 1 is the script itself, outside of any loop, from 2 on the tasks in the order of birth; 0 is the loop itself: a callback that belongs to no task. */
export type TaskId = number;

/** A place in the source. `file` is a name in `files`, or the end of a path outside the program. */
export type Place = { readonly file: string; readonly line: number; readonly name?: string };

/** How long a line was live in one step, other lines that it called taken off, and when it first was. */
export type LineCost = Place & { readonly ms: Ms; readonly at?: Ms };

export type TraceHeader = {
  readonly simul: 'trace';
  readonly version: 1;
  /** "Python 3.14.0", "Node": what ran. */
  readonly by: string;
  /** What was run. */
  readonly script: string;
  /**
   * How well it is known what was live in a step: each line, by looking every few milliseconds, functions alone (their
   * first line), or nothing.
   */
  readonly lines: 'exact' | 'sampled' | 'functions' | 'none';
  /** Whether it is known since when a task was ready; else nobody can tell who waited for whom. */
  readonly readiness: boolean;
  /** Whether a loop that waits in `select` is told from one that works. */
  readonly parks: boolean;
};

export type TraceEvent =
  /** The source of a file of the program. */
  | { readonly kind: 'file'; readonly file: string; readonly text: string }
  | {
      readonly kind: 'born';
      readonly at: Ms;
      readonly task: TaskId;
      readonly name: string;
      /** Who created it; null: nobody's step. */
      readonly parent: TaskId | null;
      /** What it runs, and where that begins. */
      readonly does?: string;
      readonly place?: Place;
    }
  /** A step of the loop begins. */
  | {
      readonly kind: 'resumed';
      readonly at: Ms;
      readonly task: TaskId;
      /** Since when it could have run; missing: nobody knows. */
      readonly ready?: Ms;
      /** Whose step has woken it; missing: something outside, a timer or a socket. */
      readonly by?: TaskId;
    }
  /** The step is over: the loop has it back. */
  | {
      readonly kind: 'suspended';
      readonly at: Ms;
      readonly task: TaskId;
      /** Where it awaits. */
      readonly place?: Place;
      /** How long the thread has computed in this step; missing: nobody knows. */
      readonly cpuMs?: Ms;
      /** The lines of a long step, dearest first. */
      readonly lines?: readonly LineCost[];
    }
  | {
      readonly kind: 'ended';
      readonly at: Ms;
      readonly task: TaskId;
      readonly how: 'done' | 'failed' | 'cancelled';
      /** What the error said. */
      readonly why?: string;
    }
  /** The loop had nothing to do and waited in `select`; it woke at `at`. */
  | { readonly kind: 'parked'; readonly at: Ms; readonly since: Ms }
  /** The program is over, or nothing more was written down (`cut`). */
  | { readonly kind: 'over'; readonly at: Ms; readonly cut?: boolean };

/** A run so far. */
export type Trace = { readonly header: TraceHeader; readonly events: readonly TraceEvent[] };
