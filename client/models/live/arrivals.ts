/** Who came last: a page that looks on sees them come; of those who were there before it, whoever has the highest board. */
import type { BoardId } from '../../../shared/simul/index.ts';
import type { TablePicture } from '../picture.ts';

/** More are not remembered: nobody reads more names. */
const KEPT = 400;

export class Arrivals {
  /** Each table as it was at the last look. */
  private readonly seen: TablePicture[] = [];
  /** In the order in which they came, the last at the end. */
  private came: BoardId[] = [];

  /** The people who came last, the newest first, at most so many. */
  newest(tables: readonly TablePicture[], most: number): readonly TablePicture[] {
    this.look(tables);
    const found = this.take(tables, most);
    if (found.length === most || found.length === countOf(tables)) return found;
    // Many have left: whoever is here is found again.
    this.came = [];
    for (const { board, bot } of tables) if (!bot) this.came.push(board);
    this.trim();
    return this.take(tables, most);
  }

  private look(tables: readonly TablePicture[]): void {
    for (let index = 0; index < tables.length; index++) {
      const table = tables[index] as TablePicture;
      const before = this.seen[index];
      if (table === before) continue;
      this.seen[index] = table;
      if (!table.bot && (before === undefined || before.bot)) this.came.push(table.board);
    }
    this.seen.length = tables.length;
    this.trim();
  }

  private take(tables: readonly TablePicture[], most: number): TablePicture[] {
    const found = new Set<TablePicture>();
    for (let at = this.came.length - 1; at >= 0 && found.size < most; at--) {
      const table = tables[(this.came[at] as BoardId) - 1];
      if (table && !table.bot) found.add(table);
    }
    return [...found];
  }

  private trim(): void {
    if (this.came.length > KEPT) this.came = this.came.slice(-KEPT);
  }
}

const countOf = (tables: readonly TablePicture[]): number =>
  tables.reduce((count, { bot }) => count + (bot ? 0 : 1), 0);
