/**
 * Who is there. Presence is nobody's input and is written down nowhere; only what follows from it is: a bot plays for
 * whoever is away for long.
 */
import type { Sitter } from '../../shared/round/table.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { type Driver, HOST } from '../classroom/masters-seat.ts';
import type { Put } from './journal.ts';

/** So long a seat waits for a lost connection before a bot plays on. */
const GRACE_MS = 2_000;
/** And so long one whose owner looks at something else: they may only have read a message. */
const AWAY_MS = 10_000;
/** After a new start of the server the round waits until most are back, and a little longer; but not for ever. */
const MOST = 0.75;
const STRAGGLERS_MS = 2_000;
const RETURN_MS_MAX = 20_000;

export class Presence {
  readonly #classroom: Classroom;
  readonly #put: Put;
  readonly #isDriving: (driver: Driver) => boolean;
  readonly #seatChanged: (board: Driver) => void;
  /** The change of who sends the master is being written down. */
  #isStandingIn = false;
  /** Boards for which a change of sitters is being written down. */
  readonly #changing = new Set<BoardId>();
  /** Seats whose owner was lost just now: how to call the bot off. */
  readonly #graces = new Map<Driver, () => void>();
  /** After a new start: who played and is not back yet. */
  readonly #awaited = new Set<Driver>();
  #awaitedAtFirst = 0;
  #forgetWaiting: (() => void) | null = null;

  /** @param isDriving whether whoever is the master is there to send him */
  constructor(
    classroom: Classroom,
    put: Put,
    isDriving: (driver: Driver) => boolean,
    seatChanged: (board: Driver) => void,
  ) {
    this.#classroom = classroom;
    this.#put = put;
    this.#isDriving = isDriving;
    this.#seatChanged = seatChanged;
  }

  /** Somebody is on their seat (again), or the host is. */
  came(board: Driver): void {
    this.#forgetGrace(board);
    if (board !== HOST) this.#classroom.seats.setConnected(board, true);
    this.#seatChanged(board);
    this.settleAt(board);
    if (!this.#awaited.delete(board)) return;
    if (this.#awaited.size === 0) this.goOn();
    else if (this.#awaited.size <= this.#awaitedAtFirst * (1 - MOST)) this.#goOnIn(STRAGGLERS_MS);
  }

  /** A connection is lost: the seat waits a little, then a bot plays on until its owner is back. */
  lost(board: Driver): void {
    this.#leaveTo(board, GRACE_MS);
  }

  /** Their page is out of sight: everybody sees that they are away, and a bot plays on if that lasts. */
  away(board: BoardId): void {
    this.#leaveTo(board, AWAY_MS);
  }

  #leaveTo(board: Driver, graceMs: number): void {
    if (board !== HOST) this.#classroom.seats.setConnected(board, false);
    this.#forgetGrace(board);
    const graceOver = () => {
      this.#graces.delete(board);
      this.settleAt(board);
    };
    this.#graces.set(board, this.#classroom.options.clock.wakeIn(graceMs, graceOver));
    this.#seatChanged(board);
  }

  /** Sees to it that people play where they are, and bots where they are not. */
  settle(): void {
    if (!this.#plays) return;
    this.#settleMaster();
    for (const { board } of this.#classroom.seats.all) this.#settleBoard(board);
  }
  /** The same where nothing can have changed but at one board: there may be thousands. */
  settleAt(board: Driver): void {
    if (!this.#plays) return;
    this.#settleMaster();
    if (board !== HOST) this.#settleBoard(board);
  }

  get #plays(): boolean {
    const { exhibition, held } = this.#classroom;
    return exhibition !== null && held === null && !exhibition.over;
  }
  #settleBoard(board: BoardId): void {
    if (this.#graces.has(board) || this.#changing.has(board)) return;
    const sitter = this.#classroom.sitterAt(board);
    if (this.#classroom.exhibition?.table(board).sitter !== sitter) void this.#change(board, sitter);
  }

  /** The server was started again in mid-round: nobody is here, and the clock waits for those who played. */
  everybodyIsLost(): void {
    const { seats, exhibition } = this.#classroom;
    for (const { bot, board } of seats.all) {
      if (bot) continue;
      seats.setConnected(board, false);
      const played = exhibition?.over === false && exhibition.table(board).sitter === 'person';
      if (played) this.#awaited.add(board);
    }
    const { driver } = this.#classroom.mastersSeat;
    if (this.#classroom.isDriven && driver !== null) this.#awaited.add(driver);
    this.#awaitedAtFirst = this.#awaited.size;
    if (this.#awaitedAtFirst === 0) this.goOn();
    else this.#goOnIn(RETURN_MS_MAX);
  }

  /** Whoever is still away is played for. */
  goOn(): void {
    this.#forgetWaiting?.();
    this.#awaited.clear();
    this.#classroom.hold('waitingForPeople', false);
    this.settle();
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.#forgetWaiting?.();
    for (const board of [...this.#graces.keys()]) this.#forgetGrace(board);
  }

  /** The event loop sends the master while whoever should is away. */
  #settleMaster(): void {
    const { exhibition, isDriven, mastersSeat } = this.#classroom;
    // Nobody stands in over a real game: it waits, or the host takes over.
    if (exhibition?.realChess) return;
    const { driver, isStoodInFor } = mastersSeat;
    if (!isDriven || driver === null || this.#isStandingIn || this.#graces.has(driver)) return;
    const isHere = this.#isDriving(driver);
    if (isStoodInFor === !isHere) return;
    this.#isStandingIn = true;
    void this.#put({ do: 'standIn', on: !isHere }).then(({ refused }) => {
      this.#isStandingIn = false;
      if (refused === null) this.settle();
    });
  }

  async #change(board: BoardId, sitter: Sitter): Promise<void> {
    this.#changing.add(board);
    const { refused } = await this.#put({ do: 'seat', board, sitter });
    this.#changing.delete(board);
    // Whoever has come or gone meanwhile was not looked at.
    if (refused === null) this.settleAt(board);
  }

  #goOnIn(ms: number): void {
    this.#forgetWaiting?.();
    this.#forgetWaiting = this.#classroom.options.clock.wakeIn(ms, () => this.goOn());
  }

  #forgetGrace(board: Driver): void {
    this.#graces.get(board)?.();
    this.#graces.delete(board);
  }
}
