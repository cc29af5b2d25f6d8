/** All halls of this server: opened with a code, found by it, closed when nobody has been there for a while. */
import { randomInt } from 'node:crypto';
import { matchMaker } from '@colyseus/core';
import type { Clock, Engine } from '../../shared/exhibition/ports.ts';
import type { HallOpened, HallWanted } from '../../shared/protocol/messages.ts';
import type { Log } from '../log.ts';
import { Hall } from './hall.ts';

export const ROOM_NAME = 'simul';

/** Names are gone so long after the last one left. */
const EMPTY_FOR_MS = 5 * 60_000;
const HALLS_MAX = 50;

export type HallsPlan = {
  readonly speed: number;
  readonly clock: Clock;
  /** The master's chess at one strength. */
  readonly engineAt: (level: number) => Engine;
  readonly log: Log;
};

type Open = { readonly hall: Hall; forgetClosing: (() => void) | null };
type Wanted = Omit<HallWanted, 'pin'>;

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

  /** @returns the code for everybody and the host's secret, which is told nowhere else */
  async open(wanted: Wanted): Promise<HallOpened> {
    const code = this.#newCode();
    const secret = Hall.newSecret();
    await matchMaker.createRoom(ROOM_NAME, { code, secret, wanted });
    return { code, secret };
  }

  /** The room of a new hall asks for what is behind its door. */
  furnish(room: { code: string; secret: string; wanted: Wanted; close: () => void }): Hall {
    const { clock, speed, engineAt, log } = this.plan;
    const { rounds, seats, names, level } = room.wanted;
    const seed = randomInt(2 ** 31);
    const engine = engineAt(level);
    const plan = { code: room.code, rounds, seats, names, speed, seed, clock, engine };
    const hall = new Hall(plan, room.secret, log, room.close);
    this.#open.set(room.code, { hall, forgetClosing: null });
    this.noteGuests(room.code, 0);
    return hall;
  }

  /** How many are connected now; an empty hall is closed after a while. */
  noteGuests(code: string, guests: number): void {
    const open = this.#open.get(code);
    if (!open) return;
    open.forgetClosing?.();
    open.forgetClosing =
      guests === 0 ? this.plan.clock.wakeIn(EMPTY_FOR_MS, () => open.hall.closeForGood()) : null;
  }

  /** The room is gone: nothing of the class is kept. */
  closed(code: string): void {
    const open = this.#open.get(code);
    open?.forgetClosing?.();
    open?.hall.classroom.close();
    this.#open.delete(code);
  }

  #newCode(): string {
    let code: string;
    do code = String(randomInt(100_000, 1_000_000));
    while (this.#open.has(code));
    return code;
  }
}
