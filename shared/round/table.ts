/** The chess at one table: one game after the other, set up again while the round lasts. */
import type { Move, Side } from '../chess/position.ts';
import { newScoresheet, type Outcome, playOn, resign, type Scoresheet } from '../chess/scoresheet.ts';
import { type Personality, tastefulMove } from '../chess/taste.ts';
import { type BoardId, draw } from '../simul/index.ts';

/** Apart from the draws of the thinking times: whoever thinks long plays no other chess for it. */
const CHESS = 7_919;

/** Who sits on the opponent's side. */
export type Sitter = 'person' | 'bot';
/** Whose hand moved the piece: the one who sits there, the master, or somebody for a person past the cap. */
export type MovedBy = 'opponent' | 'master' | 'cap';

/** A game of the round, over or not, as it is kept: `moves` by name, separated by blanks. */
export type PlayedGame = {
  readonly board: BoardId;
  /** Counts the games on this board from 1. */
  readonly game: number;
  readonly masterHas: Side;
  readonly moves: string;
  readonly outcome: Outcome | null;
};

type LastMove = { readonly from: string; readonly to: string; readonly by: MovedBy };

/** An opponent's reply: a move, giving up the game, or agreeing to the draw that the master has offered. */
export type Reply = Move | 'resign' | 'draw';

/** A position for which the engine was requested a move, and the move once it has come. */
type EngineRequest = { readonly fen: string; move: Move | null; offersDraw: boolean };
/** A reply and the sheet that follows from it; null where chess doesn't allow it. */
type Tried = { readonly before: Scoresheet; readonly reply: Reply; readonly after: Scoresheet | null };

const PERSONALITIES: readonly Personality[] = ['careful', 'bold', 'dreamy'];

export class Table {
  sitter: Sitter;
  /** The last move of the game that stands on the board; null where none was made yet. */
  lastMove: LastMove | null = null;
  /** How the last game that is over ended. */
  lastGame: Outcome | null = null;
  /** The opponent offers a draw; the offer stands until the master has moved. */
  drawOffered = false;
  /** The master has offered one with his move; the offer stands until the opponent has moved. */
  masterOffersDraw = false;
  readonly board: BoardId;
  readonly masterHas: Side;
  /** Real chess: one game, and a person makes the master's moves. */
  readonly #isReal: boolean;
  readonly #seed: number;
  /** The games that are over. */
  readonly #played: PlayedGame[] = [];
  #sheet: Scoresheet = newScoresheet();
  /** What the engine was requested last; null: it is not the master's turn. */
  #request: EngineRequest | null = null;
  /** The reply that was looked at last: it is validated before it is written down, and made after that. */
  #tried: Tried | null = null;
  /** How many moves the table itself has chosen: each draws another number. */
  #choices = 0;

  /** @param real what the master has in real chess; null: the engine plays for him, with the black pieces */
  constructor(board: BoardId, sitter: Sitter, seed: number, real: Side | null = null) {
    this.board = board;
    this.masterHas = real ?? 'black';
    this.#isReal = real !== null;
    if (this.masterHas === 'white') this.#request = { fen: this.fen, move: null, offersDraw: false };
    this.sitter = sitter;
    this.#seed = seed + CHESS;
  }

  get fen(): string {
    return this.#sheet.fen;
  }
  /** Whether the side to move stands in check: the last move's name says it, and nobody has to look. */
  get inCheck(): boolean {
    return /[+#]$/.test(this.#sheet.moves.at(-1) ?? '');
  }
  /** Counts from 1; a new number is a new game. */
  get game(): number {
    return this.#sheet.game;
  }
  /** How the game on the board ended; null while it is played. The master sets it up again when he comes. */
  get outcome(): Outcome | null {
    return this.#sheet.outcome;
  }

  /** Every game so far, the one on the board too: at least one, and no more than the master has set up. */
  get games(): readonly PlayedGame[] {
    const isBegun = this.game === 1 || this.#sheet.moves.length > 0;
    return isBegun ? [...this.#played, this.#asPlayed] : this.#played;
  }

  /** The position for which the master still needs a move of the engine's; null: none. */
  get requestedFen(): string | null {
    if (this.#isReal) return null;
    return this.#request?.move === null ? this.#request.fen : null;
  }

  /**
   * The sheet after this reply of the opponent's, built once however often it is asked for.
   * @returns null where chess doesn't allow the move; the table stays as it is
   */
  sheetAfter(reply: Reply): Scoresheet | null {
    const before = this.#sheet;
    if (this.#tried?.before !== before || this.#tried.reply !== reply)
      this.#tried = { before, reply, after: this.#replied(reply) };
    return this.#tried.after;
  }

  #replied(reply: Reply): Scoresheet | null {
    if (reply === 'resign') return resign(this.#sheet);
    if (reply !== 'draw') return playOn(this.#sheet, reply);
    return this.masterOffersDraw ? { ...this.#sheet, outcome: 'agreed' } : null;
  }

  /**
   * The opponent has moved: `sheet` is a person's own move; null: the hand went up by itself, a move with some taste is
   * made. From then on a move is requested: the engine is ahead of the master, who first has to come.
   */
  opponentMoved(sheet: Scoresheet | null): void {
    const capped = sheet === null && this.sitter === 'person';
    this.masterOffersDraw = false;
    this.#put(sheet ?? this.#quickMove(this.#taste()), capped ? 'cap' : 'opponent');
    if (this.outcome === null) this.#request = { fen: this.fen, move: null, offersDraw: false };
  }

  /** The engine's move for this position; for any other it comes too late. */
  engineMove(fen: string, move: Move): void {
    if (this.#request?.fen === fen) this.#request.move = move;
  }

  /** What the master's move is called here; null: chess doesn't allow it, or it is not his turn. */
  nameOf(move: Move): string | null {
    const sheet = this.#request && playOn(this.#sheet, move);
    return sheet?.moves.at(-1) ?? null;
  }

  /** A person has made the master's move; it stands on the board once `masterMoved`. Null: they take it back. */
  choose(move: Move | null, offersDraw = false): void {
    if (!this.#request) return;
    this.#request.move = move;
    this.#request.offersDraw = offersDraw;
  }

  /** Whether the master can give the game up, or agree to a draw: that must have been offered. */
  mayEndByMaster(how: 'resign' | 'draw'): boolean {
    return this.outcome === null && (how === 'resign' || this.drawOffered);
  }
  /** He does. To be called where he may. */
  endByMaster(how: 'resign' | 'draw'): void {
    this.#put({ ...this.#sheet, outcome: how === 'draw' ? 'agreed' : 'masterResigned' }, 'master');
  }

  /** Their time is over. @param mayBeMated the other side could still mate them */
  flagFalls(of: 'opponent' | 'master', mayBeMated: boolean): void {
    const lost = of === 'opponent' ? 'flagFell' : 'masterFlagFell';
    this.#put({ ...this.#sheet, outcome: mayBeMated ? lost : 'draw' }, of);
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
    const move = this.#request?.move ?? null;
    const sheet = move && playOn(this.#sheet, move);
    const offersDraw = this.#request?.offersDraw === true;
    this.#put(sheet ?? this.#quickMove('careful'), 'master');
    this.drawOffered = false;
    this.masterOffersDraw = offersDraw && this.outcome === null;
    if (this.outcome !== null && !this.#isReal) this.#setUpAgain(this.outcome);
    return sheet === null;
  }

  #put(sheet: Scoresheet, by: MovedBy): void {
    const move = sheet.moves.length > this.#sheet.moves.length ? sheet.lastMove : null;
    if (move) this.lastMove = { from: move.from, to: move.to, by };
    this.#sheet = sheet;
    this.#request = null;
    // No other game will follow.
    if (this.#isReal) this.lastGame = sheet.outcome;
  }

  #setUpAgain(outcome: Outcome): void {
    this.#played.push(this.#asPlayed);
    this.#sheet = newScoresheet(this.game + 1);
    this.#request = null;
    this.lastMove = null;
    this.lastGame = outcome;
  }

  get #asPlayed(): PlayedGame {
    const { game, moves, outcome } = this.#sheet;
    const { board, masterHas } = this;
    return { board, game, masterHas, moves: moves.join(' '), outcome };
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
