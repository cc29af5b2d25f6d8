/** Tells people what concerns them, and only what has changed: players their own, stage and host the log. */
import type { Plan } from '../../shared/lesson/plan.ts';
import type { ClassStatus } from '../../shared/protocol/classroom.ts';
import type { Told } from '../../shared/protocol/messages.ts';
import type { OwnResult } from '../../shared/protocol/own.ts';
import {
  costsOf,
  HANDS_SEEN_MAX,
  masterView,
  ownBoard,
  ownResult,
  type PlayedOut,
} from '../../shared/round/told.ts';
import type { BoardId, Fact } from '../../shared/simul/index.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { HOST } from '../classroom/masters-seat.ts';
import { type Connection, type Guests, send } from './connection.ts';
import type { ClassLab } from './labs/class-lab.ts';
import type { ClassPrograms } from './programs/class-programs.ts';
import type { StageState } from './stage-state.ts';
import { InTurn } from './telling/in-turn.ts';
import { LogTeller } from './telling/log-teller.ts';
import { NewsTeller } from './telling/news-teller.ts';
import { OTHERS_EVERY_CALLS } from './telling/news-turns.ts';
import { QuestionNotifier } from './telling/question-notifier.ts';
import { SameForMany } from './telling/same-for-many.ts';

/** Where more people are, how many there are is told with the news: each who joins would be a message to all others. */
const COUNTED_AT_ONCE_MAX = 40;
/** In a crowd the host is told who has which seat at every so many calls. */
const ROSTER_EVERY_CALLS = 4;

export class Notifier {
  readonly questions: QuestionNotifier;
  readonly #classroom: Classroom;
  readonly #guests: Guests;
  readonly #stage: StageState;
  readonly #programs: ClassPrograms;
  readonly #lab: ClassLab;
  readonly #leftMs: () => number | null;
  /** Boards at which something has happened that their players are not told yet. */
  readonly #changedBoards = new Set<BoardId>();
  readonly #log: LogTeller;
  readonly #turns: InTurn;
  readonly #news: NewsTeller;
  #planTold: Plan;
  /** What everybody was told last of where the class stands, but for what only counts on; null: a crowd was not. */
  #statusTold: string | null = null;
  /** The call up to which all are told how many people there are: that alone has changed. */
  #countsUntil = 0;
  /** Of `tellNews`, so far. */
  #calls = 0;

  /** @param leftMs so long until the plan goes on by itself; null: it does not */
  constructor(
    classroom: Classroom,
    guests: Guests,
    stage: StageState,
    programs: ClassPrograms,
    lab: ClassLab,
    leftMs: () => number | null,
  ) {
    this.#classroom = classroom;
    this.#guests = guests;
    this.#stage = stage;
    this.#programs = programs;
    this.#lab = lab;
    this.#leftMs = leftMs;
    this.#planTold = classroom.progress.plan;
    this.#log = new LogTeller(classroom.rounds, guests);
    const { clock } = classroom.options;
    this.#turns = new InTurn(guests.players, clock);
    this.questions = new QuestionNotifier(classroom, guests, this.#turns);
    this.#news = new NewsTeller(classroom, guests, this.#turns);
  }

  /** @param isBack they were here before: they are told again what the rounds so far cost them */
  addPlayer(connection: Connection, seat: Told['seat'], isBack: boolean): void {
    this.#guests.seat(seat.board, connection);
    send(connection, 'seat', seat);
    this.tellName(seat.board);
    this.#guests.lastSent.tell(connection, 'status', this.#status());
    this.#tellBoard(connection, seat.board);
    this.#news.tellNow(connection, seat.board, this.#calls);
    this.questions.tellQuestions(connection, seat.board);
    this.#programs.tellTo(connection, seat.board);
    this.questions.tellAward(connection, seat.board);
    this.#tellDriverAtOnce();
    if (!isBack) return;
    for (const { log, index } of this.#classroom.rounds.logsOver)
      if (log.show === null) send(connection, 'result', this.#resultOf(log, index, seat.board));
  }
  /** Their seat was given back before they were told that they had lost it. */
  playerIsBack(connection: Connection, board: BoardId): void {
    this.#guests.seat(board, connection);
    this.tellName(board);
    this.#guests.lastSent.tell(connection, 'status', this.#status());
    this.#tellBoard(connection, board);
    this.#news.tellNow(connection, board, this.#calls);
    this.questions.tellQuestions(connection, board);
    this.questions.tellAward(connection, board);
  }
  addWatcher(connection: Connection): void {
    this.tellFacts();
    this.#stage.begin(connection);
    this.#guests.watchers.add(connection);
    send(connection, 'plan', this.#classroom.progress.plan);
    this.#guests.lastSent.tell(connection, 'status', this.#status());
    this.#log.begin(connection);
    this.questions.tellQuestions(connection, null);
    this.#programs.tellTo(connection, null);
    this.questions.tellAwards();
    this.#tellMeasured([connection]);
    this.#news.tellTo(connection);
    this.#tellHost();
    this.#tellDriver();
  }

  /** Somebody's name has changed, or what became of the one they want. */
  tellName(board: BoardId): void {
    const { seats } = this.#classroom;
    const connection = this.#guests.players.get(board);
    if (!connection || !seats.isPerson(board)) return;
    const { name } = seats.seat(board);
    this.#guests.lastSent.tell(connection, 'named', { name, wish: seats.wishAt(board) });
  }

  statusChanged(): void {
    this.#tellPlan();
    const status = this.#status();
    const isMany = this.#guests.players.size > COUNTED_AT_ONCE_MAX;
    const told = isMany ? JSON.stringify({ ...status, people: 0, leftMs: status.leftMs === null }) : null;
    if (isMany && told === this.#statusTold) {
      this.peopleChanged();
      return;
    }
    this.#statusTold = told;
    this.tellFacts();
    if (status.phase === 'lobby')
      this.#guests.lastSent.forgetAll([
        'question',
        'awards',
        'award',
        'programs',
        'program',
        'onStage',
        'measured',
      ]);
    const same = SameForMany.of('status', status);
    this.#tellWatchersStatus(same);
    this.#turns.all((connection) => this.#guests.lastSent.tellSame(connection, same));
    this.tellNews();
    this.questions.tellAwards();
    this.#tellWatchers();
  }
  /** Somebody new has sat down, and nothing else has changed: however many come at once, it is told once. */
  peopleChanged(): void {
    this.#countsUntil = this.#calls + (this.#turns.isCrowd ? OTHERS_EVERY_CALLS : 1);
    this.#tellWatchers();
  }
  /** What may change while the status stays as it was, and costs nothing where it has not. */
  #tellWatchers(): void {
    this.#tellMeasured(this.#guests.watchers);
    this.#tellDriverAtOnce();
  }
  roundsChanged(): void {
    this.#log.roundsChanged();
    this.#turns.all((connection, board) => this.#tellBoard(connection, board));
  }
  /** Something has happened: it is told with `publish`, at the latest when what runs just now has ended. */
  happened(facts: readonly Fact[]): void {
    if (this.#changedBoards.size === 0) queueMicrotask(() => this.publish());
    for (const fact of facts) if ('board' in fact) this.#changedBoards.add(fact.board);
  }
  roundOver(): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    this.#log.tell();
    const costs = costsOf(exhibition);
    const { index } = rounds;
    const { scenario, facts } = exhibition;
    this.#turns.all((connection, board) => {
      this.#tellBoard(connection, board);
      const own = { scenario, facts, games: exhibition.table(board).games };
      send(connection, 'result', this.#resultOf(own, index, board, costs));
    });
  }
  coughed(board: BoardId): void {
    const hear = new Set(this.#guests.watchers);
    if (this.#driver) hear.add(this.#driver);
    for (const connection of hear) send(connection, 'coughed', { board });
  }

  /** Players are told what has happened at their own boards; stage and host follow at the pace of the state. */
  publish(): void {
    for (const board of this.#changedBoards) {
      const connection = this.#guests.players.get(board);
      if (!connection) continue;
      this.#tellBoard(connection, board);
      this.#news.tellBesides(connection, board, this.#calls);
    }
    this.#changedBoards.clear();
    this.#tellDriverAtOnce();
  }
  /** To be called a few times a second: the headline for all, questions, everybody's place in the queue. */
  tellNews(): void {
    this.#calls++;
    this.questions.tellChanges();
    this.#programs.tell();
    if (!this.#turns.isCrowd || this.#calls % ROSTER_EVERY_CALLS === 0) this.#tellHost();
    const isCountDue = this.#calls <= this.#countsUntil;
    const status = isCountDue ? SameForMany.of('status', this.#status()) : null;
    if (status !== null) this.#tellWatchersStatus(status);
    const wereTold = this.#news.tell(this.#calls, status);
    if (isCountDue && !wereTold) this.#countsUntil++;
  }
  /** Nothing is told by itself any more. */
  close(): void {
    this.#turns.close();
  }
  /** To be called at the pace of the state: of a large hall the master is told no more often, either. */
  tellFacts(): void {
    if (this.#isLarge) this.#tellDriver();
    this.#programs.stage.tell();
    this.#log.tell();
  }

  #tellWatchersStatus(same: SameForMany): void {
    for (const connection of this.#guests.watchers) this.#guests.lastSent.tellSame(connection, same);
  }
  /** The plan, where somebody has become the master of a round of it, or no longer is. */
  #tellPlan(): void {
    const { plan } = this.#classroom.progress;
    if (plan === this.#planTold) return;
    this.#planTold = plan;
    for (const connection of this.#guests.watchers) send(connection, 'plan', plan);
  }
  #tellMeasured(watchers: Iterable<Connection>): void {
    const runs = this.#classroom.progress.measured;
    if (runs.length === 0) return;
    for (const connection of watchers) this.#guests.lastSent.tell(connection, 'measured', { runs });
  }
  /** Whoever is the master of the round that runs; null: nobody, or they are not here. */
  get #driver(): Connection | null {
    const { isDriven, mastersSeat } = this.#classroom;
    if (!isDriven || mastersSeat.driver === null) return null;
    const { host, players } = this.#guests;
    return mastersSeat.driver === HOST ? host : (players.get(mastersSeat.driver) ?? null);
  }
  get #isLarge(): boolean {
    return this.#classroom.seats.all.length > HANDS_SEEN_MAX;
  }
  /** A large hall the master is told at the pace of the state. */
  #tellDriverAtOnce(): void {
    if (!this.#isLarge) this.#tellDriver();
  }
  /** What the master sees, to nobody but whoever sends him. */
  #tellDriver(): void {
    const { exhibition, seats } = this.#classroom;
    const driver = this.#driver;
    if (!exhibition || !driver) return;
    const { lastSent } = this.#guests;
    lastSent.tell(
      driver,
      'masterNames',
      seats.all.map(({ name }) => name),
    );
    lastSent.tell(driver, 'master', masterView(exhibition));
  }
  /** What nobody else is told. */
  #tellHost(): void {
    const { host, lastSent } = this.#guests;
    const { blocked, seats } = this.#classroom;
    const { idle, removed, wishes } = seats;
    if (host) lastSent.tell(host, 'roster', { wishes, idle, removed, blocked: blocked.all });
  }
  #resultOf(round: PlayedOut, index: number, board: BoardId, costs = costsOf(round)): OwnResult {
    return ownResult(round, index, board, costs, this.#classroom.mastersSeat.droveIn(index) === board);
  }
  #status(): ClassStatus {
    const isHostHere = this.#guests.host !== null;
    return classStatusOf(this.#classroom, this.#leftMs(), isHostHere, this.#lab.now);
  }
  #tellBoard(connection: Connection, board: BoardId): void {
    const { exhibition, rounds } = this.#classroom;
    if (!exhibition) return;
    const { lastSent } = this.#guests;
    lastSent.tell(connection, 'board', ownBoard(exhibition, board, rounds.saboteur === board));
    this.#news.tellPlace(connection, board);
  }
}
