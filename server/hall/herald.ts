/** Tells everybody what concerns him, and only what has changed: players their own, stage and host the log. */
import type { Client } from '@colyseus/core';
import { costsOf, newsOf, ownBoard, ownResult, queuePlace } from '../../shared/exhibition/told.ts';
import type { Told } from '../../shared/protocol/messages.ts';
import { type BoardId, type Fact, readyBoards } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';

/** Where messages go: somebody's connection. */
export type Ear = Pick<Client, 'send' | 'leave'>;

/** The messages that tell a state: what was told already need not be told again. */
type Standing = 'lesson' | 'news' | 'queue' | 'board';

export class Herald {
  readonly players = new Map<BoardId, Ear>();
  readonly watchers = new Set<Ear>();
  readonly #classroom: Classroom;
  readonly #toldLast = new Map<Ear, Partial<Record<Standing, string>>>();
  /** What happened and stage and host don't know yet. */
  #untold: Fact[] = [];

  constructor(classroom: Classroom) {
    this.#classroom = classroom;
  }

  /** @param isBack he was here before: he is told again what the rounds so far cost him */
  addPlayer(ear: Ear, seat: Told['seat'], isBack: boolean): void {
    this.players.set(seat.board, ear);
    tell(ear, 'seat', seat);
    this.#once(ear, 'lesson', this.#classroom.lesson());
    this.#tellPlayer(ear, seat.board);
    if (!isBack) return;
    this.#classroom.rounds.logsOfRoundsOver.forEach((log, roundIndex) => {
      tell(ear, 'result', ownResult(log, roundIndex, seat.board));
    });
  }

  addWatcher(ear: Ear): void {
    this.tellFacts();
    this.watchers.add(ear);
    this.#once(ear, 'lesson', this.#classroom.lesson());
    tell(ear, 'log', { rounds: this.#classroom.rounds.logs });
    this.#tellNews([ear]);
  }

  remove(ear: Ear): void {
    this.watchers.delete(ear);
    this.#toldLast.delete(ear);
    for (const [board, player] of this.players) if (player === ear) this.players.delete(board);
  }

  lessonChanged(): void {
    this.tellFacts();
    const lesson = this.#classroom.lesson();
    for (const ear of this.#everybody()) this.#once(ear, 'lesson', lesson);
    this.tellNews();
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
    const { exhibition, seats } = this.#classroom;
    if (!exhibition) return;
    const news = newsOf(exhibition, (board) => seats.seat(board).name);
    const text = JSON.stringify(news);
    for (const ear of ears) this.#once(ear, 'news', news, text);
  }

  #tellPlayer(ear: Ear, board: BoardId): void {
    const { exhibition } = this.#classroom;
    if (!exhibition) return;
    this.#once(ear, 'board', ownBoard(exhibition, board));
    this.#once(ear, 'queue', queuePlace(exhibition, board));
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
