/** What runs a program (`client/runtime`), as this view uses it. */
import type { Language, ProgramWanted, Tell } from '../../runtime/program.ts';

export type Runner = {
  readonly runProgram: (wanted: ProgramWanted, tell: Tell) => { readonly stop: () => void };
  /** Fetches what a language needs while people read. */
  readonly warmUp: (language: Language) => void;
};
