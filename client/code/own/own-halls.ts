/** Halls on the server, for programs on somebody's own machine, as this view asks for them (`client/net` does). */
import type { ExerciseName } from '../../../shared/exercises/exercise.ts';
import type { Verdict } from '../../../shared/exercises/judge.ts';
import type { RoundAnswer } from '../../../shared/program/asks.ts';
import type { Fact, Scenario } from '../../../shared/simul/index.ts';
import type { Refused } from '../../models/picture.ts';
import type { LineState } from '../../runtime/program.ts';

export type HallNews = {
  readonly facts: readonly Fact[];
  /** The number to ask after next time. */
  readonly next: number;
  /** At the bell of an exercise with what its judge says. */
  readonly round: RoundAnswer & { readonly verdict?: Verdict };
  /** What the helper file tells of the program; null: nothing. */
  readonly program: { readonly line: number | null; readonly state: LineState } | null;
  /** Missing where it was told before. */
  readonly scenario?: Scenario;
  /** Missing where it is the same as before. */
  readonly source?: string;
};

export type OwnHalls = {
  /** Opens one. @param exercise whose hall; null: one with other people each time @returns its key */
  readonly open: (
    exercise: ExerciseName | null,
  ) => Promise<{ readonly key: string; readonly scenario: Scenario } | Refused>;
  /** Waits for news, not too long. @param after how many facts are known @param letters of the source that are known */
  readonly news: (key: string, after: number, letters: number) => Promise<HallNews | Refused>;
  /** The whole address that a program asks. */
  readonly urlOf: (key: string) => string;
};
