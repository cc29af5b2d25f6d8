/** What a program in the browser is, and what it tells while it runs. */
import type { Fact, Ms, Scenario } from '../../shared/simul/index.ts';
import type { TraceEvent } from '../../shared/watched/trace.ts';

export type Language = 'python' | 'javascript';

/** The hall that a program drives: none, one in its own worker, or one that somebody serves at an address with its key. */
export type HallChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'here'; readonly scenario: Scenario }
  | { readonly kind: 'served'; readonly url: string };

/** It computes; it stands still, and everything with it; it has given the loop back and waits. */
export type LineState = 'runs' | 'blocks' | 'awaits';

export type ProgramWanted = {
  readonly language: Language;
  readonly source: string;
  readonly hall: HallChoice;
  /** Whether it tells what its tasks do (`traced`; Python alone). */
  readonly traced?: boolean;
};

/** All times `atMs`: since the program began. */
export type ProgramEvent =
  /** What it runs on is being fetched; then it gets ready, which takes another moment. */
  | { readonly kind: 'loading'; readonly doneBytes: number; readonly allBytes: number }
  | { readonly kind: 'begun'; readonly atMs: Ms }
  /** The line that is live: as often as a screen can show, and at each change of state. */
  | { readonly kind: 'line'; readonly line: number; readonly state: LineState; readonly atMs: Ms }
  | { readonly kind: 'printed'; readonly text: string; readonly to: 'out' | 'err'; readonly atMs: Ms }
  /** What has happened in the hall here up to `nowMs`; it goes on after the program's end, up to the bell. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly nowMs: Ms }
  | { readonly kind: 'traced'; readonly events: readonly TraceEvent[] }
  /** It ended by an error: the last thing that it tells. `trace`: the learner's own lines on its way. */
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly line: number | null;
      readonly trace: string;
      readonly atMs: Ms;
      /** Its hall was refused, or closed under it: there is nothing to judge. */
      readonly isCut?: boolean;
    }
  | { readonly kind: 'ended'; readonly atMs: Ms };

export type Tell = (event: ProgramEvent) => void;
