/** What runs a program (`client/runtime`), as this view uses it. */
import type { ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import type { Scenario } from '../../../shared/simul/index.ts';
import type { Tell } from '../../runtime/program.ts';

export type Wanted = {
  readonly language: ProgramLanguage;
  readonly source: string;
  readonly hall: { readonly kind: 'here'; readonly scenario: Scenario };
};

export type Runner = {
  /** Those that it can run. */
  readonly languages: readonly ProgramLanguage[];
  readonly runProgram: (wanted: Wanted, tell: Tell) => { readonly stop: () => void };
  /** Fetches what a language needs while people read. */
  readonly warmUp: (language: ProgramLanguage) => void;
};
