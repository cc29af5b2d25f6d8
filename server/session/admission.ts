/** The door of one hall: who may come in, and to which seat. */
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import { cleanName, isSpun } from '../../shared/protocol/names.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { hashOf, tokenFrom } from '../classroom/seats.ts';
import type { Connection } from './connection.ts';
import { isDecent } from './decency.ts';
import type { Role, Session } from './session.ts';

type AsPlayer = JoinWanted & { as: 'player' };

export class Admission {
  readonly #hall: Session;
  /** Those who are just sitting down, by their tokens: a line that broke meanwhile comes back for the same seat. */
  readonly #sitting = new Map<string, Promise<BoardId | RefusalCode>>();
  #host: Connection | undefined;

  constructor(session: Session) {
    this.#hall = session;
  }

  /** Why somebody who wants this can't come in; null: he can, for all that is known now. */
  objection(wanted: JoinWanted): RefusalCode | null {
    if (this.#hall.classroom.held === 'updating') return 'updating';
    if (wanted.as === 'stage') return null;
    if (wanted.as === 'host') return this.#hall.isSecret(wanted.secret) ? null : 'wrongSecret';
    const { seats, locked } = this.#hall.classroom;
    const { token, seatCode } = wanted;
    if (token !== undefined && (seats.heldBy(token) || this.#sitting.has(token))) return null;
    if (seatCode !== undefined)
      return this.#hall.seatCodes.boardFor(seatCode) === null ? 'wrongSeatCode' : null;
    if (this.#nameOf(wanted.name) === null) return 'badName';
    if (locked) return 'hallLocked';
    return seats.full ? 'hallFull' : null;
  }

  /** Somebody comes in; the newest connection to a seat, or of the host, wins. */
  async enter(connection: Connection, wanted: JoinWanted): Promise<Role | RefusalCode> {
    const objection = this.objection(wanted);
    if (objection !== null) return objection;
    const { notifier } = this.#hall;
    if (wanted.as === 'player') return this.#enterAsPlayer(connection, wanted);
    if (wanted.as === 'host') {
      if (this.#host && notifier.watchers.has(this.#host)) this.#hall.sendAway(this.#host, 'openedElsewhere');
      this.#host = connection;
      this.#hall.hostCame();
    }
    notifier.addWatcher(connection);
    return { as: wanted.as };
  }

  async #enterAsPlayer(connection: Connection, wanted: AsPlayer): Promise<Role | RefusalCode> {
    const { classroom, notifier, presence } = this.#hall;
    const token = tokenFrom(wanted.token);
    const isBack = classroom.seats.heldBy(token) !== null || wanted.seatCode !== undefined;
    const board = await this.#seatFor(wanted, token);
    if (typeof board === 'string') return board;
    this.#hall.sendAway(notifier.players.get(board), 'openedElsewhere');
    presence.came(board);
    notifier.addPlayer(connection, { board, name: classroom.seats.seat(board).name, token }, isBack);
    return { as: 'player', board };
  }

  #seatFor(wanted: AsPlayer, token: string): Promise<BoardId | RefusalCode> {
    const held = this.#hall.classroom.seats.heldBy(token);
    if (held) return Promise.resolve(held.board);
    const sitting = this.#sitting.get(token) ?? this.#sitDown(wanted, hashOf(token));
    this.#sitting.set(token, sitting);
    void sitting.then(() => this.#sitting.delete(token));
    return sitting;
  }

  async #sitDown({ name, seatCode }: AsPlayer, tokenHash: string): Promise<BoardId | RefusalCode> {
    const { seatCodes, classroom } = this.#hall;
    if (seatCode !== undefined) {
      const board = seatCodes.boardFor(seatCode);
      if (board === null) return 'wrongSeatCode';
      // Before it is written down: nobody else uses it meanwhile.
      seatCodes.forget(board);
      const { refused } = await this.#hall.put({ do: 'handOver', board, tokenHash });
      if (refused !== null) seatCodes.giveBack(seatCode, board);
      return refused ?? board;
    }
    const offer = classroom.seats.offer(this.#nameOf(name) ?? name);
    if (!offer) return 'hallFull';
    const { refused } = await this.#hall.put({ do: 'sit', ...offer, tokenHash });
    if (refused !== null) classroom.seats.giveUp(offer.board);
    return refused ?? offer.board;
  }

  #nameOf(wanted: string): string | null {
    const name = cleanName(wanted);
    if (name === null) return null;
    return (this.#hall.classroom.options.names === 'spun' ? isSpun(name) : isDecent(name)) ? name : null;
  }
}
