/** One open hall: the class, what it shows and tells, and everything that people on the network may ask of it. */
import { timingSafeEqual } from 'node:crypto';
import { CLOSED_FOR_GOOD, type HallForJoiners, type JoinWanted } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Engine } from '../../shared/round/ports.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { classStatusOf } from '../classroom/class-status.ts';
import { Classroom, type ClassroomOptions, type Listener } from '../classroom/classroom.ts';
import type { Input } from '../classroom/inputs.ts';
import { hashOf } from '../classroom/seats.ts';
import type { Log } from '../log.ts';
import type { Entry, Kept, Store } from '../store/store.ts';
import { Admission } from './admission.ts';
import { Autopilot } from './autopilot.ts';
import { type Connection, send } from './connection.ts';
import { Coughs } from './coughs.ts';
import { EngineRequests } from './engine-requests.ts';
import { Journal, type Recorded, type WallTime } from './journal.ts';
import { Notifier } from './notifier.ts';
import { Presence } from './presence.ts';
import { Requests } from './requests.ts';
import { SeatCodes } from './seat-codes.ts';
import { StageState } from './stage-state.ts';

/** Who somebody is, once he is inside. */
export type Role =
  | { readonly as: 'player'; readonly board: BoardId }
  | { readonly as: 'stage' }
  | { readonly as: 'host' };

export type SessionOptions = Omit<ClassroomOptions, 'requestMove'> & {
  readonly secretHash: string;
  readonly engine: Engine;
  readonly store: Store;
  readonly log: Log;
  readonly wallTime: WallTime;
};

export class Session {
  readonly classroom: Classroom;
  readonly presence: Presence;
  readonly stageState: StageState;
  readonly notifier: Notifier;
  readonly seatCodes: SeatCodes;
  readonly coughs: Coughs;
  readonly log: Log;
  /** Closes everybody's connection, for good. */
  closeRoom: () => void = () => {};
  readonly options: SessionOptions;
  readonly #journal: Journal;
  readonly #requests: Requests;
  readonly #door: Admission;
  readonly #autopilot: Autopilot;
  readonly #engine: EngineRequests;

  /** @param kept the class as it was before the server was started again */
  constructor(options: SessionOptions, kept: Kept | null = null) {
    this.options = options;
    this.log = options.log;
    this.#engine = new EngineRequests(options.engine, () => this.#journal);
    this.classroom = new Classroom(
      { ...options, requestMove: (board, fen) => this.#engine.ask(board, fen) },
      this.#listener(),
    );
    this.stageState = new StageState(this.classroom);
    this.#autopilot = new Autopilot(this.classroom, (input) => void this.put(input));
    this.notifier = new Notifier(this.classroom, () => this.#autopilot.leftMs);
    this.coughs = new Coughs(this.classroom, (board) => this.notifier.coughed(board));
    this.seatCodes = new SeatCodes(options.clock);
    this.#journal = new Journal(this.classroom, options.store, options.log, options.wallTime);
    this.presence = new Presence(this.classroom, this.#journal, (board) => this.stageState.touch(board));
    this.#requests = new Requests(this);
    this.#door = new Admission(this);
    if (kept) this.#recover(kept);
    this.#autopilot.update();
  }

  get guests(): number {
    return this.notifier.players.size + this.notifier.watchers.size;
  }

  forJoiners(): HallForJoiners {
    const { code, phase, seats, people, names, locked } = classStatusOf(this.classroom, null);
    return { code, phase, seats, people, names, locked };
  }

  isPerson(board: BoardId): boolean {
    return this.classroom.seats.all[board - 1]?.bot === false;
  }
  /** Whether this is the host's key: it was handed out once and is kept as a hash. */
  isSecret(secret: string): boolean {
    return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(this.options.secretHash));
  }

  /** Why somebody who wants this can't come in; null: he can, for all that is known now. */
  objection(wanted: JoinWanted): RefusalCode | null {
    return this.#door.objection(wanted);
  }

  /** Somebody comes in. @returns who he is now, or why he can't be let in */
  enter(connection: Connection, wanted: JoinWanted): Promise<Role | RefusalCode> {
    return this.#door.enter(connection, wanted);
  }

  /** Somebody's connection has ended. A player whom nobody sent away keeps his seat. */
  gone(connection: Connection, role: Role | undefined): void {
    const isLost = role?.as === 'player' && this.notifier.players.get(role.board) === connection;
    const isHost = role?.as === 'host' && this.notifier.watchers.has(connection);
    this.notifier.remove(connection);
    if (isHost) this.#autopilot.hostIsHere(false);
    if (isLost) this.presence.lost(role.board);
  }

  /** The host has come (again). */
  hostCame(): void {
    this.#autopilot.hostIsHere(true);
  }
  /** One message of one person; he is answered whatever it was. */
  async asked(connection: Connection, role: Role, kind: string, message: unknown): Promise<void> {
    send(connection, 'response', await this.#requests.answer(role, kind, message));
  }

  /** Something is put into the class: written down first. */
  async put(input: Input, sender: Entry['sender'] = null): Promise<Recorded> {
    const was = await this.#journal.record(input, sender);
    if (input.do === 'free') this.seatCodes.forget(input.board);
    this.presence.settle();
    return was;
  }

  sendAway(connection: Connection | undefined, why: RefusalCode | 'left'): void {
    if (!connection) return;
    this.notifier.remove(connection);
    connection.leave(CLOSED_FOR_GOOD, why);
  }

  /** To be called about once a second. */
  async tick(): Promise<void> {
    if (this.guests === 0 && this.classroom.held !== 'notSaved') return;
    await this.#journal.mark();
    this.presence.settle();
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
    this.closeRoom();
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.#journal.close();
    this.#autopilot.close();
    this.presence.close();
    this.classroom.close();
  }

  #recover(kept: Kept): void {
    this.classroom.hold('waitingForPeople', true);
    this.#engine.isOpen = false;
    this.#journal.replay(kept, (sender, was) => this.#requests.remember(sender, was));
    this.#engine.isOpen = true;
    this.presence.everybodyIsLost();
    this.#autopilot.hostIsHere(false);
    this.stageState.touchAll();
    this.stageState.show();
    this.#engine.askAgain(this.classroom);
  }

  #listener(): Listener {
    return {
      statusChanged: () => {
        this.#autopilot.update();
        this.notifier.lessonChanged();
      },
      questionChanged: () => this.notifier.asked(),
      roundsChanged: () => {
        this.stageState.touchAll();
        this.notifier.roundsChanged();
      },
      happened: (facts) => {
        for (const fact of facts) if ('board' in fact) this.stageState.touch(fact.board);
        this.notifier.happened(facts);
      },
      roundOver: () => {
        this.stageState.touchAll();
        this.notifier.roundOver();
      },
      seatChanged: (board) => this.stageState.touch(board),
    };
  }
}
