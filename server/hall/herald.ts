/** Tells everybody what concerns him, and only what has changed: players their own, stage and host the log. */
import type { Client } from '@colyseus/core';
import type { Run } from '../../shared/exhibition/run.ts';
import { costsOf, newsOf, ownBoard, ownResult, queuePlace } from '../../shared/exhibition/told.ts';
import type { Lesson, News } from '../../shared/protocol/classroom.ts';
import type { Told } from '../../shared/protocol/messages.ts';
import { type BoardId, type Fact, readyBoards } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';
import { honoursOf } from './honours.ts';

/** Where messages go: somebody's connection. */
export type Ear = Pick<Client, 'send' | 'leave'>;

/** The messages that tell a state: what was told already need not be told again. */
type Standing = 'lesson' | 'news' | 'queue' | 'board' | 'awards' | 'award';

export class Herald {
  readonly players = new Map<BoardId, Ear>();
  readonly watchers = new Set<Ear>();
  readonly #classroom: Classroom;
  readonly #toldLast = new Map<Ear, Partial<Record<Standing, string>>>();
  /** Last told of each question, by ear and step. */
  readonly #askedLast = new Map<Ear, Map<number, string>>();
  #askedAnew = false;
  /** What happened and stage and host don't know yet. */
  #untold: Fact[] = [];

  readonly #leftMs: () => number | null;

  /** @param leftMs so long until the plan goes on by itself; null: it does not */
  constructor(classroom: Classroom, leftMs: () => number | null) {
    this.#classroom = classroom;
    this.#leftMs = leftMs;
  }

  /** @param isBack he was here before: he is told again what the rounds so far cost him */
  addPlayer(ear: Ear, seat: Told['seat'], isBack: boolean): void {
    this.players.set(seat.board, ear);
    tell(ear, 'seat', seat);
    this.#once(ear, 'lesson', this.#lesson());
    this.#tellPlayer(ear, seat.board);
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
    this.#once(ear, 'lesson', this.#lesson());
    tell(ear, 'log', { rounds: this.#classroom.rounds.logs });
    this.#tellAsked(ear, null);
    this.#tellAwards();
    this.#tellNews([ear]);
  }

  remove(ear: Ear): void {
    this.watchers.delete(ear);
    this.#toldLast.delete(ear);
    this.#askedLast.delete(ear);
    for (const [board, player] of this.players) if (player === ear) this.players.delete(board);
  }

  lessonChanged(): void {
    this.tellFacts();
    const lesson = this.#lesson();
    for (const ear of this.#everybody()) this.#once(ear, 'lesson', lesson);
    this.tellNews();
    this.#tellAwards();
  }
  /** Something about a question has changed, which everybody hears of at the pace of the news. */
  asked(): void {
    this.#askedAnew = true;
  }
  coughed(board: BoardId): void {
    for (const ear of this.watchers) tell(ear, 'coughed', { board });
  }

  roundsChanged(): void {
    for (const ear of this.watchers) tell(ear, 'log', { rounds: this.#classroom.rounds.logs });
    for (const [board, ear] of this.players) this.#tellPlayer(ear, board);
  }

  happened(facts: readonly Fact[]): void {
    if (this.watchers.size > 0) this.#untold.push(...facts);
    for (const board of boardsIn(facts)) {
      const ear = this.players.get(board);
      if (ear) this.#tellPlayer(ear, board);
    }
  }

  roundOver(): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    const costs = costsOf(exhibition);
    for (const [board, ear] of this.players) {
      this.#tellPlayer(ear, board);
      tell(ear, 'result', ownResult(exhibition, rounds.index, board, costs));
    }
  }

  /** To be called a few times a second: the headline for all, everybody's place in the queue. */
  tellNews(): void {
    if (this.#askedAnew) this.#tellAllAsked();
    this.#tellNews(this.#everybody());
    const { exhibition } = this.#classroom;
    if (!exhibition) return;
    const queue = readyBoards(exhibition.hall);
    for (const [board, ear] of this.players) this.#once(ear, 'queue', queuePlace(exhibition, board, queue));
  }

  /** To be called at the pace of the state. */
  tellFacts(): void {
    if (this.#untold.length === 0) return;
    const facts = this.#untold;
    this.#untold = [];
    for (const ear of this.watchers) tell(ear, 'facts', { roundIndex: this.#classroom.rounds.index, facts });
  }

  #tellNews(ears: Iterable<Ear>): void {
    const { seats } = this.#classroom;
    const { run, exhibition } = this.#classroom.rounds;
    if (!run) return;
    const news = exhibition ? newsOf(exhibition, (board) => seats.seat(board).name) : newsOfShow(run);
    const text = JSON.stringify(news);
    for (const ear of ears) this.#once(ear, 'news', news, text);
  }

  #tellPlayer(ear: Ear, board: BoardId): void {
    const { exhibition } = this.#classroom;
    if (!exhibition) return;
    const isSaboteur = this.#classroom.rounds.saboteur === board;
    this.#once(ear, 'board', ownBoard(exhibition, board, isSaboteur));
    this.#once(ear, 'queue', queuePlace(exhibition, board));
  }

  #lesson(): Lesson {
    return this.#classroom.lesson(this.#leftMs());
  }
  #tellAllAsked(): void {
    this.#askedAnew = false;
    for (const ear of this.watchers) this.#tellAsked(ear, null);
    for (const [board, ear] of this.players) this.#tellAsked(ear, board);
  }
  /** Every question that this one does not know as it is now. @param board the player's; null: somebody who watches */
  #tellAsked(ear: Ear, board: BoardId | null): void {
    const { asks } = this.#classroom.course;
    const last = this.#askedLast.get(ear) ?? new Map<number, string>();
    this.#askedLast.set(ear, last);
    for (const asked of asks.all) {
      const mine = board === null ? null : asks.choiceOf(board, asked.step);
      // Only who watches is told how many have answered: a phone would hear of everybody else's tap.
      const message = board === null ? { ...asked, mine } : { ...asked, answers: 0, mine };
      const text = JSON.stringify(message);
      if (last.get(asked.step) === text) continue;
      last.set(asked.step, text);
      tell(ear, 'asked', message);
    }
  }
  #tellAwards(): void {
    if (!this.#areAwardsShown()) return;
    const awards = honoursOf(this.#classroom);
    for (const ear of this.watchers) this.#once(ear, 'awards', { awards });
    for (const { award, board, figure } of awards) {
      const ear = this.players.get(board);
      if (ear) this.#once(ear, 'award', { award, figure });
    }
  }
  #areAwardsShown(): boolean {
    const { phase, now } = this.#classroom.course;
    return phase === 'debrief' || (now?.kind === 'page' && now.page === 'awards');
  }
  /** @param text the message as it is remembered; to be given where many are told the same */
  #once<Kind extends Standing>(
    ear: Ear,
    kind: Kind,
    message: Told[Kind],
    text = JSON.stringify(message),
  ): void {
    const last = this.#toldLast.get(ear) ?? {};
    if (last[kind] === text) return;
    last[kind] = text;
    this.#toldLast.set(ear, last);
    tell(ear, kind, message);
  }

  #everybody(): readonly Ear[] {
    return [...this.players.values(), ...this.watchers];
  }
}

export function tell<Kind extends keyof Told>(ear: Ear, kind: Kind, message: Told[Kind]): void {
  ear.send(kind, message);
}

function boardsIn(facts: readonly Fact[]): Set<BoardId> {
  return new Set(facts.flatMap((fact) => ('board' in fact ? [fact.board] : [])));
}

/** In a show only the clock is told. */
function newsOfShow({ clockMs }: Run): News {
  return { clockMs, master: null, handsUp: 0, movesAnswered: 0, idleShare: 0 };
}
