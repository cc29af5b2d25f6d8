/** All classes of this server: opened with a code, found by it, closed when nobody has been there for a while. */
import { type Counted, type Counter, countsOf, knowCounts } from '../../shared/lesson/counting.ts';
import type { HallOpened, HallWanted } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Clock, Engine } from '../../shared/round/ports.ts';
import type { Chance } from '../chance.ts';
import { hashOf } from '../classroom/seats/seats.ts';
import type { LabRuns } from '../labs/runs.ts';
import type { Log } from '../log.ts';
import type { Programs } from '../programs/programs.ts';
import { CodeTaken, type Kept, NotOurs, type Store, type StoredSession } from '../store/store.ts';
import type { WallTime } from './journal.ts';
import { Session, type SessionOptions } from './session.ts';

/** So long after the last guest has left a class is forgotten, names and all. */
export const EMPTY_FOR_MS = 5 * 60_000;
/** The same where a round of real chess was adjourned, to be gone on with on another day. */
const ADJOURNED_FOR_MS = 7 * 24 * 3_600_000;
const SECRET_BYTES = 16;

type SessionsOptions = {
  readonly speed: number;
  /** So many may be opened; those that are taken over from other servers come beside them. */
  readonly hallsMax: number;
  readonly clock: Clock;
  readonly wallTime: WallTime;
  readonly chance: Chance;
  /** The master's chess at one strength. */
  readonly engineAt: (level: number) => Engine;
  readonly programs: Programs;
  readonly labs: LabRuns;
  readonly store: Store;
  /** Makes the room on the network, under that code; it will ask for its session. */
  readonly makeRoom: (code: string) => Promise<unknown>;
  readonly log: Log;
  /** What is waited for while a class is made again, so that all others go on; missing: nothing. */
  readonly breathe?: () => Promise<void> | undefined;
  /** Counts large plans and shows; missing: they are counted in place. */
  readonly counter?: Counter;
};

type Open = { readonly session: Session; forgetClosing: (() => void) | null; hasRoom: boolean };
const emptyForMsOf = (session: Session): number =>
  session.classroom.isAdjourned ? ADJOURNED_FOR_MS : EMPTY_FOR_MS;

type Wanted = Omit<HallWanted, 'pin'>;
/** What is kept of how a session was opened. */
type StoredOptions = Omit<SessionOptions, keyof SessionsOptions | keyof StoredSession | 'engine'> & {
  readonly level: number;
  /** What was counted of the plan's steps before it was opened: a class that is made again is not counted again. */
  readonly counts?: readonly (Counted | null)[];
};

export class Sessions {
  readonly options: SessionsOptions;
  readonly #open = new Map<string, Open>();
  /** The codes of those that are being written down: they count from the moment at which they were asked for. */
  readonly #opening = new Set<string>();
  /** The codes of those that are being made again, for as long as they are this server's. */
  readonly #making = new Set<string>();

  constructor(options: SessionsOptions) {
    this.options = options;
    options.store.onLost((code) => this.#lost(code));
  }

  get all(): readonly Session[] {
    return [...this.#open.values()].map(({ session }) => session);
  }
  get full(): boolean {
    return this.#open.size + this.#opening.size >= this.options.hallsMax;
  }

  /** Whether somebody can come in here: a class that is just made again gets its room last. */
  canEnter(code: string): boolean {
    return this.#open.get(code)?.hasRoom === true;
  }

  find(code: string): Session | null {
    return this.#open.get(code)?.session ?? null;
  }

  /** @returns the code for everybody and the host's secret, which is told nowhere else; or why there is none */
  async open(wanted: Wanted): Promise<HallOpened | RefusalCode> {
    if (this.full) return 'tooManyHalls';
    const code = this.#newCode();
    this.#opening.add(code);
    try {
      return await this.#openAs(code, wanted);
    } catch (error) {
      // Another server has that code, or this one has a class that it could not make again.
      if (error instanceof CodeTaken) return await this.open(wanted);
      this.options.log.error({ err: error }, 'a class could not be opened');
      return 'notSaved';
    } finally {
      this.#opening.delete(code);
    }
  }

  async #openAs(code: string, wanted: Wanted): Promise<HallOpened> {
    const { plan, seats, names, level, autopilot = false } = wanted;
    const { chance } = this.options;
    const secret = chance.secret(SECRET_BYTES);
    const counts = countsOf(plan, seats);
    const seed = chance.int(0, 2 ** 31);
    const chosen: StoredOptions = { plan, seats, names, level, autopilot, seed, counts };
    const secretHash = hashOf(secret);
    const stored = { code, secretHash, options: JSON.stringify(chosen) };
    await this.options.store.open(stored, this.options.wallTime());
    const session = new Session(this.#optionsOf({ code, secretHash }, chosen));
    this.#add(session, EMPTY_FOR_MS);
    try {
      await this.#makeRoom(code);
    } catch (error) {
      await session.closeForGood();
      this.closed(code, session);
      throw error;
    }
    return { code, secret };
  }

  /**
   * Opens classes again that no server has: those that were open when this one ended, and those of others that ended. How
   * long that is ago only the wall's clock can say, and that may have been set meanwhile: each of them waits for its people
   * first, as if the last had left just now.
   * @param most so many at most
   */
  async reopen(most?: number): Promise<void> {
    const { store, wallTime } = this.options;
    const taken = await store.take(most);
    for (const { code } of taken) this.#making.add(code);
    for (const kept of taken) {
      const session = await this.#madeAgain(kept);
      if (!this.#making.delete(kept.code)) {
        session?.close();
        continue;
      }
      if (session === null) {
        this.options.clock.wakeIn(EMPTY_FOR_MS, () => void store.forget(kept.code));
        continue;
      }
      const sinceMs = Math.max(0, wallTime() - kept.mark.seenAtMs);
      this.#add(session, Math.max(EMPTY_FOR_MS, emptyForMsOf(session) - sinceMs));
      await this.#makeRoom(kept.code).catch((error) =>
        this.options.log.error({ err: error }, 'a class got no room'),
      );
    }
  }

  /** What is being made again is left to the next server. */
  stopReopening(): void {
    this.#making.clear();
  }

  /** The room of a session, which Colyseus makes by itself, asks for its session. @throws RangeError where there is none */
  furnish(code: string, closeRoom: Session['closeRoom']): Session {
    const open = this.#open.get(code);
    if (!open) throw new RangeError('There is no such hall');
    open.session.closeRoom = closeRoom;
    return open.session;
  }

  /** How many are connected now; an empty session is closed after a while. */
  noteGuests(code: string, guests: number): void {
    const open = this.#open.get(code);
    open?.forgetClosing?.();
    if (open)
      open.forgetClosing = guests === 0 ? this.#closeIn(open.session, emptyForMsOf(open.session)) : null;
  }

  /** The room is gone. @param session that it had: another one may have the code by now */
  closed(code: string, session: Session | undefined): void {
    const open = this.#open.get(code);
    if (open === undefined || open.session !== session) return;
    open.forgetClosing?.();
    open.session.close();
    this.#open.delete(code);
  }

  /** The server is about to stop: everybody is told, what is under way is finished. */
  async drain(): Promise<void> {
    await Promise.all(this.all.map((session) => session.drain()));
  }

  /** Another server has the class by now: whoever is here is sent there, by coming back. */
  #lost(code: string): void {
    this.#making.delete(code);
    const session = this.find(code);
    if (session === null) return;
    this.options.log.warn('a class was taken over by another server');
    this.closed(code, session);
    session.closeRoom('elsewhere');
  }

  /** A class that can't be made again must not keep all others from coming back; its names go when theirs would. */
  async #madeAgain(kept: Kept): Promise<Session | null> {
    const breathe = () => {
      if (!this.#making.has(kept.code)) throw new NotOurs();
      return this.options.breathe?.();
    };
    try {
      const options = this.#optionsOf(kept, JSON.parse(kept.options) as StoredOptions);
      return await Session.again(options, kept, breathe);
    } catch (error) {
      if (!(error instanceof NotOurs))
        this.options.log.error({ err: error }, 'a class could not be made again');
      return null;
    }
  }

  #optionsOf(
    { code, secretHash }: Pick<StoredSession, 'code' | 'secretHash'>,
    { level, counts, ...chosen }: StoredOptions,
  ): SessionOptions {
    const { chance, clock, counter, speed, engineAt, labs, log, programs, store, wallTime } = this.options;
    knowCounts(chosen.plan, chosen.seats, counts ?? []);
    return {
      ...chosen,
      code,
      secretHash,
      engine: engineAt(level),
      speed,
      chance,
      clock,
      log,
      programs,
      labs,
      store,
      wallTime,
      ...(counter && { counter }),
    };
  }

  async #makeRoom(code: string): Promise<void> {
    await this.options.makeRoom(code);
    const open = this.#open.get(code);
    if (open) open.hasRoom = true;
  }

  #add(session: Session, emptyForMs: number): void {
    this.#open.set(session.classroom.options.code, {
      session,
      hasRoom: false,
      forgetClosing: this.#closeIn(session, emptyForMs),
    });
  }

  #closeIn(session: Session, ms: number): () => void {
    return this.options.clock.wakeIn(ms, () => void session.closeForGood());
  }

  #newCode(): string {
    let code: string;
    do code = String(this.options.chance.int(100_000, 1_000_000));
    while (this.#open.has(code) || this.#opening.has(code));
    return code;
  }
}
