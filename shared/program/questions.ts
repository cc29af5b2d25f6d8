/**
 * What a program has asked of a hall and is not answered yet: whoever asks is answered when what they wait for has happened.
 * The master is one body, so moves are played one after the other in the order in which they were asked for, and only waits
 * overlap. Whose hall it is, and who lets time pass in it, is not known here.
 */
import { type BoardId, type Fact, type Hall, readyBoards } from '../simul/index.ts';
import type { Answer, Answered, Ask, DoneAnswer, RoundAnswer } from './asks.ts';
import { type HallRefusalCode, hallRefusal } from './refusals.ts';

/** The hall that is asked. Whatever follows from an order is told as facts (`happened`), at once or later. */
export type AskedHall = {
  /** As it is now. */
  readonly hall: () => Hall;
  /** Who sits there, by board; index 0 is board 1. */
  readonly names: () => readonly string[];
  /** What nobody can beat; null: nobody knows. */
  readonly bound: number | null;
  /** The master is sent there. */
  readonly send: (board: BoardId) => void;
  /** That game is given up; null: no game can be, here. */
  readonly close: ((board: BoardId) => void) | null;
  /** Opponents open: the first move that is asked for at a board is theirs, and is answered at once. */
  readonly opponentsOpen?: true;
};

type AtABoard = { readonly id: number; readonly board: BoardId };

export class Questions {
  readonly #asked: AskedHall;
  #score = 0;
  #lastId = 0;
  #answers: Answered[] = [];
  /** Asked for and not played yet, in order; he has been sent to the first. */
  #moves: AtABoard[] = [];
  #isSent = false;
  /** Where an opponent opens, and the program knows. */
  readonly #opened = new Set<BoardId>();
  #replies: AtABoard[] = [];
  /** Who waits for any hand to go up. */
  #ready: number[] = [];

  constructor(asked: AskedHall) {
    this.#asked = asked;
  }

  /** Somebody asks. @returns its number, by which it is answered */
  ask(ask: Ask): number {
    const id = ++this.#lastId;
    const answer = this.#atOnce(ask);
    if (answer !== null) this.#answers.push({ id, answer });
    else if (ask.ask === 'ready') this.#ready.push(id);
    else if (ask.ask === 'reply') this.#replies.push({ id, board: ask.board });
    else if (ask.ask === 'move') this.#moves.push({ id, board: ask.board });
    else if (ask.ask === 'close') this.#giveUp(id, ask.board);
    this.#sendOn();
    return id;
  }

  /** Who asked waits no longer. A move for which he has been sent is played all the same. */
  forget(id: number): void {
    const others = (one: AtABoard) => one.id !== id;
    this.#ready = this.#ready.filter((one) => one !== id);
    this.#replies = this.#replies.filter(others);
    this.#moves = this.#moves.filter((one, index) => others(one) || (index === 0 && this.#isSent));
  }

  /** Who is answered since it was last asked. */
  take(): readonly Answered[] {
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }

  /** The order was not taken: he is sent again when something has happened. */
  notSent(): void {
    this.#isSent = false;
  }

  /** What has happened in the hall, in order; the hall shows it already. */
  happened(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.kind === 'masterMoved') this.#moved(fact.board);
      else if (fact.kind === 'opponentMoved' || fact.kind === 'boardAdmitted') this.#mayBeUp(fact.board);
      else if (fact.kind === 'boardClosed') this.#closed(fact.board);
    }
    if (facts.length === 0) return;
    if (this.#hall.ended) this.#refuseAll();
    else this.#tellReady();
    this.#sendOn();
  }

  get #hall(): Hall {
    return this.#asked.hall();
  }

  /** The answer to what needn't be waited for, and every "no"; null: it is answered later. */
  #atOnce(ask: Ask): Answer | null {
    if (ask.ask === 'round') return { value: this.#round() };
    if (ask.ask === 'boards') return { value: { boards: this.#boards() } };
    if (this.#hall.ended) return this.#no('roundOver');
    if (ask.ask === 'ready') return this.#whoIsReady();
    const board = this.#hall.boards[ask.board - 1];
    if (board === undefined) return this.#no('noBoard', ask.board);
    if (board.state === 'closed') return this.#no('gameOver', ask.board);
    if (ask.ask === 'move') return this.#objectionToMove(ask.board);
    if (ask.ask === 'close') return this.#asked.close === null ? this.#no('notGivenUp') : null;
    const isUp = board.state === 'ready' || board.state === 'served';
    return isUp ? { value: this.#done(ask.board, board.since) } : null;
  }

  #objectionToMove(board: BoardId): Answer | null {
    if (this.#isAskedFor(board)) return this.#no('askedAlready', board);
    const state = this.#hall.boards[board - 1]?.state;
    if (state === 'outside') return this.#no('outside', board);
    if (state !== 'thinking') return null;
    if (!this.#isTheirs(board)) return this.#no('notYourTurn', board);
    this.#opened.add(board);
    return { value: this.#done(board) };
  }

  #isTheirs(board: BoardId): boolean {
    const opens = this.#asked.opponentsOpen === true && this.#hall.boards[board - 1]?.answers === 0;
    return opens && !this.#opened.has(board);
  }

  #isAskedFor(board: BoardId): boolean {
    return this.#moves.some((move) => move.board === board);
  }

  #whoIsReady(): Answer | null {
    const ready = readyBoards(this.#hall).filter((board) => !this.#isAskedFor(board));
    if (ready.length > 0) return { value: { ready } };
    return this.#hall.openBoards === 0 ? this.#no('gamesOver') : null;
  }

  #giveUp(id: number, board: BoardId): void {
    this.#asked.close?.(board);
    this.#answers.push({ id, answer: { value: this.#done(board) } });
  }

  /** He is sent to the first move that was asked for; one after the other, for he is one body. */
  #sendOn(): void {
    const [next] = this.#moves;
    if (next === undefined || this.#isSent || this.#hall.ended) return;
    this.#isSent = true;
    this.#asked.send(next.board);
  }

  #moved(board: BoardId): void {
    this.#score++;
    const [move] = this.#moves;
    if (move?.board !== board) return;
    this.#answers.push({ id: move.id, answer: { value: this.#done(board) } });
    this.#moves.shift();
    this.#isSent = false;
  }

  /** Who comes in late has the hand up at once where the master opens, and thinks first where they do. */
  #mayBeUp(board: BoardId): void {
    if (this.#hall.boards[board - 1]?.state === 'thinking') return;
    this.#answerWaiting(board, { value: this.#done(board) });
  }

  #closed(board: BoardId): void {
    const no = this.#no('gameOver', board);
    this.#answerWaiting(board, no);
    if (this.#moves[0]?.board === board) this.#isSent = false;
    const isHere = (one: AtABoard) => one.board === board;
    for (const { id } of this.#moves.filter(isHere)) this.#answers.push({ id, answer: no });
    this.#moves = this.#moves.filter((one) => !isHere(one));
  }

  #answerWaiting(board: BoardId, answer: Answer): void {
    for (const { id } of this.#replies.filter((one) => one.board === board))
      this.#answers.push({ id, answer });
    this.#replies = this.#replies.filter((one) => one.board !== board);
  }

  #tellReady(): void {
    if (this.#ready.length === 0) return;
    const answer = this.#whoIsReady();
    if (answer === null) return;
    for (const id of this.#ready) this.#answers.push({ id, answer });
    this.#ready = [];
  }

  #refuseAll(): void {
    const waiting = [...this.#moves, ...this.#replies].map(({ id }) => id);
    const answer = this.#no('roundOver');
    for (const id of [...waiting, ...this.#ready].sort((a, b) => a - b)) this.#answers.push({ id, answer });
    this.#moves = [];
    this.#replies = [];
    this.#ready = [];
  }

  #done(board: BoardId, atMs = this.#hall.now): DoneAnswer {
    return { board, atMs, over: this.#hall.ended || this.#hall.boards[board - 1]?.state === 'closed' };
  }

  #round(): RoundAnswer {
    const { now, bellAt, ended, scenario } = this.#hall;
    const leftMs = scenario.durationMs === null ? null : ended ? 0 : bellAt - now;
    return { timeMs: now, leftMs, over: ended, score: this.#score, bound: this.#asked.bound };
  }

  #boards() {
    const names = this.#asked.names();
    return this.#hall.boards.map(({ id, state }) => ({
      board: id,
      name: names[id - 1] ?? '',
      state: state === 'closed' || this.#hall.ended ? ('over' as const) : state,
    }));
  }

  #no(code: HallRefusalCode, board = 0): Answer {
    const { length: boards } = this.#hall.boards;
    const bound = this.#asked.bound ?? undefined;
    return { refused: hallRefusal(code, { board, boards, score: this.#score, bound }) };
  }
}
