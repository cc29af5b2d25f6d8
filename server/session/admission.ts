/** Who may come into a class, and to which seat. */
import { timingSafeEqual } from 'node:crypto';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { NAME_LETTERS_MAX } from '../../shared/protocol/classroom.ts';
import type { JoinWanted } from '../../shared/protocol/messages.ts';
import { isSpun, spinName } from '../../shared/protocol/names.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { cleanName } from '../../shared/protocol/typed-name.ts';
import type { Clock } from '../../shared/round/ports.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Chance } from '../chance.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { hashOf, tokenFrom } from '../classroom/seats/seats.ts';
import type { Connection, Guests, Role } from './connection.ts';
import type { Put } from './journal.ts';
import type { Notifier } from './notifier.ts';
import type { Presence } from './presence.ts';

type AsPlayer = JoinWanted & { as: 'player' };

type AdmissionOptions = {
  readonly classroom: Classroom;
  readonly guests: Guests;
  readonly notifier: Notifier;
  readonly presence: Presence;
  readonly seatCodes: SeatCodes;
  readonly put: Put;
  readonly chance: Chance;
  /** The host's secret, hashed: it was handed out once. */
  readonly secretHash: string;
  /** Somebody new has that seat. */
  readonly satDown: (board: BoardId) => void;
  /** The host has come (again). */
  readonly hostCame: () => void;
};

export class Admission {
  readonly #options: AdmissionOptions;
  /** Those who are just sitting down, by their tokens: a connection that broke meanwhile comes back for the same seat. */
  readonly #sitting = new Map<string, Promise<BoardId | RefusalCode>>();

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /** Whether this is the host's secret. */
  isSecret(secret: string): boolean {
    return timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(this.#options.secretHash));
  }

  /** Why somebody who wants this can't come in; null: they can, for all that is known now. */
  objection(wanted: JoinWanted): RefusalCode | null {
    if (this.#options.classroom.held === 'updating') return 'updating';
    if (wanted.as === 'stage') return null;
    if (wanted.as === 'host') return this.isSecret(wanted.secret) ? null : 'wrongSecret';
    const { blocked, seats, locked } = this.#options.classroom;
    const { seatCode, device } = wanted;
    const token = this.tokenOf(wanted);
    const isBlocked = () =>
      blocked.has({ deviceHash: hashOfDevice(device) ?? null, tokenHash: token ? hashOf(token) : null });
    if (!blocked.isEmpty && isBlocked()) return 'blocked';
    if (token !== undefined && this.#isExpected(token)) return null;
    if (seatCode !== undefined)
      return this.#options.seatCodes.boardFor(seatCode) === null ? 'wrongSeatCode' : null;
    if (this.#nameOf(wanted.name) === null) return 'badName';
    if (locked) return 'hallLocked';
    return seats.full ? 'hallFull' : null;
  }

  /** By which token they come in: their own, or, where that holds nothing, that of the seat that their browser has taken last. */
  tokenOf({ token, newest }: AsPlayer): string | undefined {
    if (newest === undefined) return token;
    return token !== undefined && this.#isExpected(token) ? token : newest;
  }

  /** Somebody comes in; of a seat, or of the host, the newest page wins, or the newest connection. */
  async enter(connection: Connection, wanted: JoinWanted): Promise<Role | RefusalCode> {
    const objection = this.objection(wanted);
    if (objection !== null) return objection;
    const { guests, hostCame, notifier } = this.#options;
    if (wanted.as === 'player') return this.#enterAsPlayer(connection, wanted);
    if (wanted.as === 'host') {
      if (!guests.makeWay(guests.host, connection, wanted)) return 'openedElsewhere';
      guests.host = connection;
      hostCame();
    }
    notifier.addWatcher(connection);
    return { as: wanted.as };
  }

  async #enterAsPlayer(connection: Connection, wanted: AsPlayer): Promise<Role | RefusalCode> {
    const { chance, classroom, guests, notifier, presence, satDown } = this.#options;
    const token = tokenFrom(this.tokenOf(wanted), chance.secret);
    const isBack = classroom.seats.heldBy(token) !== null || wanted.seatCode !== undefined;
    const board = await this.#seatFor(wanted, token);
    if (typeof board === 'string') return board;
    // What is written down in one go is done in one go: by now the host may have taken the seat from them.
    if (classroom.seats.heldBy(token)?.board !== board) return 'removed';
    if (!guests.makeWay(guests.players.get(board), connection, wanted)) return 'openedElsewhere';
    presence.came(board);
    if (!isBack) satDown(board);
    notifier.addPlayer(connection, { board, name: classroom.seats.seat(board).name, token }, isBack);
    return { as: 'player', board };
  }

  /** Whether that token holds a seat, or will in a moment. */
  #isExpected(token: string): boolean {
    return this.#options.classroom.seats.heldBy(token) !== null || this.#sitting.has(token);
  }

  #seatFor(wanted: AsPlayer, token: string): Promise<BoardId | RefusalCode> {
    const held = this.#options.classroom.seats.heldBy(token);
    if (held) return Promise.resolve(held.board);
    const sitting = this.#sitting.get(token) ?? this.#sitDown(wanted, hashOf(token));
    this.#sitting.set(token, sitting);
    void sitting.then(() => this.#sitting.delete(token));
    return sitting;
  }

  async #sitDown({ name, seatCode, device }: AsPlayer, tokenHash: string): Promise<BoardId | RefusalCode> {
    const { chance, seatCodes, classroom, put } = this.#options;
    const deviceHash = hashOfDevice(device);
    if (seatCode !== undefined) {
      const board = seatCodes.boardFor(seatCode);
      if (board === null) return 'wrongSeatCode';
      // Before it is written down: nobody else uses it meanwhile.
      seatCodes.forget(board);
      const { refused } = await put({ do: 'handOver', board, tokenHash, deviceHash });
      // Not for a seat that is nobody's by now: the next to sit there has nothing to do with it.
      if (refused !== null && classroom.seats.isPerson(board)) seatCodes.giveBack(seatCode, board);
      return refused ?? board;
    }
    const typed = this.#nameOf(name) ?? name;
    const wanted = isDoubtful(typed) ? typed : undefined;
    const offer = classroom.seats.offer(wanted === undefined ? typed : spinName(chance.share));
    if (!offer) return 'hallFull';
    const { refused } = await put({ do: 'sit', ...offer, tokenHash, deviceHash, wanted });
    if (refused === null) return offer.board;
    classroom.seats.giveUp(offer.board);
    // Meanwhile they were given back the seat that they had before.
    return classroom.seats.ofHash(tokenHash)?.board ?? refused;
  }

  #nameOf(wanted: string): string | null {
    const name = isPlain(wanted) ? wanted : cleanName(wanted);
    if (name === null) return null;
    return this.#options.classroom.options.names === 'typed' || isSpun(name) ? name : null;
  }
}

const hashOfDevice = (device: string | undefined) => (device === undefined ? undefined : hashOf(device));

/** Whether a name is as it should be at first sight: `cleanName` looks at every script there is, and is asked three times. */
export const isPlain = (name: string): boolean =>
  name.length <= NAME_LETTERS_MAX && /[a-z\d]/i.test(name) && /^[!-~]+(?: [!-~]+)*$/.test(name);

/** Made for the first name: a server that comes back must not keep a class waiting for it. */
let matcher: RegExpMatcher | null = null;

/**
 * Whether a list of words reads something into this name that a classroom's projector should not show. It is wrong about
 * many people's own names (Dick, Sanal, Nishit), so it decides nothing: they play under a spun one until the host has looked.
 */
function isDoubtful(name: string): boolean {
  if (isSpun(name)) return false;
  matcher ??= new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return matcher.hasMatch(name);
}

const SEAT_CODE_MS = 10 * 60_000;

type Given = { readonly board: BoardId; readonly untilMs: number };

/** Codes that open one seat once, for somebody whose phone is gone. Only this process knows them, and not for long. */
export class SeatCodes {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #given = new Map<string, Given>();

  constructor(clock: Clock, chance: Chance) {
    this.#clock = clock;
    this.#chance = chance;
  }

  /** Six digits for that seat; the one before is void. */
  newFor(board: BoardId): string {
    this.forget(board);
    const code = String(this.#chance.int(100_000, 1_000_000));
    this.giveBack(code, board);
    return code;
  }

  /** It could not be used after all: it opens that seat (again). */
  giveBack(code: string, board: BoardId): void {
    this.#given.set(code, { board, untilMs: this.#clock.nowMs() + SEAT_CODE_MS });
  }

  /** The seat that this code opens, or null. */
  boardFor(code: string): BoardId | null {
    const given = this.#given.get(code);
    return given && given.untilMs > this.#clock.nowMs() ? given.board : null;
  }

  /** It was used, or the seat is somebody else's. */
  forget(board: BoardId): void {
    for (const [code, given] of this.#given) if (given.board === board) this.#given.delete(code);
  }
}
