/** Tells everybody what concerns him, and only what has changed: players their own, stage and host the log. */

import type { Lesson, News } from '../../shared/protocol/classroom.ts';
import type { Told } from '../../shared/protocol/messages.ts';
import type { Run } from '../../shared/round/run.ts';
import { costsOf, newsOf, ownBoard, ownResult, queuePlace } from '../../shared/round/told.ts';
import { type BoardId, type Fact, readyBoards } from '../../shared/simul/index.ts';
import { Honours } from '../classroom/awards.ts';
import { lessonOf } from '../classroom/class-status.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { type Ear, ToldOnce, tell } from './connection.ts';

export class Herald {
  readonly players = new Map<BoardId, Ear>();
  readonly watchers = new Set<Ear>();
  readonly #classroom: Classroom;
  readonly #honours: Honours;
  readonly #leftMs: () => number | null;
  readonly #once = new ToldOnce();
  /** Something about a question has changed, and not everybody knows. */
  #askedAnew = false;
  /** What happened and stage and host don't know yet. */
  #untold: Fact[] = [];

  /** @param leftMs so long until the plan goes on by itself; null: it does not */
  constructor(classroom: Classroom, leftMs: () => number | null) {
    this.#classroom = classroom;
    this.#honours = new Honours(classroom);
    this.#leftMs = leftMs;
  }

  /** @param isBack he was here before: he is told again what the rounds so far cost him */
  addPlayer(ear: Ear, seat: Told['seat'], isBack: boolean): void {
    this.players.set(seat.board, ear);
    tell(ear, 'seat', seat);
    this.#once.tell(ear, 'lesson', this.#lesson());
    this.#tellBoard(ear, seat.board);
    this.#tellAsked(ear, seat.board);
    this.#tellAwards();
    if (!isBack) return;
    for (const { log, index } of this.#classroom.rounds.logsOver)
      if (log.show === null) tell(ear, 'result', ownResult(log, index, seat.board));
  }
  addWatcher(ear: Ear): void {
    this.tellFacts();
    this.watchers.add(ear);
    tell(ear, 'plan', this.#classroom.plan.lesson);
    this.#once.tell(ear, 'lesson', this.#lesson());
    tell(ear, 'log', { rounds: this.#classroom.rounds.logs });
    this.#tellAsked(ear, null);
    this.#tellAwards();
    this.#tellNews([ear], this.#news());
  }
  remove(ear: Ear): void {
    this.watchers.delete(ear);
    this.#once.forget(ear);
    for (const [board, player] of this.players) if (player === ear) this.players.delete(board);
  }

  lessonChanged(): void {
    this.tellFacts();
    const lesson = this.#lesson();
    if (lesson.phase === 'lobby') this.#once.forgetAll(['asked', 'awards', 'award']);
    const text = JSON.stringify(lesson);
    for (const ear of this.#everybody()) this.#once.tell(ear, 'lesson', lesson, { text });
    this.tellNews();
    this.#tellAwards();
  }
  roundsChanged(): void {
    for (const ear of this.watchers) tell(ear, 'log', { rounds: this.#classroom.rounds.logs });
    for (const [board, ear] of this.players) this.#tellBoard(ear, board);
  }
  happened(facts: readonly Fact[]): void {
    if (this.watchers.size > 0) this.#untold.push(...facts);
    for (const board of boardsIn(facts)) {
      const ear = this.players.get(board);
      if (ear) this.#tellBoard(ear, board);
    }
  }
  roundOver(): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    const costs = costsOf(exhibition);
    for (const [board, ear] of this.players) {
      this.#tellBoard(ear, board);
      tell(ear, 'result', ownResult(exhibition, rounds.index, board, costs));
    }
  }
  /** Something about a question has changed: everybody hears of it with the next news. */
  asked(): void {
    this.#askedAnew = true;
  }
  coughed(board: BoardId): void {
    for (const ear of this.watchers) tell(ear, 'coughed', { board });
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
    for (const [board, ear] of this.players)
      this.#once.tell(ear, 'queue', queuePlace(exhibition, board, queue));
  }
  /** To be called at the pace of the state. */
  tellFacts(): void {
    if (this.#untold.length === 0) return;
    const facts = this.#untold;
    this.#untold = [];
    for (const ear of this.watchers) tell(ear, 'facts', { roundIndex: this.#classroom.rounds.index, facts });
  }

  #lesson(): Lesson {
    return lessonOf(this.#classroom, this.#leftMs());
  }
  #news(): News | null {
    const { seats, rounds, exhibition } = this.#classroom;
    if (!rounds.run) return null;
    return exhibition ? newsOf(exhibition, (board) => seats.seat(board).name) : newsOfShow(rounds.run);
  }
  #tellNews(ears: Iterable<Ear>, news: News | null): void {
    if (!news) return;
    const text = JSON.stringify(news);
    for (const ear of ears) this.#once.tell(ear, 'news', news, { text });
  }
  #tellBoard(ear: Ear, board: BoardId): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    this.#once.tell(ear, 'board', ownBoard(exhibition, board, rounds.saboteur === board));
    this.#once.tell(ear, 'queue', queuePlace(exhibition, board));
  }
  #tellEveryAsked(): void {
    this.#askedAnew = false;
    const { all } = this.#classroom.course.asks;
    for (const ear of this.watchers) this.#tellAsked(ear, null, all);
    for (const [board, ear] of this.players) this.#tellAsked(ear, board, all);
  }
  /**
   * Every question that this one does not know as it is now.
   * @param board the player's; null: somebody who watches
   * @param all to be given where many are told at once
   */
  #tellAsked(ear: Ear, board: BoardId | null, all = this.#classroom.course.asks.all): void {
    const { asks } = this.#classroom.course;
    for (const asked of all) {
      // Only who watches is told how many have answered: a phone would hear of everybody else's tap.
      const message =
        board === null
          ? { ...asked, mine: null }
          : { ...asked, answers: asked.isOpen ? 0 : asked.answers, mine: asks.choiceOf(board, asked.step) };
      this.#once.tell(ear, 'asked', message, { about: String(asked.step) });
    }
  }
  #tellAwards(): void {
    const awards = this.#honours.shown;
    if (awards === null) return;
    for (const ear of this.watchers) this.#once.tell(ear, 'awards', { awards });
    for (const { award, board, figure } of awards) {
      const ear = this.players.get(board);
      if (ear) this.#once.tell(ear, 'award', { award, figure });
    }
  }
  #everybody(): readonly Ear[] {
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
