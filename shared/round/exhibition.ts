/** One round with people, bots, clock and chess: the live room plays it, and solo in the browser. */
import type { Move } from '../chess/position.ts';
import type { Scoresheet } from '../chess/scoresheet.ts';
import {
  type BoardId,
  type Books,
  book,
  botReplies,
  type ClassRound,
  classRound,
  DRIVEN,
  type Fact,
  type Hall,
  type Ledger,
  ledgerOf,
  type Ms,
  masterOpens,
  openBooks,
  type Replies,
  type Scenario,
  type Way,
} from '../simul/index.ts';
import { type ChessClock, ChessClocks } from './chess-clocks.ts';
import { Conductor } from './conductor.ts';
import type { Clock } from './ports.ts';
import { type MasterAct, type NotDone, RealChess } from './real-chess.ts';
import type { Run } from './run.ts';
import { type PlayedGame, type Reply, type Sitter, Table } from './table.ts';

export type ExhibitionOptions = {
  /** What the hall is like: everything but who sits there. */
  readonly rules: Omit<ClassRound, 'boards' | 'replies'>;
  /** Who sits at board 1, 2 … */
  readonly sitters: readonly Sitter[];
  /** A person who thinks longer is moved for; null: nobody is. */
  readonly capMs: Ms | null;
  /** Real chess: how much time everybody has for their game; missing: as much as they like. */
  readonly chessClock?: ChessClock | undefined;
  /** Exhibition milliseconds per millisecond of the clock. */
  readonly speed: number;
  readonly seed: number;
  readonly clock: Clock;
  /** Nobody drives a driven master yet: he goes as the event loop would. */
  readonly goesByItself?: boolean;
  /** Told of every position for which the master needs a move; it comes as `engineMove`, or a quick move stands in for it. */
  readonly requestMove: (board: BoardId, fen: string) => void;
  /** Told what has just happened, each fact once and in order; hall and tables show it already. */
  readonly onFacts: (facts: readonly Fact[]) => void;
};

type FactOf<Kind extends Fact['kind']> = Extract<Fact, { readonly kind: Kind }>;
/** Why a game is over for good before the bell. */
type WhyClosed = FactOf<'boardClosed'>['why'];

/** A hall that people drive has one master. */
const MASTER = 1;

/** Why the master is not sent there. */
export type NotSent = 'notTheMaster' | 'cantGoThere' | 'paused' | 'noRound';
/** Why a move was not played. */
export type NotPlayed = 'illegalMove' | 'notYourTurn' | 'paused' | 'noRound';

export class Exhibition implements Run {
  readonly scenario: Scenario;
  readonly tables: readonly Table[];
  /** How often the engine was not done when its move had to stand on the board. */
  engineLate = 0;
  readonly options: ExhibitionOptions;
  /** Whoever drives the master plays his moves, too; null: the engine does. */
  readonly realChess: RealChess | null;
  readonly #conductor: Conductor;
  readonly #books: Books;
  #begun = false;
  /** By board: why its game is over for good. */
  readonly #closed = new Map<BoardId, WhyClosed>();
  /** A person's own move while the core takes it in: its first fact is theirs, all others are made by time. */
  #ownSheet: Scoresheet | null = null;

  constructor(options: ExhibitionOptions) {
    this.options = options;
    const { rules, sitters, seed } = options;
    const replies = sitters.map((sitter, index) => this.#repliesOf(sitter, index + 1));
    this.scenario = classRound({ ...rules, boards: sitters.length, replies });
    const isReal = this.isDriven && this.scenario.untilTold === true;
    const masterHas = (board: BoardId) => (masterOpens(this.scenario, board) ? 'white' : 'black');
    this.tables = sitters.map(
      (sitter, index) => new Table(index + 1, sitter, seed, isReal ? masterHas(index + 1) : null),
    );
    this.#books = openBooks(this.scenario);
    this.#conductor = new Conductor(this.scenario, options.clock, options.speed, (facts) =>
      this.#happened(facts),
    );
    this.realChess = isReal ? this.#newRealChess() : null;
    // In real chess the next board comes up by itself.
    this.#conductor.goByItself(isReal || (this.isDriven && options.goesByItself === true), 0);
  }

  get hall(): Hall {
    return this.#conductor.hall;
  }
  get facts(): readonly Fact[] {
    return this.#conductor.facts;
  }
  get paused(): boolean {
    return this.#begun && !this.over && !this.#conductor.going;
  }
  get over(): boolean {
    return this.hall.ended;
  }
  /** Somebody sends the master where he goes. */
  get isDriven(): boolean {
    return this.scenario.policy === DRIVEN;
  }
  /** The exhibition's clock; it stands still before the start, in a pause and after the end. */
  get clockMs(): Ms {
    return this.#conductor.nowMs;
  }
  /** The accounts so far. */
  get ledger(): Ledger {
    return ledgerOf(this.#books, this.clockMs);
  }

  /** What everybody is told of the accounts: no wait has to be looked at for it, however many there were. */
  get headline(): Pick<Ledger, 'movesAnswered' | 'idleWithHandsUpShare'> {
    return ledgerOf({ ...this.#books, boards: [], waits: [] }, this.clockMs);
  }

  /** All games so far, by board. */
  get games(): readonly PlayedGame[] {
    return this.tables.flatMap(({ games }) => games);
  }

  table(board: BoardId): Table {
    const table = this.tables[board - 1];
    if (table === undefined) throw new RangeError(`There is no board ${board}`);
    return table;
  }

  /** Why the game there is over for good; null: it isn't. */
  whyClosed(board: BoardId): WhyClosed | null {
    return this.#closed.get(board) ?? null;
  }

  /** Lets everything happen that is due. @returns this moment, for what is written down before it counts */
  stamp(): Ms {
    return this.#conductor.catchUp();
  }
  /** Nothing after that moment happens before this is called again; null: time is free. */
  waitAt(atMs: Ms | null): void {
    this.#conductor.waitAt(atMs);
  }
  /** The server stops the clock (saving or restarting), or lets it go again. */
  hold(held: boolean): void {
    this.#conductor.hold(held);
  }
  /** Everything that happened by that moment, though nobody saw it: for a round that is played again from its inputs. */
  reach(atMs: Ms): void {
    this.#conductor.reach(atMs);
  }

  start(): void {
    this.#begun = true;
    this.#conductor.goOn();
  }
  pause(atMs = this.stamp()): void {
    this.#conductor.pause(atMs);
  }
  goOn(): void {
    if (this.#begun) this.#conductor.goOn();
  }
  endRound(atMs = this.stamp()): void {
    this.#conductor.endRound(atMs);
  }
  /** Nothing happens by itself any more: to be called when the exhibition is left. */
  stop(): void {
    this.#conductor.stop();
  }

  /** Why a person can't reply so now; null: they can. Changes nothing. */
  objection(board: BoardId, reply: Reply): NotPlayed | null {
    const may = this.#conductor.mayReply(board);
    if (this.over || !this.#begun) return 'noRound';
    if (this.paused) return 'paused';
    const table = this.table(board);
    if (!may || table.sitter !== 'person') return 'notYourTurn';
    return table.sheetAfter(reply) === null ? 'illegalMove' : null;
  }

  /**
   * A person moves, or gives up the game instead.
   * @param atMs a moment up to which everything has happened (`stamp`, `reach`), as in all that follows
   * @returns null where it stands on the board, else why not; then nothing has changed
   */
  reply(board: BoardId, reply: Reply, atMs = this.stamp()): NotPlayed | null {
    const refused = this.objection(board, reply);
    if (refused !== null) return refused;
    this.#ownSheet = this.table(board).sheetAfter(reply);
    this.#conductor.reply(board, atMs);
    return null;
  }

  /** Why the master can't be sent there now (null: nowhere); null: he can. Changes nothing. */
  objectionToSending(to: BoardId | null): NotSent | null {
    if (this.over || !this.#begun) return 'noRound';
    if (!this.isDriven) return 'notTheMaster';
    if (this.paused) return 'paused';
    return this.#conductor.maySend(MASTER, to) ? null : 'cantGoThere';
  }

  /** Whoever drives the master sends him there, or nowhere. @returns null where he has the order, else why not */
  send(to: BoardId | null, atMs = this.stamp()): NotSent | null {
    const refused = this.objectionToSending(to);
    if (refused === null) this.#conductor.send(MASTER, to, atMs);
    return refused;
  }

  /** From now on a driven master goes as the event loop would, or waits for orders again. */
  goByItself(goesByItself: boolean, atMs = this.stamp()): void {
    if (this.isDriven && !this.realChess && !this.over) this.#conductor.goByItself(goesByItself, atMs);
  }

  /** The master chooses another way from now on; the games go on. @returns whether he does */
  changePolicy(way: Way, atMs = this.stamp()): boolean {
    const may = this.#begun && this.#conductor.mayChangePolicy(way);
    if (may) this.#conductor.changePolicy(way, atMs);
    return may;
  }

  /** Why the person who is the master can't play so now; null: they can. Changes nothing. */
  objectionToMaster(act: MasterAct): NotSent | NotDone | null {
    if (this.over || !this.#begun) return 'noRound';
    if (!this.realChess) return 'notTheMaster';
    if (this.paused) return 'paused';
    return this.realChess.objection(act);
  }

  /** They move, take that back, or end a game. @returns null where it is done, else why not */
  byMaster(act: MasterAct, atMs = this.stamp()): NotSent | NotDone | null {
    const refused = this.objectionToMaster(act);
    if (refused === null) this.realChess?.act(act, atMs);
    return refused;
  }

  /** Why an opponent can't offer a draw now; null: they can. Changes nothing. */
  objectionToDraw(board: BoardId): NotPlayed | null {
    if (this.over || !this.#begun || !this.realChess) return 'noRound';
    const { sitter, outcome, drawOffered } = this.table(board);
    // Offered once, it stands until the master has moved.
    return sitter !== 'person' || outcome !== null || drawOffered ? 'notYourTurn' : null;
  }
  /** An opponent offers a draw, with their move or while they wait. @returns null where it stands, else why not */
  offerDraw(board: BoardId): NotPlayed | null {
    const refused = this.objectionToDraw(board);
    if (refused === null) this.table(board).drawOffered = true;
    return refused;
  }

  /** The master's move for the position that `requestMove` told of; what comes too late changes nothing. */
  engineMove(board: BoardId, fen: string, move: Move): void {
    // What is due has happened first: the engine may be too late for it.
    this.stamp();
    this.table(board).engineMove(fen, move);
  }

  /** From now on somebody else sits there; the game goes on. */
  seat(board: BoardId, sitter: Sitter, atMs = this.stamp()): void {
    const table = this.table(board);
    if (table.sitter === sitter || this.over) return;
    table.sitter = sitter;
    this.#conductor.reseat(board, this.#repliesOf(sitter, board), atMs);
  }

  #newRealChess(): RealChess {
    const { chessClock } = this.options;
    const begins = this.tables.map(({ masterHas }) => (masterHas === 'white' ? 'master' : 'opponent'));
    const clocks = chessClock ? new ChessClocks(chessClock, begins) : null;
    return new RealChess(this.#conductor, (board) => this.table(board), clocks);
  }

  #repliesOf(sitter: Sitter, board: BoardId): Replies {
    const { capMs, seed } = this.options;
    return sitter === 'person' ? { kind: 'human', capMs } : botReplies(seed, board);
  }

  #happened(facts: readonly Fact[]): void {
    for (const fact of facts) {
      book(this.#books, fact);
      if (fact.kind === 'opponentMoved') this.#opponentMoved(fact);
      else if (fact.kind === 'boardClosed') this.#boardClosed(fact);
      else if (fact.kind === 'masterMoved') this.#masterMoved(fact);
    }
    this.options.onFacts(facts);
    const last = facts.at(-1);
    if (last) this.realChess?.follow(last.at);
  }

  #boardClosed({ board, why, at }: FactOf<'boardClosed'>): void {
    this.#closed.set(board, why);
    this.realChess?.closed(board, at);
  }

  #masterMoved({ board, at }: FactOf<'masterMoved'>): void {
    if (this.table(board).masterMoved()) this.engineLate++;
    this.realChess?.masterMoved(board, at);
  }

  #opponentMoved({ board, at }: FactOf<'opponentMoved'>): void {
    this.realChess?.opponentMoved(board, at);
    const table = this.table(board);
    table.opponentMoved(this.#ownSheet);
    this.#ownSheet = null;
    if (table.requestedFen !== null) this.options.requestMove(board, table.requestedFen);
  }
}
