/** One board's game as plain data: its moves, how often a position came up, how it ended. */
import { type Move, type Played, play, type Side, START_FEN } from './position.ts';

/**
 * `draw`: the same position three times, fifty moves without progress, or too few pieces to mate. `agreed`: a draw that was
 * offered. `resigned`: the opponent has given up; `masterResigned`: the master has. `flagFell`: the opponent's time was over;
 * `masterFlagFell`: the master's was.
 */
export type Outcome =
  | 'whiteMates'
  | 'blackMates'
  | 'stalemate'
  | 'draw'
  | 'agreed'
  | 'resigned'
  | 'masterResigned'
  | 'flagFell'
  | 'masterFlagFell';

/** What the game gives the master, as a chess club counts it. @param masterHas his pieces */
export function mastersPoints(outcome: Outcome, masterHas: Side): 0 | 0.5 | 1 {
  if (outcome === 'resigned' || outcome === 'flagFell') return 1;
  if (outcome === 'masterResigned' || outcome === 'masterFlagFell') return 0;
  if (outcome !== 'whiteMates' && outcome !== 'blackMates') return 0.5;
  return outcome === `${masterHas}Mates` ? 1 : 0;
}

export type Scoresheet = {
  /** Counts the games on this board from 1. */
  readonly game: number;
  readonly fen: string;
  /** By name, in chess notation. */
  readonly moves: readonly string[];
  readonly lastMove: Move | null;
  /** The positions that could still come up again: all since the last capture or pawn move. */
  readonly repeatable: readonly string[];
  readonly outcome: Outcome | null;
};

/** A fresh sheet with the pieces set up; `game` counts from 1. */
export function newScoresheet(game = 1): Scoresheet {
  return {
    game,
    fen: START_FEN,
    moves: [],
    lastMove: null,
    repeatable: [positionKey(START_FEN)],
    outcome: null,
  };
}

/** Notes one move of either side; null where it is illegal or the game is over. */
export function playOn(sheet: Scoresheet, move: Move): Scoresheet | null {
  const played = sheet.outcome === null ? play(sheet.fen, move) : null;
  if (!played) return null;
  const key = positionKey(played.fen);
  const repeatable = played.quiet === 0 ? [key] : [...sheet.repeatable, key];
  return {
    ...sheet,
    fen: played.fen,
    moves: [...sheet.moves, played.san],
    lastMove: played.move,
    repeatable,
    outcome: outcomeOf(played, key, repeatable),
  };
}

/** The opponent of the master gives up. A game that is over stays as it ended. */
export function resign(sheet: Scoresheet): Scoresheet {
  return sheet.outcome ? sheet : { ...sheet, outcome: 'resigned' };
}

function outcomeOf({ fen, quiet, end }: Played, key: string, repeatable: readonly string[]): Outcome | null {
  if (end === 'mate') return fen.includes(' b ') ? 'whiteMates' : 'blackMates';
  if (end === 'stalemate') return 'stalemate';
  const repeated = repeatable.filter((earlier) => earlier === key).length >= 3;
  return repeated || quiet >= 100 || end === 'material' ? 'draw' : null;
}

/** Placement, side to move, castling, en passant: what makes two positions the same. */
function positionKey(fen: string): string {
  return fen.slice(0, fen.lastIndexOf(' ', fen.lastIndexOf(' ') - 1));
}
