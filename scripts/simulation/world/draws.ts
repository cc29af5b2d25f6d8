/** Chance of ours: whoever draws has a row of numbers of their own, so that nobody's draws shift anybody else's. */
import { draw } from '../../../shared/simul/index.ts';

export class Draws {
  readonly #seed: number;
  readonly #row: number;
  #count = 0;

  /** @param row whose numbers these are */
  constructor(seed: number, row: number) {
    this.#seed = seed;
    this.#row = row;
  }

  /** From 0 up to but not including 1. */
  share(): number {
    return draw(this.#seed, this.#row, this.#count++);
  }
  /** A whole number from `from` up to but not including `to`. */
  int(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from));
  }
  between(from: number, to: number): number {
    return from + this.share() * (to - from);
  }
  /** Whether something happens that happens with this chance. */
  may(chance: number): boolean {
    return this.share() < chance;
  }
  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.int(0, items.length)] ?? items[0];
  }
  /** One of those, the likelier the greater its weight. */
  weighted<Item extends string>(weights: Readonly<Record<Item, number>>): Item {
    const all = Object.entries(weights) as [Item, number][];
    let left = this.share() * all.reduce((sum, [, weight]) => sum + weight, 0);
    const found = all.find(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    return (found ?? (all[0] as [Item, number]))[0];
  }
  /** Fills bytes; nobody needs them to be hard to guess here. */
  fill<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
    for (let index = 0; index < bytes.length; index++) bytes[index] = this.int(0, 256);
    return bytes;
  }
}
