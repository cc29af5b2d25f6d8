/** What whoever is the master is shown. */
import type { BoardId, Doing, Ms } from '../simul/index.ts';
import type { BoardClock, Side } from './games.ts';

/** Real chess, as whoever is the master sees it. */
export type MastersChess = {
  /** Where their next move is made; null: no hand is up. */
  readonly front: {
    readonly board: BoardId;
    /** Which pieces the master has there. */
    readonly side: Side;
    readonly fen: string;
    readonly lastMove: { readonly from: string; readonly to: string } | null;
    readonly clock: BoardClock | null;
    /** The opponent there offers a draw. */
    readonly drawOffered: boolean;
  } | null;
  /** Their last move, as long as they can take it back; `untilMs` on the round's clock. */
  readonly kept: { readonly board: BoardId; readonly san: string; readonly untilMs: Ms } | null;
  /** With clocks: when the master's time is over, at the boards where it runs. */
  readonly flags: readonly { readonly board: BoardId; readonly atMs: Ms }[];
  /** The games that are over, and what they gave the master: 1, ½ or 0. */
  readonly results: readonly { readonly board: BoardId; readonly points: number }[];
};

/** What whoever is the master is shown of the hall, and nobody else of the class. */
export type MasterView = {
  /** Hands up that nobody attends, in the order in which they went up: all in a class, of a larger hall the first. */
  readonly hands: readonly { readonly board: BoardId; readonly sinceMs: Ms }[];
  /** How many there are. */
  readonly handsUp: number;
  /** Boards where he can't go: outside the door, or their game is over. */
  readonly closed: readonly BoardId[];
  readonly doing: Doing;
  /** Where he stands, or goes. */
  readonly board: BoardId;
  readonly sinceMs: Ms;
  readonly untilMs: Ms | null;
  /** Hands are up, and nobody has sent him anywhere. */
  readonly isIdle: boolean;
  /** Where he goes after this; null: nowhere yet. */
  readonly sentTo: BoardId | null;
  readonly movesAnswered: number;
  /** Null: the engine plays, and they only say where he goes. */
  readonly chess: MastersChess | null;
};
