/** The chess at one table: one game after the other, set up again while the round lasts. */
import type { Move } from '../chess/position.ts';
import { newScoresheet, type Outcome, playOn, resign, type Scoresheet } from '../chess/scoresheet.ts';
import { type Personality, tastefulMove } from '../chess/taste.ts';
import { type BoardId, draw } from '../simul/index.ts';

/** Apart from the draws of the thinking times: whoever thinks long plays no other chess for it. */
const CHESS = 7_919;

/** Who sits on the opponent's side. */
export type Sitter = 'person' | 'bot';
/** Whose hand moved the piece: the one who sits there, the master, or somebody for a person past the cap. */
export type MovedBy = 'opponent' | 'master' | 'cap';
export type LastMove = { readonly from: string; readonly to: string; readonly by: MovedBy };

/** A position that the master's chess was asked about. */
type Question = { readonly fen: string; answer: Move | null };

const PERSONALITIES: readonly Personality[] = ['careful', 'bold', 'dreamy'];

export class Table {
  sitter: Sitter;
  /** The last move of the game that stands on the board; null where none was made yet. */
  lastMove: LastMove | null = null;
  /** How the game before this one ended. */
  lastGame: Outcome | null = null;
  readonly board: BoardId;
  readonly #seed: number;
  #sheet: Scoresheet = newScoresheet();
  /** What the master's chess was asked last; null: nothing to answer. */
  #question: Question | null = null;
  /** Moves made here by choice of ours: each draws another number. */
  #choices = 0;

  constructor(board: BoardId, sitter: Sitter, seed: number) {
    this.board = board;
    this.sitter = sitter;
    this.#seed = seed + CHESS;
  }

  get fen(): string {
    return this.#sheet.fen;
  }
  /** Counts from 1; a new number is a new game. */
  get game(): number {
    return this.#sheet.game;
  }
  /** How the game on the board ended; null while it is played. The master sets it up again when he comes. */
  get outcome(): Outcome | null {
    return this.#sheet.outcome;
  }

  /** The position for which the master still needs a move; null: none. */
  get question(): string | null {
    return this.#question?.answer === null ? this.#question.fen : null;
  }

  /** The sheet with this move of the opponent's, or null where chess doesn't allow it. Changes nothing. */
  sheetWith(move: Move): Scoresheet | null {
    return playOn(this.#sheet, move);
  }

  /** The sheet of an opponent who gives up. Changes nothing. */
  sheetResigned(): Scoresheet {
    return resign(this.#sheet);
  }

  /**
   * The opponent has moved: `sheet` is his own move; null: his hand went up by itself, a move with some taste is made.
   * From then on there is a `question`: the engine is ahead of the master, who first has to come.
   */
  opponentMoved(sheet: Scoresheet | null): void {
    const capped = sheet === null && this.sitter === 'person';
    this.#put(sheet ?? this.#quickMove(this.#taste()), capped ? 'cap' : 'opponent');
    if (this.outcome === null) this.#question = { fen: this.fen, answer: null };
  }

  /** What the engine says to the question about this position; too late for any other. */
  answer(fen: string, move: Move): void {
    if (this.#question?.fen === fen) this.#question.answer = move;
  }

  /**
   * The master has moved: he answers, or sets the table up again where the game is over.
   * @returns whether the engine was not done yet, so that a quick move stands on the board
   */
  masterMoved(): boolean {
    if (this.outcome !== null) {
      this.#setUpAgain(this.outcome);
      return false;
    }
    const answer = this.#question?.answer ?? null;
    const answered = answer && playOn(this.#sheet, answer);
    this.#put(answered ?? this.#quickMove('careful'), 'master');
    if (this.outcome !== null) this.#setUpAgain(this.outcome);
    return answered === null;
  }

  #put(sheet: Scoresheet, by: MovedBy): void {
    const move = sheet.moves.length > this.#sheet.moves.length ? sheet.moves.at(-1) : undefined;
    if (move) this.lastMove = { from: move.from, to: move.to, by };
    this.#sheet = sheet;
    this.#question = null;
  }

  #setUpAgain(outcome: Outcome): void {
    this.#sheet = newScoresheet(this.game + 1);
    this.#question = null;
    this.lastMove = null;
    this.lastGame = outcome;
  }

  #quickMove(personality: Personality): Scoresheet {
    const move = tastefulMove(this.fen, draw(this.#seed, this.board, this.#choices++), personality);
    const sheet = move && playOn(this.#sheet, move);
    if (!sheet) throw new Error(`No move could be made in ${this.fen}`);
    return sheet;
  }

  #taste(): Personality {
    const chance = draw(this.#seed, this.board, -1);
    return PERSONALITIES[Math.floor(chance * PERSONALITIES.length)] ?? 'careful';
  }
}
