/** One open hall: the class, what it shows and tells, and everything that people on the network may ask of it. */
import { timingSafeEqual } from 'node:crypto';
import { CLOSED_FOR_GOOD, type HallForJoiners, type JoinWanted } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Engine } from '../../shared/round/ports.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { lessonOf } from '../classroom/class-status.ts';
import { Classroom, type ClassroomPlan, type Listener } from '../classroom/classroom.ts';
import type { Input } from '../classroom/inputs.ts';
import { hashOf } from '../classroom/seats.ts';
import type { Log } from '../log.ts';
import type { Entry, Kept, Store } from '../store/store.ts';
import { Door } from './admission.ts';
import { Autopilot } from './autopilot.ts';
import { type Ear, tell } from './connection.ts';
import { Coughs } from './coughs.ts';
import { EngineDesk } from './engine-requests.ts';
import { Journal, type Recorded, type WallTime } from './journal.ts';
import { Herald } from './notifier.ts';
import { Attendance } from './presence.ts';
import { Requests } from './requests.ts';
import { SeatCodes } from './seat-codes.ts';
import { Mirror } from './stage-state.ts';

/** Who somebody is, once he is inside. */
export type Role =
  | { readonly as: 'player'; readonly board: BoardId }
  | { readonly as: 'stage' }
  | { readonly as: 'host' };

export type HallPlan = Omit<ClassroomPlan, 'asks'> & {
  readonly secretHash: string;
  readonly engine: Engine;
  readonly store: Store;
  readonly log: Log;
  readonly wallTime: WallTime;
};

export class Hall {
  readonly classroom: Classroom;
  readonly attendance: Attendance;
  readonly mirror: Mirror;
  readonly herald: Herald;
  readonly seatCodes: SeatCodes;
  readonly coughs: Coughs;
  readonly log: Log;
  /** Closes everybody's connection, for good. */
  closeRoom: () => void = () => {};
  readonly #plan: HallPlan;
  readonly #journal: Journal;
  readonly #requests: Requests;
  readonly #door: Door;
  readonly #autopilot: Autopilot;
  readonly #engine: EngineDesk;

  /** @param kept the class as it was before the server was started again */
  constructor(plan: HallPlan, kept: Kept | null = null) {
    this.#plan = plan;
    this.log = plan.log;
    this.#engine = new EngineDesk(plan.engine, () => this.#journal);
    this.classroom = new Classroom(
      { ...plan, asks: (board, fen) => this.#engine.ask(board, fen) },
      this.#listener(),
    );
    this.mirror = new Mirror(this.classroom);
    this.#autopilot = new Autopilot(this.classroom, (input) => void this.put(input));
    this.herald = new Herald(this.classroom, () => this.#autopilot.leftMs);
    this.coughs = new Coughs(this.classroom, (board) => this.herald.coughed(board));
    this.seatCodes = new SeatCodes(plan.clock);
    this.#journal = new Journal(this.classroom, plan.store, plan.log, plan.wallTime);
    this.attendance = new Attendance(this.classroom, this.#journal, (board) => this.mirror.touch(board));
    this.#requests = new Requests(this);
    this.#door = new Door(this);
    if (kept) this.#recover(kept);
    this.#autopilot.heed();
  }

  get guests(): number {
    return this.herald.players.size + this.herald.watchers.size;
  }

  forJoiners(): HallForJoiners {
    const { code, phase, seats, people, names, locked } = lessonOf(this.classroom, null);
    return { code, phase, seats, people, names, locked };
  }

  isPerson(board: BoardId): boolean {
    return this.classroom.seats.all[board - 1]?.bot === false;
  }
  /** Whether this is the host's key: it was handed out once and is kept as a hash. */
  isSecret(secret: string): boolean {
    return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(this.#plan.secretHash));
  }

  /** Why somebody who wants this can't come in; null: he can, for all that is known now. */
  objection(wanted: JoinWanted): RefusalCode | null {
    return this.#door.objection(wanted);
  }

  /** Somebody comes in. @returns who he is now, or why he can't be let in */
  enter(ear: Ear, wanted: JoinWanted): Promise<Role | RefusalCode> {
    return this.#door.enter(ear, wanted);
  }

  /** Somebody's connection has ended. A player whom nobody sent away keeps his seat. */
  gone(ear: Ear, role: Role | undefined): void {
    const isLost = role?.as === 'player' && this.herald.players.get(role.board) === ear;
    const isHost = role?.as === 'host' && this.herald.watchers.has(ear);
    this.herald.remove(ear);
    if (isHost) this.#autopilot.hostIsHere(false);
    if (isLost) this.attendance.lost(role.board);
  }

  /** The host has come (again). */
  hostCame(): void {
    this.#autopilot.hostIsHere(true);
  }
  /** One message of one person; he is answered whatever it was. */
  async asked(ear: Ear, role: Role, kind: string, message: unknown): Promise<void> {
    tell(ear, 'answer', await this.#requests.answer(role, kind, message));
  }

  /** Something is put into the class: written down first. */
  async put(input: Input, sender: Entry['sender'] = null): Promise<Recorded> {
    const was = await this.#journal.record(input, sender);
    if (input.do === 'free') this.seatCodes.forget(input.board);
    this.attendance.settle();
    return was;
  }

  sendAway(ear: Ear | undefined, why: RefusalCode | 'left'): void {
    if (!ear) return;
    this.herald.remove(ear);
    ear.leave(CLOSED_FOR_GOOD, why);
  }

  /** To be called about once a second. */
  async tick(): Promise<void> {
    if (this.guests === 0 && this.classroom.held !== 'notSaved') return;
    await this.#journal.mark();
    this.attendance.settle();
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
    this.attendance.close();
    this.classroom.close();
  }

  #recover(kept: Kept): void {
    this.classroom.hold('waitingForPeople', true);
    this.#engine.isOpen = false;
    this.#journal.replay(kept, (sender, was) => this.#requests.remember(sender, was));
    this.#engine.isOpen = true;
    this.attendance.everybodyIsLost();
    this.#autopilot.hostIsHere(false);
    this.mirror.touchAll();
    this.mirror.show();
    this.#engine.askAgain(this.classroom);
  }

  #listener(): Listener {
    return {
      lessonChanged: () => {
        this.#autopilot.heed();
        this.herald.lessonChanged();
      },
      asked: () => this.herald.asked(),
      roundsChanged: () => {
        this.mirror.touchAll();
        this.herald.roundsChanged();
      },
      happened: (facts) => {
        for (const fact of facts) if ('board' in fact) this.mirror.touch(fact.board);
        this.herald.happened(facts);
      },
      roundOver: () => {
        this.mirror.touchAll();
        this.herald.roundOver();
      },
      seatChanged: (board) => this.mirror.touch(board),
    };
  }
}
