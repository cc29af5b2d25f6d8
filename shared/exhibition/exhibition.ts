/** One round with people, bots, clock and chess: the live room plays it, and solo in the browser. */
import type { Move } from '../chess/position.ts';
import type { Scoresheet } from '../chess/scoresheet.ts';
import {
  type BoardId,
  type Books,
  book,
  botReplies,
  classRound,
  type Fact,
  type Hall,
  type Ledger,
  ledgerOf,
  type Ms,
  openBooks,
  type PolicyName,
  type Replies,
  type Scenario,
} from '../simul/index.ts';
import { Conductor } from './conductor.ts';
import type { Clock, Engine } from './ports.ts';
import { type Sitter, Table } from './table.ts';

export type ExhibitionPlan = {
  readonly policy: PolicyName;
  readonly durationMs: Ms;
  /** Who sits at board 1, 2 … */
  readonly sitters: readonly Sitter[];
  /** A person who thinks longer is moved for. */
  readonly capMs: Ms;
  /** Exhibition milliseconds per millisecond of the clock. */
  readonly speed: number;
  readonly seed: number;
  readonly clock: Clock;
  readonly engine: Engine;
  /** Told what has just happened, each fact once and in order; hall and tables show it already. */
  readonly heard: (facts: readonly Fact[]) => void;
};

/** Why a move was not played. */
export type NotPlayed = 'illegalMove' | 'notYourTurn' | 'paused' | 'noRound';

export class Exhibition {
  readonly scenario: Scenario;
  readonly tables: readonly Table[];
  /** How often the engine was not done when its move had to stand on the board. */
  engineLate = 0;
  readonly #plan: ExhibitionPlan;
  readonly #conductor: Conductor;
  readonly #books: Books;
  #begun = false;
  /** A person's own move while the core takes it in (its first fact is his); all others are made by time. */
  #own: Scoresheet | null = null;

  constructor(plan: ExhibitionPlan) {
    this.#plan = plan;
    const { policy, durationMs, sitters, engine, seed } = plan;
    const replies = sitters.map((sitter, index) => this.#repliesOf(sitter, index + 1));
    this.scenario = classRound({ policy, boards: sitters.length, durationMs, replies });
    this.tables = sitters.map((sitter, index) => new Table(index + 1, sitter, engine, seed));
    this.#books = openBooks(this.scenario);
    this.#conductor = new Conductor(this.scenario, plan.clock, plan.speed, (facts) => this.#happened(facts));
  }

  get hall(): Hall {
    return this.#conductor.hall;
  }
  get facts(): readonly Fact[] {
    return this.#conductor.facts;
  }
  get paused(): boolean {
    return this.#begun && !this.over && !this.#conductor.running;
  }
  get over(): boolean {
    return this.hall.ended;
  }
  /** The exhibition's clock; it stands still before the start, in a pause and after the end. */
  get clockMs(): Ms {
    return this.#conductor.nowMs();
  }
  /** The accounts so far. */
  get ledger(): Ledger {
    return ledgerOf(this.#books, this.clockMs);
  }

  table(board: BoardId): Table {
    const table = this.tables[board - 1];
    if (table === undefined) throw new RangeError(`There is no board ${board}`);
    return table;
  }

  start(): void {
    this.#begun = true;
    this.#conductor.goOn();
  }
  pause(): void {
    this.#conductor.pause();
  }
  goOn(): void {
    if (this.#begun) this.#conductor.goOn();
  }
  endRound(): void {
    this.#conductor.endRound();
  }
  /** Nothing happens by itself any more: to be called when the exhibition is left. */
  stop(): void {
    this.#conductor.stop();
  }

  /** A person's move. @returns null where it stands on the board, else why not; then nothing has changed. */
  move(board: BoardId, move: Move): NotPlayed | null {
    const refused = this.#mayPlay(board);
    if (refused !== null) return refused;
    const sheet = this.table(board).sheetWith(move);
    return sheet === null ? 'illegalMove' : this.#reply(board, sheet);
  }

  /** A person gives up his game, instead of a move. */
  resign(board: BoardId): NotPlayed | null {
    return this.#mayPlay(board) ?? this.#reply(board, this.table(board).sheetResigned());
  }

  /** From now on somebody else sits there; his game goes on. */
  seat(board: BoardId, sitter: Sitter): void {
    const table = this.table(board);
    if (table.sitter === sitter || this.over) return;
    this.#conductor.catchUp();
    table.sitter = sitter;
    this.#conductor.reseat(board, this.#repliesOf(sitter, board));
  }

  #mayPlay(board: BoardId): NotPlayed | null {
    const may = this.#conductor.mayReply(board);
    if (this.over || !this.#begun) return 'noRound';
    if (this.paused) return 'paused';
    return may && this.table(board).sitter === 'person' ? null : 'notYourTurn';
  }

  #reply(board: BoardId, sheet: Scoresheet): null {
    this.#own = sheet;
    this.#conductor.reply(board);
    return null;
  }

  #repliesOf(sitter: Sitter, board: BoardId): Replies {
    const { capMs, seed } = this.#plan;
    return sitter === 'person' ? { kind: 'human', capMs } : botReplies(seed, board);
  }

  #happened(facts: readonly Fact[]): void {
    for (const fact of facts) {
      book(this.#books, fact);
      if (fact.kind === 'opponentMoved') {
        this.table(fact.board).opponentMoved(this.#own);
        this.#own = null;
      } else if (fact.kind === 'masterMoved' && this.table(fact.board).masterMoved()) this.engineLate++;
    }
    this.#plan.heard(facts);
  }
}
