/** What was played: games, and rounds as they are logged. Plain types that server and client share. */
import type { BoardId, Fact, Ms, Scenario } from '../simul/index.ts';

/** Who has which pieces. */
export type Side = 'white' | 'black';

/** How one game on a board ended; the table is set up again at once. */
export type GameEnd =
  | 'whiteMates'
  | 'blackMates'
  | 'stalemate'
  | 'draw'
  | 'agreed'
  | 'resigned'
  | 'masterResigned'
  | 'flagFell'
  | 'masterFlagFell';

/** The clocks of one board: of the player whose clock runs, `left` is what they had at `sinceMs`. */
export type BoardClock = {
  readonly left: Readonly<Record<'opponent' | 'master', Ms>>;
  /** Null: the game is over. */
  readonly runs: 'opponent' | 'master' | null;
  readonly sinceMs: Ms;
};

/** A game as it is kept, over or not. `moves`: by name, separated by blanks. */
export type PlayedGame = {
  readonly board: BoardId;
  /** Counts the games on this board from 1. */
  readonly game: number;
  /** Which pieces the master had. */
  readonly masterHas: Side;
  readonly moves: string;
  readonly outcome: GameEnd | null;
};

/**
 * One round as the stage keeps it: the log from which it computes everything it shows. `show`: nothing but the scenario
 * is told, the facts follow from it; `endedMs` on its clock, null while it runs.
 */
export type RoundLog = {
  readonly scenario: Scenario;
  readonly facts: readonly Fact[];
  /** Every game that was played in it, by board, once it is over; of a show none. */
  readonly games: readonly PlayedGame[];
  /** How many of the master's moves were quick ones, because the engine was busy; known once it is over. */
  readonly quickMoves?: number;
  readonly show: { readonly endedMs: Ms | null } | null;
};

/** A round as it is told of: null where nothing of it is told again. */
export type RoundTold = Omit<RoundLog, 'facts' | 'games'> & {
  readonly facts: RoundLog['facts'] | null;
  readonly games: RoundLog['games'] | null;
};
