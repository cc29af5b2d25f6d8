/** The names of a class, so that no two look alike: found at once, however many there are. */
import { withNumber } from '../../../shared/protocol/names.ts';
import { nameKey } from '../../../shared/protocol/typed-name.ts';

export class TakenNames {
  /** By look, how many have it. */
  readonly #count = new Map<string, number>();
  /** By look, the number from which one may be free: a thousand of the same name don't count from 2 each. */
  readonly #from = new Map<string, number>();
  /** Names that carry a number of ours: which one, and of which look. */
  readonly #numbered = new Map<string, { readonly key: string; readonly number: number }>();

  add(name: string): void {
    const key = nameKey(name);
    this.#count.set(key, (this.#count.get(key) ?? 0) + 1);
  }

  /** Nobody there has it any more. */
  remove(name: string): void {
    const key = nameKey(name);
    const left = (this.#count.get(key) ?? 0) - 1;
    if (left > 0) this.#count.set(key, left);
    else this.#count.delete(key);
    const was = left > 0 ? undefined : this.#numbered.get(key);
    if (!was) return;
    this.#numbered.delete(key);
    this.#from.set(was.key, Math.min(was.number, this.#from.get(was.key) ?? was.number));
  }

  /** This name, or with a number where somebody else has it: what is free is taken again. */
  unlike(wanted: string): string {
    if (!this.#has(wanted)) return wanted;
    const key = nameKey(wanted);
    let number = this.#from.get(key) ?? 2;
    while (this.#has(withNumber(wanted, number))) number++;
    this.#from.set(key, number);
    const name = withNumber(wanted, number);
    this.#numbered.set(nameKey(name), { key, number });
    return name;
  }

  #has(name: string): boolean {
    return this.#count.has(nameKey(name));
  }
}
