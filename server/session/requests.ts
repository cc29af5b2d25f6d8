/** The way of everything that changes a class: what people ask for, and what engine, presence and autopilot put in. */
import type { RequestResponse } from '../../shared/protocol/messages.ts';
import { type RefusalCode, refusal } from '../../shared/protocol/refusals.ts';
import { cleanName } from '../../shared/protocol/typed-name.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { objectionTo } from '../classroom/apply.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Input, Stamped } from '../classroom/inputs.ts';
import { HOST } from '../classroom/masters-seat.ts';
import type { Log } from '../log.ts';
import type { Entry } from '../store/store.ts';
import type { SeatCodes } from './admission.ts';
import { Answers } from './answers.ts';
import { type Connection, type Guests, type Role, send } from './connection.ts';
import type { Journal, Outcome } from './journal.ts';
import type { ClassLab } from './labs/class-lab.ts';
import type { Notifier } from './notifier.ts';
import type { Presence } from './presence.ts';
import type { ClassPrograms } from './programs/class-programs.ts';
import type { Removals } from './removals.ts';
import { idOf, type PersonRequest, requestFrom } from './request-format.ts';

type Sender = Entry['sender'];

type RequestsOptions = {
  readonly classroom: Classroom;
  readonly journal: Journal;
  readonly guests: Guests;
  readonly notifier: Notifier;
  readonly presence: Presence;
  readonly programs: ClassPrograms;
  readonly lab: ClassLab;
  readonly removals: Removals;
  readonly seatCodes: SeatCodes;
  readonly log: Log;
  readonly closeForGood: () => Promise<void>;
};

/** What a person's request came to. `why`: in words of its own, where it was refused. */
type PersonOutcome = Outcome & {
  readonly seatCode?: string;
  readonly programKey?: string;
  readonly why?: string;
};

/** Done, and nothing of it is written down. */
const DONE: Outcome = { seq: 0, refused: null };

export class Requests {
  readonly #options: RequestsOptions;
  readonly answers = new Answers<PersonOutcome>();

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /**
   * One message of one person; there is a response whatever it was. A refusal has changed nothing.
   * @param role null: they are not inside yet
   */
  async respond(connection: Connection, role: Role | null, kind: string, message: unknown): Promise<void> {
    const id = idOf(message);
    const sender = role === null || role.as === 'stage' || id === '' ? null : { board: boardOf(role), id };
    const objection = role && this.#options.guests.objectionTo(connection, role);
    const outcome =
      objection !== null
        ? refusedWith(objection)
        : await this.#once(sender, () => this.#carryOut(role, kind, message, sender));
    send(connection, 'response', responseTo(id, outcome));
  }

  /**
   * Puts something into the class: validate, stamp, commit, apply, publish, acknowledge. Nobody is told of it before it
   * is written down, and what can't be written down has never happened.
   */
  async put(input: Input, sender: Sender = null): Promise<Outcome> {
    const { classroom, journal, notifier, presence } = this.#options;

    // Validate: everything due by now has happened, and this may be done next.
    const time = classroom.catchUp();
    const refused = journal.objection ?? objectionTo(input, classroom);
    if (refused !== null) return { seq: null, refused };

    // Stamp: it counts from its receipt, however long the disk takes.
    const stamped: Stamped = { input, ...time };

    // Commit: until it is applied, nothing later happens in its round.
    const seq = await journal.commit(stamped, sender);
    if (seq === null) return { seq, refused: 'notSaved' };
    if (sender !== null && this.answers.isOfAnother(sender, seq)) {
      journal.drop(stamped);
      return { seq: null, refused: 'badRequest' };
    }

    // Apply: something that was stamped before it may stand against it by now.
    const overtaken = journal.apply(stamped);
    this.answers.happened(input, seq);

    // Publish: players are told of their boards at once, stage and host with the next state.
    notifier.publish();
    if (concernsAll(input)) presence.settle();
    else presence.settleAt('board' in input ? input.board : HOST);

    // Acknowledge: a person's request is answered with it.
    return { seq, refused: overtaken };
  }

  #once(sender: Sender, carryOut: () => Promise<PersonOutcome>): Promise<PersonOutcome> {
    return sender === null ? carryOut() : this.answers.once(sender, carryOut, isKept);
  }

  /** A bug met by one person is logged and answered; everybody plays on. */
  async #carryOut(role: Role | null, kind: string, message: unknown, sender: Sender): Promise<PersonOutcome> {
    try {
      const request = requestFrom(role, kind, message);
      if (typeof request === 'string') return refusedWith(request);
      if (role?.as === 'player') this.#options.removals.spoke(role.board);
      return await (request.do === 'input' ? this.put(request.input, sender) : this.#do(request, sender));
    } catch (error) {
      this.#options.log.error({ err: error, kind }, 'a request threw');
      return refusedWith('internal');
    }
  }

  /** Requests that are more, or less, than an input to write down. */
  async #do(request: Exclude<PersonRequest, { do: 'input' }>, sender: Sender): Promise<PersonOutcome> {
    const { classroom, lab, notifier, presence, programs, removals, seatCodes, closeForGood } = this.#options;
    switch (request.do) {
      case 'command': {
        const { command, moment } = request;
        if (command === 'goOn') presence.goOn();
        return this.put({ do: 'command', command, sitters: classroom.sitters, moment }, sender);
      }
      case 'cough': {
        const refused = classroom.cough(request.board);
        if (refused !== null) return refusedWith(refused);
        notifier.coughed(request.board);
        return DONE;
      }
      case 'rehearse':
        classroom.seats.noteAct(request.board);
        return DONE;
      case 'presence':
        if (request.away) presence.away(request.board);
        else presence.came(request.board);
        return DONE;
      case 'leave':
        return this.leave(request.board, sender);
      case 'remove':
        return removals.remove(request.board === 'idle' ? classroom.seats.idle : [request.board], sender);
      case 'block':
        return removals.block(request.board, sender);
      case 'undoRemoval':
        return removals.undo(sender);
      case 'seatCode':
        if (!classroom.seats.isPerson(request.board)) return refusedWith('badRequest');
        return { ...DONE, seatCode: seatCodes.newFor(request.board) };
      case 'programKey': {
        const key = programs.keyFor(request.board);
        return 'refused' in key ? refusedWith(key.refused) : { ...DONE, ...key };
      }
      case 'rename':
        return this.#rename(request.board, request.name, sender);
      case 'answerWish': {
        const wish = classroom.seats.wishAt(request.board);
        // Somebody else may sit there by now.
        if (wish === null || wish.declined || wish.name !== request.name) return refusedWith('badRequest');
        if (request.show) return this.#rename(request.board, wish.name, sender);
        return this.put({ do: 'declineWish', board: request.board }, sender);
      }
      case 'runLab': {
        const refused = lab.run();
        return refused === null ? DONE : { ...refusedWith('labRefused'), why: refused };
      }
      case 'stopLab':
        lab.stop();
        return DONE;
      case 'labOrder':
        return lab.order(request.order) ? DONE : refusedWith('wrongPhase');
      case 'labMeasured':
        return lab.measuredOnScreen(request.run, request.figures) ? DONE : refusedWith('wrongPhase');
      case 'close':
        setImmediate(() => void closeForGood());
        return DONE;
    }
  }

  /** The host knows whom they name so: no list of words is asked. */
  async #rename(board: BoardId, wanted: string, sender: Sender): Promise<PersonOutcome> {
    const name = cleanName(wanted);
    if (name === null) return refusedWith('badName');
    return this.put(
      { do: 'rename', board, name: this.#options.classroom.seats.nameFor(board, name) },
      sender,
    );
  }

  /** The seat of that token is given up. @returns why it can't be just now; null: nobody has it by that token any more */
  async giveUp(token: string): Promise<RefusalCode | null> {
    const seat = this.#options.classroom.seats.heldBy(token);
    return seat ? (await this.leave(seat.board)).refused : null;
  }

  /** Somebody gives their seat up. */
  async leave(board: BoardId, sender: Sender = null): Promise<Outcome> {
    const { guests, seatCodes } = this.#options;
    const outcome = await this.put({ do: 'free', board }, sender);
    seatCodes.forget(board);
    // Looked up now: while it was written down they may have come back in another tab, which must not say that the hall is closed.
    // The response first, then the door.
    const connection = guests.players.get(board);
    if (outcome.refused === null) setImmediate(() => guests.sendAway(connection, 'removed'));
    return outcome;
  }
}

/** Whether it may change who plays at boards that it doesn't name. */
const concernsAll = ({ do: what }: Input) =>
  what === 'command' || what === 'nameDriver' || what === 'standIn' || what === 'block';

/** Under which number somebody's requests are noted. */
const boardOf = (role: Exclude<Role, { as: 'stage' }>) => (role.as === 'host' ? HOST : role.board);
const refusedWith = (refused: RefusalCode): Outcome => ({ seq: null, refused });

/**
 * What was written down is answered as before. What was not may be asked for again and done then; and what opens something is
 * kept nowhere: asked for again, it is made anew.
 */
const isKept = ({ seq }: PersonOutcome) => seq !== null && seq !== DONE.seq;

function responseTo(id: string, { seq, refused, seatCode, programKey, why }: PersonOutcome): RequestResponse {
  if (seq === null || refused !== null)
    return { id, ...refusal(refused ?? 'internal'), ...(why !== undefined && { message: why }) };
  return {
    id,
    seq,
    ...(seatCode !== undefined && { seatCode }),
    ...(programKey !== undefined && { programKey }),
  };
}
