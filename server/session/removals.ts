/**
 * Whoever loses their seat without having left it: those whom the host takes off it, and those who sat down and never said a
 * word, who would keep it from everybody else. Whoever the host removes is told later. A bot sits down at once, and for five seconds the host may think better of it: until
 * then their phone is told nothing, and the seat is offered to others last.
 */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Entry } from '../store/store.ts';
import type { SeatCodes } from './admission.ts';
import type { Connection, Guests } from './connection.ts';
import type { Outcome, Put } from './journal.ts';
import type { Notifier } from './notifier.ts';
import type { Presence } from './presence.ts';

const UNDO_MS = 5_000;
/** A phone says a word of its own as soon as it has its seat: so long one is kept for whoever says none, or is gone again. */
const SILENT_MS = 60_000;

type RemovalsOptions = {
  readonly classroom: Classroom;
  readonly guests: Guests;
  readonly notifier: Notifier;
  readonly presence: Presence;
  readonly seatCodes: SeatCodes;
  readonly put: Put;
};
type Sender = Entry['sender'];
type Waiting = { readonly connection: Connection | undefined; readonly forget: () => void };

export class Removals {
  readonly #options: RemovalsOptions;
  readonly #waiting = new Map<BoardId, Waiting>();
  /** Seats from which nothing has been heard yet: how to call the end of that off. */
  readonly #silent = new Map<BoardId, () => void>();

  constructor(options: RemovalsOptions) {
    this.#options = options;
  }

  /** Somebody new has that seat. */
  satDown(board: BoardId): void {
    this.spoke(board);
    const { clock } = this.#options.classroom.options;
    this.#silent.set(
      board,
      clock.wakeIn(SILENT_MS, () => void this.#clearSilent(board)),
    );
  }

  /** Whoever has that seat has said something of their own. */
  spoke(board: BoardId): void {
    this.#silent.get(board)?.();
    this.#silent.delete(board);
  }

  /** Takes them off their seats. @returns what became of the first that could not be, or of the last */
  remove(boards: readonly BoardId[], sender: Sender): Promise<Outcome> {
    return this.#each(boards, sender, async (board, from) => {
      const { classroom, guests, put, seatCodes } = this.#options;
      if (!classroom.seats.isPerson(board)) return refusedWith('badRequest');
      const outcome = await put({ do: 'free', board, mayComeBack: true }, from);
      if (outcome.refused !== null) return outcome;
      seatCodes.forget(board);
      this.spoke(board);
      const connection = guests.players.get(board);
      guests.players.delete(board);
      this.#keepWaiting(board, connection);
      return outcome;
    });
  }

  /** Whoever sits there is sent away at once, from every seat of their device, and it may not come in again. */
  async block(board: BoardId, sender: Sender): Promise<Outcome> {
    const { classroom, guests, put, seatCodes } = this.#options;
    const boards = classroom.seats.isPerson(board) ? classroom.seats.ofDeviceAt(board) : [];
    const outcome = await put({ do: 'block', board }, sender);
    if (outcome.refused !== null) return outcome;
    // Looked up now: while it was written down they may have come back in another tab.
    for (const one of boards) {
      seatCodes.forget(one);
      guests.sendAway(guests.players.get(one), 'blocked');
    }
    return outcome;
  }

  /** Gives everybody the seat back who was removed in the last seconds. */
  async undo(sender: Sender): Promise<Outcome> {
    const { seats } = this.#options.classroom;
    const boards = [...this.#waiting.keys()].filter((board) => seats.mayGiveBack(board));
    // That somebody is let go is written down nowhere: nobody is while it is written down that they come back, or a class
    // that is made again would have them, and this one not.
    for (const board of boards) this.#waiting.get(board)?.forget();
    const outcome = await this.#giveBack(boards, sender);
    for (const board of boards) {
      const waiting = this.#waiting.get(board);
      if (waiting) this.#keepWaiting(board, waiting.connection);
    }
    return outcome;
  }

  #giveBack(boards: readonly BoardId[], sender: Sender): Promise<Outcome> {
    return this.#each(boards, sender, async (board, from) => {
      const outcome = await this.#options.put({ do: 'giveBack', board }, from);
      const waiting = this.#waiting.get(board);
      if (outcome.refused !== null || !waiting) return outcome;
      this.#waiting.delete(board);
      if (waiting.connection) this.#options.notifier.playerIsBack(waiting.connection, board);
      else this.#options.presence.lost(board);
      return outcome;
    });
  }

  /** A connection has ended: nobody is left to be told. */
  gone(connection: Connection): void {
    for (const [board, waiting] of this.#waiting)
      if (waiting.connection === connection) this.#waiting.set(board, { ...waiting, connection: undefined });
  }

  /** Nothing happens by itself any more. */
  close(): void {
    for (const { forget } of this.#waiting.values()) forget();
    this.#waiting.clear();
    for (const board of [...this.#silent.keys()]) this.spoke(board);
  }

  /** Where nobody new may come in, or a round runs, the seat is taken from nobody. */
  async #clearSilent(board: BoardId): Promise<void> {
    const { classroom, guests, put, seatCodes } = this.#options;
    if (!classroom.seats.isPerson(board)) return this.spoke(board);
    if (classroom.progress.phase !== 'lobby' || classroom.locked) return this.satDown(board);
    const { refused } = await put({ do: 'free', board });
    if (refused !== null) return this.satDown(board);
    this.spoke(board);
    seatCodes.forget(board);
    guests.sendAway(guests.players.get(board), 'removed');
  }

  /** They may come back for a while, and are told then that they don't. */
  #keepWaiting(board: BoardId, connection: Connection | undefined): void {
    const { clock } = this.#options.classroom.options;
    const forget = clock.wakeIn(UNDO_MS, () => this.#letGo(board));
    this.#waiting.set(board, { connection, forget });
  }

  #letGo(board: BoardId): void {
    const { classroom, guests } = this.#options;
    const connection = this.#waiting.get(board)?.connection;
    // Who is told that they were removed forgets their token, and another tab of theirs has it now.
    const why = classroom.seats.haveAnother(board) ? 'openedElsewhere' : 'removed';
    this.#waiting.delete(board);
    classroom.seats.letGo(board);
    guests.sendAway(connection, why);
  }

  /** One after the other; the request as it may be sent again is noted with the first. */
  async #each(
    boards: readonly BoardId[],
    sender: Sender,
    act: (board: BoardId, sender: Sender) => Promise<Outcome>,
  ): Promise<Outcome> {
    let outcome: Outcome = refusedWith('badRequest');
    for (const [index, board] of boards.entries()) {
      outcome = await act(board, index === 0 ? sender : null);
      if (outcome.refused !== null) return outcome;
    }
    return outcome;
  }
}

const refusedWith = (refused: RefusalCode): Outcome => ({ seq: null, refused });
