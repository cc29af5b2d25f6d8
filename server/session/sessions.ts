/** All halls of this server: opened with a code, found by it, closed when nobody has been there for a while. */
import { randomBytes, randomInt } from 'node:crypto';
import type { HallOpened, HallWanted } from '../../shared/protocol/messages.ts';
import type { Clock, Engine } from '../../shared/round/ports.ts';
import { hashOf } from '../classroom/seats.ts';
import type { Log } from '../log.ts';
import type { Kept, Session, Store } from '../store/store.ts';
import type { WallTime } from './journal.ts';
import { Hall, type HallPlan } from './session.ts';

/** Names are gone so long after the last one left. */
const EMPTY_FOR_MS = 5 * 60_000;
const HALLS_MAX = 50;
const SECRET_BYTES = 16;

export type HallsPlan = {
  readonly speed: number;
  readonly clock: Clock;
  readonly wallTime: WallTime;
  /** The master's chess at one strength. */
  readonly engineAt: (level: number) => Engine;
  readonly store: Store;
  /** Makes the room on the network, under that code; it will ask for its hall. */
  readonly makeRoom: (code: string) => Promise<unknown>;
  readonly log: Log;
};

type Open = { readonly hall: Hall; forgetClosing: (() => void) | null };
type Wanted = Omit<HallWanted, 'pin'>;
/** What is kept of how a hall was opened. */
type KeptPlan = Omit<HallPlan, keyof HallsPlan | keyof Session | 'engine'> & { readonly level: number };

export class Halls {
  readonly plan: HallsPlan;
  readonly #open = new Map<string, Open>();

  constructor(plan: HallsPlan) {
    this.plan = plan;
  }

  get all(): readonly Hall[] {
    return [...this.#open.values()].map(({ hall }) => hall);
  }
  get full(): boolean {
    return this.#open.size >= HALLS_MAX;
  }

  find(code: string): Hall | null {
    return this.#open.get(code)?.hall ?? null;
  }

  /**
   * @returns the code for everybody and the host's secret, which is told nowhere else
   * @throws where it can't be saved
   */
  async open(wanted: Wanted): Promise<HallOpened> {
    const { plan, seats, names, level, autopilot = false } = wanted;
    const code = this.#newCode();
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const kept: KeptPlan = { lesson: plan, seats, names, level, autopilot, seed: randomInt(2 ** 31) };
    const session = { code, secretHash: hashOf(secret), plan: JSON.stringify(kept) };
    await this.plan.store.open(session, this.plan.wallTime());
    this.#add(new Hall(this.#planOf(session)), EMPTY_FOR_MS);
    await this.plan.makeRoom(code);
    return { code, secret };
  }

  /** All halls that were open when the server ended, but for those whose last guest left too long ago. */
  async reopen(): Promise<void> {
    const { store, wallTime } = this.plan;
    for (const kept of await store.read()) {
      const emptyForMs = EMPTY_FOR_MS - Math.max(0, wallTime() - kept.mark.seenAtMs);
      if (emptyForMs <= 0) {
        await store.forget(kept.code);
        continue;
      }
      const hall = this.#madeAgain(kept);
      if (hall === null) {
        this.plan.clock.wakeIn(emptyForMs, () => void store.forget(kept.code));
        continue;
      }
      this.#add(hall, emptyForMs);
      await this.plan.makeRoom(kept.code);
    }
  }

  /** The room of a hall asks for what is behind its door. */
  furnish(code: string, closeRoom: () => void): Hall {
    const hall = this.find(code);
    if (!hall) throw new RangeError('There is no such hall');
    hall.closeRoom = closeRoom;
    return hall;
  }

  /** How many are connected now; an empty hall is closed after a while. */
  noteGuests(code: string, guests: number): void {
    const open = this.#open.get(code);
    open?.forgetClosing?.();
    if (open) open.forgetClosing = guests === 0 ? this.#closeIn(open.hall, EMPTY_FOR_MS) : null;
  }

  /** The room is gone. */
  closed(code: string): void {
    const open = this.#open.get(code);
    open?.forgetClosing?.();
    open?.hall.close();
    this.#open.delete(code);
  }

  /** The server is about to stop: everybody is told, what is under way is finished. */
  async drain(): Promise<void> {
    await Promise.all(this.all.map((hall) => hall.drain()));
  }

  /** A class that can't be made again must not keep all others from coming back; its names go when theirs would. */
  #madeAgain(kept: Kept): Hall | null {
    try {
      return new Hall(this.#planOf(kept), kept);
    } catch (error) {
      this.plan.log.error({ err: error }, 'a class could not be made again');
      return null;
    }
  }

  #planOf({ code, secretHash, plan }: Session): HallPlan {
    const { clock, speed, engineAt, log, store, wallTime } = this.plan;
    const { level, ...kept } = JSON.parse(plan) as KeptPlan;
    return {
      ...kept,
      code,
      secretHash,
      engine: engineAt(level),
      speed,
      clock,
      log,
      store,
      wallTime,
    };
  }

  #add(hall: Hall, emptyForMs: number): void {
    this.#open.set(hall.classroom.plan.code, { hall, forgetClosing: this.#closeIn(hall, emptyForMs) });
  }

  #closeIn(hall: Hall, ms: number): () => void {
    return this.plan.clock.wakeIn(ms, () => void hall.closeForGood());
  }

  #newCode(): string {
    let code: string;
    do code = String(randomInt(100_000, 1_000_000));
    while (this.#open.has(code));
    return code;
  }
}
