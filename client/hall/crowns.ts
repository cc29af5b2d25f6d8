/** Where there are fewer brains than masters: who wears the crown, and from whom he got it. */
import type { BoardId, Fact, MasterId } from '../../shared/simul/index.ts';

type Crown = { wearer: MasterId | null; before: MasterId | null; usedAt: BoardId | null };

export class Crowns {
  private readonly all: readonly Crown[];

  constructor(brains: number) {
    this.all = Array.from({ length: brains }, () => ({ wearer: null, before: null, usedAt: null }));
  }

  /** Whether this master was the last to use a brain. */
  worn(by: MasterId): boolean {
    return this.all.some(({ wearer }) => wearer === by);
  }

  /** Who had this master's crown before him; null: nobody. */
  giver(of: MasterId): MasterId | null {
    return this.all.find(({ wearer }) => wearer === of)?.before ?? null;
  }

  fold(fact: Fact): void {
    switch (fact.kind) {
      case 'switchBegan':
      case 'recallBegan':
      case 'playBegan':
        this.take(fact.master, fact.board);
        break;
      case 'masterMoved':
      case 'boardClosed':
        for (const crown of this.all) if (crown.usedAt === fact.board) crown.usedAt = null;
    }
  }

  /** He goes on with his own if it is free, else he takes the first that is: the core's rule (SPEC.md, 3.4). */
  private take(master: MasterId, board: BoardId): void {
    const free = this.all.filter(({ usedAt }) => usedAt === null || usedAt === board);
    const crown = free.find(({ wearer }) => wearer === master) ?? free[0];
    if (!crown) return;
    crown.usedAt = board;
    if (crown.wearer === master) return;
    crown.before = crown.wearer;
    crown.wearer = master;
  }
}
