/**
 * Who is the master in a driven round: the host, or somebody of the class. Named before the round or in it, they have the
 * seat until its bell. Where nobody is named, or whoever is named is away, the event loop goes on in their place.
 */
import type { BoardId } from '../../shared/simul/index.ts';

/** The host counts as board 0: boards count from 1. */
export const HOST = 0;
/** The board of whoever sends the master, or `HOST`. */
export type Driver = BoardId | typeof HOST;

export class MastersSeat {
  /** Who has the seat, in the round that runs if it is driven, else in the next; null: nobody. */
  driver: Driver | null = null;
  /** Whoever has it is away, and the event loop stands in for them. */
  isStoodInFor = false;
  /** Real chess: somebody must have the seat, for nobody else plays; the host, where nobody is named. */
  #mustBeTaken = false;
  /** By round: how many orders everybody gave in it. */
  readonly #orders = new Map<number, Map<Driver, number>>();

  /** The event loop sends the master: nobody is there to do it. */
  get goesByItself(): boolean {
    return this.driver === null || this.isStoodInFor;
  }

  name(driver: Driver | null): void {
    this.driver = driver ?? (this.#mustBeTaken ? HOST : null);
    this.isStoodInFor = false;
  }
  /** A round of real chess begins. */
  mustBeTaken(): void {
    this.#mustBeTaken = true;
    if (this.driver === null) this.name(null);
  }
  /** They have sent the master somewhere in that round, or (0) sat down for it. */
  noteOrders(round: number, driver: Driver, orders: 0 | 1): void {
    const all = this.#orders.get(round) ?? new Map<Driver, number>();
    this.#orders.set(round, all.set(driver, (all.get(driver) ?? 0) + orders));
  }
  /** Who gave most of the orders in that round, the first of equals; null: nobody had the seat. */
  droveIn(round: number): Driver | null {
    let most: { readonly driver: Driver; readonly orders: number } | null = null;
    for (const [driver, orders] of this.#orders.get(round) ?? [])
      if (most === null || orders > most.orders) most = { driver, orders };
    return most?.driver ?? null;
  }

  /** Somebody has left that board: whoever sits there next was not the master. */
  leaves(board: BoardId): void {
    if (this.driver === board) this.name(null);
    for (const orders of this.#orders.values()) orders.delete(board);
  }
  /** The bell has rung: the seat was theirs for that round. */
  roundOver(): void {
    this.#mustBeTaken = false;
    this.name(null);
  }
  /** The class begins anew. */
  forget(): void {
    this.roundOver();
    this.#orders.clear();
  }
}
