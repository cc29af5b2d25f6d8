/** Tells everybody what concerns him, and only what has changed: players their own, stage and host the log. */

import type { ClassStatus, News } from '../../shared/protocol/classroom.ts';
import type { Told } from '../../shared/protocol/messages.ts';
import type { Run } from '../../shared/round/run.ts';
import { costsOf, newsOf, ownBoard, ownResult, queuePlace } from '../../shared/round/told.ts';
import { type BoardId, type Fact, readyBoards } from '../../shared/simul/index.ts';
import { Awards } from '../classroom/awards.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { type Connection, LastSent, send } from './connection.ts';

export class Notifier {
  readonly players = new Map<BoardId, Connection>();
  readonly watchers = new Set<Connection>();
  readonly #classroom: Classroom;
  readonly #honours: Awards;
  readonly #leftMs: () => number | null;
  readonly #once = new LastSent();
  /** Something about a question has changed, and not everybody knows. */
  #askedAnew = false;
  /** What happened and stage and host don't know yet. */
  #untold: Fact[] = [];

  /** @param leftMs so long until the plan goes on by itself; null: it does not */
  constructor(classroom: Classroom, leftMs: () => number | null) {
    this.#classroom = classroom;
    this.#honours = new Awards(classroom);
    this.#leftMs = leftMs;
  }

  /** @param isBack he was here before: he is told again what the rounds so far cost him */
  addPlayer(connection: Connection, seat: Told['seat'], isBack: boolean): void {
    this.players.set(seat.board, connection);
    send(connection, 'seat', seat);
    this.#once.tell(connection, 'status', this.#lesson());
    this.#tellBoard(connection, seat.board);
    this.#tellAsked(connection, seat.board);
    this.#tellAwards();
    if (!isBack) return;
    for (const { log, index } of this.#classroom.rounds.logsOver)
      if (log.show === null) send(connection, 'result', ownResult(log, index, seat.board));
  }
  addWatcher(connection: Connection): void {
    this.tellFacts();
    this.watchers.add(connection);
    send(connection, 'plan', this.#classroom.options.plan);
    this.#once.tell(connection, 'status', this.#lesson());
    send(connection, 'log', { rounds: this.#classroom.rounds.logs });
    this.#tellAsked(connection, null);
    this.#tellAwards();
    this.#tellNews([connection], this.#news());
  }
  remove(connection: Connection): void {
    this.watchers.delete(connection);
    this.#once.forget(connection);
    for (const [board, player] of this.players) if (player === connection) this.players.delete(board);
  }

  lessonChanged(): void {
    this.tellFacts();
    const status = this.#lesson();
    if (status.phase === 'lobby') this.#once.forgetAll(['question', 'awards', 'award']);
    const text = JSON.stringify(status);
    for (const connection of this.#everybody()) this.#once.tell(connection, 'status', status, { text });
    this.tellNews();
    this.#tellAwards();
  }
  roundsChanged(): void {
    for (const connection of this.watchers) send(connection, 'log', { rounds: this.#classroom.rounds.logs });
    for (const [board, connection] of this.players) this.#tellBoard(connection, board);
  }
  happened(facts: readonly Fact[]): void {
    if (this.watchers.size > 0) this.#untold.push(...facts);
    for (const board of boardsIn(facts)) {
      const connection = this.players.get(board);
      if (connection) this.#tellBoard(connection, board);
    }
  }
  roundOver(): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    const costs = costsOf(exhibition);
    for (const [board, connection] of this.players) {
      this.#tellBoard(connection, board);
      send(connection, 'result', ownResult(exhibition, rounds.index, board, costs));
    }
  }
  /** Something about a question has changed: everybody hears of it with the next news. */
  asked(): void {
    this.#askedAnew = true;
  }
  coughed(board: BoardId): void {
    for (const connection of this.watchers) send(connection, 'coughed', { board });
  }

  /** To be called a few times a second: the headline for all, questions, everybody's place in the queue. */
  tellNews(): void {
    if (this.#askedAnew) this.#tellEveryAsked();
    const { exhibition, rounds } = this.#classroom;
    const news = this.#news();
    this.#tellNews(this.watchers, news);
    this.#tellNews(this.players.values(), news && rounds.saboteur !== null ? inSecret(news) : news);
    if (!exhibition) return;
    const queue = readyBoards(exhibition.hall);
    for (const [board, connection] of this.players)
      this.#once.tell(connection, 'queue', queuePlace(exhibition, board, queue));
  }
  /** To be called at the pace of the state. */
  tellFacts(): void {
    if (this.#untold.length === 0) return;
    const facts = this.#untold;
    this.#untold = [];
    for (const connection of this.watchers)
      send(connection, 'facts', { roundIndex: this.#classroom.rounds.index, facts });
  }

  #lesson(): ClassStatus {
    return classStatusOf(this.#classroom, this.#leftMs());
  }
  #news(): News | null {
    const { seats, rounds, exhibition } = this.#classroom;
    if (!rounds.run) return null;
    return exhibition ? newsOf(exhibition, (board) => seats.seat(board).name) : newsOfShow(rounds.run);
  }
  #tellNews(connections: Iterable<Connection>, news: News | null): void {
    if (!news) return;
    const text = JSON.stringify(news);
    for (const connection of connections) this.#once.tell(connection, 'news', news, { text });
  }
  #tellBoard(connection: Connection, board: BoardId): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    this.#once.tell(connection, 'board', ownBoard(exhibition, board, rounds.saboteur === board));
    this.#once.tell(connection, 'queue', queuePlace(exhibition, board));
  }
  #tellEveryAsked(): void {
    this.#askedAnew = false;
    const { all } = this.#classroom.progress.questions;
    for (const connection of this.watchers) this.#tellAsked(connection, null, all);
    for (const [board, connection] of this.players) this.#tellAsked(connection, board, all);
  }
  /**
   * Every question that this one does not know as it is now.
   * @param board the player's; null: somebody who watches
   * @param all to be given where many are told at once
   */
  #tellAsked(
    connection: Connection,
    board: BoardId | null,
    all = this.#classroom.progress.questions.all,
  ): void {
    const { questions } = this.#classroom.progress;
    for (const asked of all) {
      // Only who watches is told how many have answered: a phone would hear of everybody else's tap.
      const message =
        board === null
          ? { ...asked, mine: null }
          : {
              ...asked,
              answers: asked.isOpen ? 0 : asked.answers,
              mine: questions.choiceOf(board, asked.step),
            };
      this.#once.tell(connection, 'question', message, { about: String(asked.step) });
    }
  }
  #tellAwards(): void {
    const awards = this.#honours.shown;
    if (awards === null) return;
    for (const connection of this.watchers) this.#once.tell(connection, 'awards', { awards });
    for (const { award, board, figure } of awards) {
      const connection = this.players.get(board);
      if (connection) this.#once.tell(connection, 'award', { award, figure });
    }
  }
  #everybody(): readonly Connection[] {
    return [...this.players.values(), ...this.watchers];
  }
}

/** In a show only the clock is told. */
function newsOfShow({ clockMs }: Run): News {
  return { clockMs, master: null, handsUp: 0, movesAnswered: 0, idleShare: 0 };
}

/** Where somebody's board holds a blocking call in secret: what the master does, but not whom he stands at. */
function inSecret({ master, ...news }: News): News {
  return { ...news, master: master && { ...master, board: 0, name: '' } };
}

function boardsIn(facts: readonly Fact[]): Set<BoardId> {
  return new Set(facts.flatMap((fact) => ('board' in fact ? [fact.board] : [])));
}
