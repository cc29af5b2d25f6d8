/** One class on the network: its parts are made and joined here. What people ask for goes through `requests`. */

import { type Counter, countsHere } from '../../shared/lesson/counting.ts';
import type { HallForJoiners } from '../../shared/protocol/messages.ts';
import type { Engine } from '../../shared/round/ports.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Chance } from '../chance.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { Classroom, type ClassroomOptions, type Listener } from '../classroom/classroom.ts';
import { type Driver, HOST } from '../classroom/masters-seat.ts';
import type { LabRuns } from '../labs/runs.ts';
import type { Log } from '../log.ts';
import type { Programs } from '../programs/programs.ts';
import type { Kept, Store } from '../store/store.ts';
import { Admission, SeatCodes } from './admission.ts';
import { Autopilot } from './autopilot.ts';
import { type Connection, Guests, type Role } from './connection.ts';
import { Journal, type Put, type WallTime } from './journal.ts';
import { ClassLab } from './labs/class-lab.ts';
import { Notifier } from './notifier.ts';
import { Presence } from './presence.ts';
import { ClassPrograms } from './programs/class-programs.ts';
import { Removals } from './removals.ts';
import { Requests } from './requests.ts';
import { StageState } from './stage-state.ts';
import { QuietListener } from './telling/quiet-listener.ts';
import { EngineRequests } from './workers/engine-requests.ts';
import { ShowCounts } from './workers/show-counts.ts';

export type SessionOptions = Omit<ClassroomOptions, 'requestMove'> & {
  readonly secretHash: string;
  readonly engine: Engine;
  readonly programs: Programs;
  readonly labs: LabRuns;
  readonly store: Store;
  readonly log: Log;
  readonly wallTime: WallTime;
  readonly chance: Chance;
  /** Counts large shows; missing: they are counted in place. */
  readonly counter?: Pick<Counter, 'movesBy'>;
};

export class Session {
  readonly classroom: Classroom;
  readonly guests = new Guests();
  readonly stageState: StageState;
  readonly notifier: Notifier;
  readonly admission: Admission;
  readonly requests: Requests;
  /** Closes everybody's connection: for good, or because another server has the class. */
  closeRoom: (why: 'forGood' | 'elsewhere') => void = () => {};
  readonly #presence: Presence;
  readonly #removals: Removals;
  readonly #journal: Journal;
  readonly #autopilot: Autopilot;
  readonly #engine: EngineRequests;
  readonly #programs: ClassPrograms;
  readonly #lab: ClassLab;
  readonly #counts: ShowCounts;
  readonly #listener: QuietListener;

  /**
   * A class again, as it was kept. That takes some hundredths of a millisecond an input: it is made in pieces, and nothing happens in it
   * by itself meanwhile.
   * @param breathe what is waited for after each input; undefined: nothing
   * @throws what it throws: then the class is given up
   */
  static async again(
    options: SessionOptions,
    kept: Kept,
    breathe: () => Promise<void> | undefined,
  ): Promise<Session> {
    const session = new Session(options);
    try {
      for (const _ of session.#recovering(kept)) {
        const pause = breathe();
        if (pause) await pause;
      }
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  /** @param kept the class as it was before the server was started again, made at once */
  constructor(options: SessionOptions, kept: Kept | null = null) {
    const { chance, clock, engine, log, secretHash, store, wallTime } = options;
    const put: Put = (input, sender) => this.requests.put(input, sender);
    this.#engine = new EngineRequests(engine, put);
    this.#counts = new ShowCounts(options.counter ?? countsHere, put);
    const requestMove = this.#engine.requestMove.bind(this.#engine);
    this.#listener = new QuietListener(this.#tellingPeople());
    const classroom = new Classroom({ ...options, requestMove }, this.#listener);
    this.classroom = classroom;
    const { guests } = this;
    const seatCodes = new SeatCodes(clock, chance);
    this.stageState = new StageState(classroom, guests);
    this.#autopilot = new Autopilot(classroom, put);
    const programs = new ClassPrograms(classroom, guests, options.programs, put, () =>
      this.#presence.settle(),
    );
    this.#programs = programs;
    const lab = new ClassLab(
      classroom,
      options.labs,
      { isByItself: () => this.#autopilot.leftMs !== null, changed: () => this.notifier.statusChanged() },
      put,
      wallTime,
    );
    this.#lab = lab;
    const notifier = new Notifier(
      classroom,
      guests,
      this.stageState,
      programs,
      lab,
      () => this.#autopilot.leftMs,
    );
    this.notifier = notifier;
    const journal = new Journal(classroom, store, log, wallTime);
    this.#journal = journal;
    // Whose program has ended sends nobody any more.
    const isDriving = (driver: Driver) =>
      driver === HOST
        ? guests.host !== null
        : classroom.seats.seat(driver).connected && !programs.stage.hasStopped(driver);
    const presence = new Presence(classroom, put, isDriving, (board) => {
      if (board !== HOST) this.stageState.touch(board);
      if (board === classroom.mastersSeat.driver) this.notifier.statusChanged();
      this.#answersChanged();
    });
    this.#presence = presence;
    const common = { classroom, guests, notifier, presence, programs, lab, seatCodes };
    const closeForGood = () => this.closeForGood();
    this.#removals = new Removals({ ...common, put });
    this.requests = new Requests({ ...common, journal, log, closeForGood, removals: this.#removals });
    const hostCame = () => {
      this.#autopilot.hostIsHere(true);
      presence.came(HOST);
    };
    const satDown = (board: BoardId) => this.#removals.satDown(board);
    this.admission = new Admission({ ...common, chance, put, secretHash, satDown, hostCame });
    if (kept) for (const _ of this.#recovering(kept));
    this.#autopilot.update();
  }

  forJoiners(): HallForJoiners {
    const { code, phase, seats, people, names, locked } = classStatusOf(this.classroom, null);
    return { code, phase, seats, people, names, locked };
  }

  /** Somebody's connection has ended. A player whom nobody sent away keeps their seat. */
  gone(connection: Connection, role: Role | undefined): void {
    const isLost = role?.as === 'player' && this.guests.players.get(role.board) === connection;
    const isHost = role?.as === 'host' && this.guests.watchers.has(connection);
    this.guests.remove(connection);
    this.#removals.gone(connection);
    if (isHost) {
      this.#autopilot.hostIsHere(false);
      this.#presence.lost(HOST);
    }
    if (isLost) this.#presence.lost(role.board);
  }

  /** To be called some times a second: stage and host are shown the hall as it is, and told what has happened in it. */
  showHall(): void {
    this.stageState.show();
    this.stageState.tell();
    this.notifier.tellFacts();
  }

  /** To be called about once a second. */
  async tick(): Promise<void> {
    // A round goes on without anybody, to its end.
    const isIdle = this.guests.count === 0 && this.#journal.isMarked;
    if (isIdle && this.classroom.held !== 'notSaved') return;
    await this.#journal.mark();
    this.#presence.settle();
  }

  /** The server is about to stop: everybody is told, nothing new is begun, and it is noted where the class stands. */
  async drain(): Promise<void> {
    this.classroom.hold('updating', true);
    await this.#journal.mark();
    this.#journal.close();
  }

  /** The class is over: nothing of it is kept. */
  async closeForGood(): Promise<void> {
    await this.#journal.forget();
    this.closeRoom('forGood');
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.#journal.close();
    this.#autopilot.close();
    this.#presence.close();
    this.#removals.close();
    this.#programs.close();
    this.#lab.close();
    this.#counts.isOpen = false;
    this.notifier.close();
    this.classroom.close();
  }

  *#recovering(kept: Kept): Generator<void> {
    this.#listener.begin();
    this.classroom.hold('waitingForPeople', true);
    this.#engine.isOpen = false;
    this.#counts.isOpen = false;
    const { answers } = this.requests;
    yield* this.#journal.replay(kept, (input, sender, outcome) => {
      answers.happened(input, outcome.seq);
      if (sender) answers.remember(sender, outcome);
    });
    this.#engine.isOpen = true;
    this.#counts.isOpen = true;
    const { seats } = this.classroom;
    for (const { board } of seats.removed) seats.letGo(board);
    this.#listener.end();
    this.#presence.everybodyIsLost();
    this.#autopilot.hostIsHere(false);
    this.stageState.touchAll();
    this.stageState.show();
    this.#engine.requestAgain(this.classroom);
    void this.#counts.count(this.classroom);
  }

  /** Somebody has answered, come or gone: who watches a countdown is told whether it stops. */
  #answersChanged(): void {
    if (this.#autopilot.update()) this.notifier.statusChanged();
  }

  /** What happens in the class, shown on the stage and told to people. */
  #tellingPeople(): Listener {
    return {
      statusChanged: (onlyPeople = false) => {
        const hasTurned = this.#autopilot.update();
        this.#programs.update();
        this.#lab.update();
        if (onlyPeople && !hasTurned) this.notifier.peopleChanged();
        else this.notifier.statusChanged();
      },
      questionChanged: (board) => {
        this.notifier.questions.changed(board);
        this.#answersChanged();
      },
      roundsChanged: () => {
        this.stageState.touchAll();
        this.notifier.roundsChanged();
      },
      happened: (facts) => {
        for (const fact of facts) if ('board' in fact) this.stageState.touch(fact.board);
        this.notifier.happened(facts);
        this.#programs.stage.happened(facts);
      },
      roundOver: () => {
        this.#programs.update();
        this.stageState.touchAll();
        this.notifier.roundOver();
        void this.#counts.count(this.classroom);
      },
      seatChanged: (board) => {
        this.#programs.update();
        this.stageState.touch(board);
        this.notifier.tellName(board);
      },
    };
  }
}
