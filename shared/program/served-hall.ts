/**
 * One driven hall as a slow service: whoever asks is answered when what they wait for has happened. The master is one
 * body, so moves are played one after the other in the order in which they were asked for, and only waits overlap.
 */
import {
  advance,
  type BoardId,
  boundOf,
  close,
  DRIVEN,
  type Fact,
  type Hall,
  type Ms,
  nextAppointment,
  openHall,
  problemsOf,
  readyBoards,
  type Scenario,
  send,
} from '../simul/index.ts';
import type { Answer, Answered, Ask, DoneAnswer, RoundAnswer } from './asks.ts';
import { type HallRefusalCode, hallRefusal } from './refusals.ts';

const MASTER = 1;

type AtABoard = { readonly id: number; readonly board: BoardId };
type News = { readonly facts: readonly Fact[]; readonly answers: readonly Answered[] };

export class ServedHall {
  readonly hall: Hall;
  readonly #names: readonly string[];
  readonly #bound: number | null;
  readonly #facts: Fact[] = [];
  /** How many facts have been told by `advance`. */
  #told = 0;
  #score = 0;
  #lastId = 0;
  #answers: Answered[] = [];
  /** Asked for and not played yet, in order; he has been sent to the first. */
  #moves: AtABoard[] = [];
  #isSent = false;
  #replies: AtABoard[] = [];
  /** Who waits for any hand to go up. */
  #ready: number[] = [];

  /**
   * @param names who sits there, by board; index 0 is board 1
   * @throws RangeError where the scenario can't be played, or nobody drives its one master
   */
  constructor(scenario: Scenario, names: readonly string[] = []) {
    const problems = problemsOf(scenario);
    if (problems.length > 0) throw new RangeError(problems.join(' '));
    if (scenario.policy !== DRIVEN || scenario.masters !== 1)
      throw new RangeError('A program drives one driven master.');
    this.#names = names;
    const seats = 'kind' in scenario.replies ? [scenario.replies] : scenario.replies;
    this.#bound = seats.some(({ kind }) => kind === 'human') ? null : boundOf(scenario, []);
    this.hall = openHall(scenario);
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  /** The next moment at which something happens by itself; null: nothing does, unless somebody asks. */
  get nextDueMs(): Ms | null {
    return nextAppointment(this.hall);
  }

  /** Somebody asks, at that moment or, where it is past, now. @returns its number, by which it is answered */
  ask(ask: Ask, atMs: Ms): number {
    this.#pass(atMs);
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
  forget(id: number, atMs: Ms): void {
    this.#pass(atMs);
    const others = (one: AtABoard) => one.id !== id;
    this.#ready = this.#ready.filter((one) => one !== id);
    this.#replies = this.#replies.filter(others);
    this.#moves = this.#moves.filter((one, index) => others(one) || (index === 0 && this.#isSent));
  }

  /** Lets time pass. @returns what has happened, and who is answered, since it was last asked */
  advance(toMs: Ms): News {
    this.#pass(toMs);
    const facts = this.#facts.slice(this.#told);
    const answers = this.#answers;
    this.#told = this.#facts.length;
    this.#answers = [];
    return { facts, answers };
  }

  #pass(toMs: Ms): void {
    for (let at = this.nextDueMs; at !== null && at <= toMs; at = this.nextDueMs) {
      this.#happened(advance(this.hall, at).facts);
      this.#sendOn();
    }
    this.#happened(advance(this.hall, toMs).facts);
  }

  /** The answer to what needn't be waited for, and every "no"; null: it is answered later. */
  #atOnce(ask: Ask): Answer | null {
    if (ask.ask === 'round') return { value: this.#round() };
    if (ask.ask === 'boards') return { value: { boards: this.#boards() } };
    if (this.hall.ended) return this.#no('roundOver');
    if (ask.ask === 'ready') return this.#whoIsReady();
    const board = this.hall.boards[ask.board - 1];
    if (board === undefined) return this.#no('noBoard', ask.board);
    if (board.state === 'closed') return this.#no('gameOver', ask.board);
    if (ask.ask === 'move') return this.#objectionToMove(ask.board);
    const isUp = board.state === 'ready' || board.state === 'served';
    return ask.ask === 'reply' && isUp ? { value: this.#done(ask.board, board.since) } : null;
  }

  #objectionToMove(board: BoardId): Answer | null {
    if (this.#isAskedFor(board)) return this.#no('askedAlready', board);
    const state = this.hall.boards[board - 1]?.state;
    if (state === 'outside') return this.#no('outside', board);
    return state === 'thinking' ? this.#no('notYourTurn', board) : null;
  }

  #isAskedFor(board: BoardId): boolean {
    return this.#moves.some((move) => move.board === board);
  }

  #whoIsReady(): Answer | null {
    const ready = readyBoards(this.hall).filter((board) => !this.#isAskedFor(board));
    if (ready.length > 0) return { value: { ready } };
    return this.hall.openBoards === 0 ? this.#no('gamesOver') : null;
  }

  #giveUp(id: number, board: BoardId): void {
    this.#happened(close(this.hall, board, this.hall.now).facts);
    this.#answers.push({ id, answer: { value: this.#done(board) } });
  }

  /** He is sent to the first move that was asked for; one after the other, for he is one body. */
  #sendOn(): void {
    const [next] = this.#moves;
    if (next === undefined || this.#isSent || this.hall.ended) return;
    this.#isSent = true;
    this.#happened(send(this.hall, MASTER, next.board, this.hall.now).facts);
    this.#sendOn();
  }

  #happened(facts: readonly Fact[]): void {
    for (const fact of facts) {
      this.#facts.push(fact);
      if (fact.kind === 'masterMoved') this.#moved(fact.board);
      else if (fact.kind === 'opponentMoved' || fact.kind === 'boardAdmitted') this.#mayBeUp(fact.board);
      else if (fact.kind === 'boardClosed') this.#closed(fact.board);
    }
    if (facts.length === 0) return;
    if (this.hall.ended) this.#refuseAll();
    else this.#tellReady();
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
    if (this.hall.boards[board - 1]?.state !== 'thinking')
      this.#answerWaiting(board, { value: this.#done(board) });
  }

  #closed(board: BoardId): void {
    const no = this.#no('gameOver', board);
    this.#answerWaiting(board, no);
    const index = this.#moves.findIndex((move) => move.board === board);
    if (index === 0) this.#isSent = false;
    for (const { id } of index === -1 ? [] : this.#moves.splice(index, 1))
      this.#answers.push({ id, answer: no });
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
    const waiting = [...[...this.#moves, ...this.#replies].map(({ id }) => id), ...this.#ready];
    const answer = this.#no('roundOver');
    for (const id of waiting.sort((a, b) => a - b)) this.#answers.push({ id, answer });
    this.#moves = [];
    this.#replies = [];
    this.#ready = [];
  }

  #done(board: BoardId, atMs = this.hall.now): DoneAnswer {
    return { board, atMs, over: this.hall.ended || this.hall.boards[board - 1]?.state === 'closed' };
  }

  #round(): RoundAnswer {
    const { now, bellAt, ended, scenario } = this.hall;
    const leftMs = scenario.durationMs === null ? null : ended ? 0 : bellAt - now;
    return { timeMs: now, leftMs, over: ended, score: this.#score, bound: this.#bound };
  }

  #boards() {
    return this.hall.boards.map(({ id, state }) => ({
      board: id,
      name: this.#names[id - 1] ?? '',
      state: state === 'closed' || this.hall.ended ? ('over' as const) : state,
    }));
  }

  #no(code: HallRefusalCode, board = 0): Answer {
    const { length: boards } = this.hall.boards;
    const bound = this.#bound ?? undefined;
    return { refused: hallRefusal(code, { board, boards, score: this.#score, bound }) };
  }
}
