/** One open hall: the class, what it shows and tells, and everything that people on the network may ask of it. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  CLOSED_FOR_GOOD,
  type HallForJoiners,
  type JoinWanted,
  type Told,
} from '../../shared/protocol/messages.ts';
import { cleanName, isSpun } from '../../shared/protocol/names.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Log } from '../log.ts';
import { Classroom, type ClassroomPlan } from './classroom.ts';
import { isDecent } from './decency.ts';
import { type Ear, Herald, tell } from './herald.ts';
import { Mirror } from './mirror.ts';
import { Requests } from './requests.ts';

/** Who somebody is, once he is inside. */
export type Role =
  | { readonly as: 'player'; readonly board: BoardId }
  | { readonly as: 'stage' }
  | { readonly as: 'host' };

const SECRET_BYTES = 16;
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

export class Hall {
  readonly classroom: Classroom;
  readonly mirror: Mirror;
  readonly herald: Herald;
  readonly log: Log;
  /** The host's key. It is handed out once and kept as a hash. */
  readonly #secretHash: Buffer;
  readonly #requests: Requests;
  readonly #closeRoom: () => void;

  /** @param closeRoom closes everybody's connection, for good */
  constructor(plan: ClassroomPlan, secret: string, log: Log, closeRoom: () => void) {
    this.log = log;
    this.classroom = new Classroom(plan, {
      lessonChanged: () => this.herald.lessonChanged(),
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
    });
    this.mirror = new Mirror(this.classroom);
    this.herald = new Herald(this.classroom);
    this.#secretHash = hashOf(secret);
    this.#requests = new Requests(this);
    this.#closeRoom = closeRoom;
  }

  static newSecret(): string {
    return randomBytes(SECRET_BYTES).toString('base64url');
  }

  forJoiners(): HallForJoiners {
    const { code, phase, seats, people, names, locked } = this.classroom.lesson();
    return { code, phase, seats, people, names, locked };
  }

  /** Why somebody who wants this can't come in; null: he can, for all that is known now. */
  objection(wanted: JoinWanted): RefusalCode | null {
    if (wanted.as === 'stage') return null;
    if (wanted.as === 'host')
      return timingSafeEqual(hashOf(wanted.secret), this.#secretHash) ? null : 'wrongSecret';
    if (wanted.token !== undefined && this.classroom.seats.heldBy(wanted.token)) return null;
    if (this.#nameOf(wanted.name) === null) return 'badName';
    if (this.classroom.locked) return 'hallLocked';
    return this.classroom.seats.full ? 'hallFull' : null;
  }

  /** Somebody comes in. @returns who he is now, or why he can't be let in */
  enter(ear: Ear, wanted: JoinWanted): Role | RefusalCode {
    const objection = this.objection(wanted);
    if (objection !== null) return objection;
    if (wanted.as !== 'player') {
      this.herald.addWatcher(ear);
      return { as: wanted.as };
    }
    const seated = this.#seat(wanted);
    if (typeof seated === 'string') return seated;
    this.#sendAway(seated.board, 'openedElsewhere');
    this.herald.addPlayer(ear, seated, seated.token === wanted.token);
    return { as: 'player', board: seated.board };
  }

  /** Somebody's connection has ended. A player whom nobody sent away keeps his seat. */
  gone(ear: Ear, role: Role | undefined): void {
    const isLost = role?.as === 'player' && this.herald.players.get(role.board) === ear;
    this.herald.remove(ear);
    if (isLost) this.classroom.lose(role.board);
  }

  /** One message of one person; he is answered whatever it was. */
  asked(ear: Ear, role: Role, kind: string, message: unknown): void {
    tell(ear, 'answer', this.#requests.answer(role, kind, message));
  }

  /** A player is gone for good. @returns false where no person sits there */
  free(board: BoardId, why: 'removed' | 'left'): boolean {
    const isPerson = board <= this.classroom.seats.all.length && !this.classroom.seats.seat(board).bot;
    if (!isPerson) return false;
    this.#requests.forget(board);
    this.#sendAway(board, why);
    this.classroom.free(board);
    return true;
  }

  closeForGood(): void {
    this.#closeRoom();
  }

  #seat({ name, token }: JoinWanted & { as: 'player' }): Told['seat'] | RefusalCode {
    const held = token === undefined ? null : this.classroom.comeBack(token);
    if (held && token !== undefined) return { board: held.board, name: held.name, token };
    const entered = this.classroom.enter(this.#nameOf(name) ?? name);
    if (typeof entered === 'string') return entered;
    return { board: entered.seat.board, name: entered.seat.name, token: entered.token };
  }

  #nameOf(wanted: string): string | null {
    const name = cleanName(wanted);
    if (name === null) return null;
    return (this.classroom.plan.names === 'spun' ? isSpun(name) : isDecent(name)) ? name : null;
  }

  #sendAway(board: BoardId, why: RefusalCode | 'left'): void {
    const ear = this.herald.players.get(board);
    if (!ear) return;
    this.herald.remove(ear);
    ear.leave(CLOSED_FOR_GOOD, why);
  }
}
