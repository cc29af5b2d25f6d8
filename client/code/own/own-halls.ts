/** Halls on the server, for programs on somebody's own machine, as this view asks for them (`client/net` does). */
import type { RoundAnswer } from '../../../shared/program/asks.ts';
import type { Fact, Scenario } from '../../../shared/simul/index.ts';
import type { Refused } from '../../models/picture.ts';
import type { LineState } from '../../runtime/program.ts';

export type HallNews = {
  readonly facts: readonly Fact[];
  /** The number to ask after next time. */
  readonly next: number;
  readonly round: RoundAnswer;
  /** What the helper file tells of the program; null: nothing. */
  readonly program: { readonly line: number | null; readonly state: LineState } | null;
  /** Missing where it was told before. */
  readonly scenario?: Scenario;
  /** Missing where it is the same as before. */
  readonly source?: string;
};

export type OwnHalls = {
  /** Opens one. @returns its key */
  readonly open: () => Promise<{ readonly key: string; readonly scenario: Scenario } | Refused>;
  /** Waits for news, not too long. @param after how many facts are known @param letters of the source that are known */
  readonly news: (key: string, after: number, letters: number) => Promise<HallNews | Refused>;
  /** The whole address that a program asks. */
  readonly urlOf: (key: string) => string;
};
