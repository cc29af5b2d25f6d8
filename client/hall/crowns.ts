/** Where there are fewer brains than masters: who wears the crown, and from whom he got it, as the facts say. */
import type { Fact, MasterId } from '../../shared/simul/index.ts';

export class Crowns {
  private readonly all = new Map<number, { readonly wearer: MasterId; readonly giver: MasterId | null }>();

  /** Whether this master was the last to use a brain. */
  worn(by: MasterId): boolean {
    return this.find(by) !== undefined;
  }

  /** Who had this master's crown before him; null: nobody. */
  giver(of: MasterId): MasterId | null {
    return this.find(of)?.giver ?? null;
  }

  fold(fact: Fact): void {
    if (!('brain' in fact) || fact.brain === undefined) return;
    const { id, from } = fact.brain;
    if (from !== fact.master) this.all.set(id, { wearer: fact.master, giver: from });
  }

  private find(wearer: MasterId) {
    return [...this.all.values()].find((crown) => crown.wearer === wearer);
  }
}
