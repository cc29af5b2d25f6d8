/** The file in which classes are kept. It keeps its thread busy while the disk works: only the store's thread opens it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Act, Done } from './group-commit.ts';
import { migrate } from './schema.ts';
import { type Entry, type Kept, StoreNotOpened, type WhyNotOpen } from './store.ts';

const FILE = 'simul.db';

/** What became of an act: what goes wrong fails the whole group. */
export type Became = Exclude<Done, Error>;

export class Database {
  readonly #database: DatabaseSync;
  readonly #append: StatementSync;
  readonly #kept: StatementSync;
  readonly #mark: StatementSync;
  readonly #drop: StatementSync;
  /** Something was forgotten, and may still be read in the log of changes. */
  #mustTidy = false;

  /** @throws StoreNotOpened */
  constructor(folder: string) {
    const database = opened(folder);
    this.#database = database;
    this.#append = database.prepare(
      `INSERT INTO entry (code, seq, board, id, input)
       SELECT code, (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE code = class.code), ?, ?, ?
       FROM class WHERE code = ? ON CONFLICT DO NOTHING RETURNING seq`,
    );
    this.#drop = database.prepare('DELETE FROM entry WHERE code = ? AND seq = ?');
    this.#kept = database.prepare('SELECT seq FROM entry WHERE code = ? AND board = ? AND id = ?');
    this.#mark = database.prepare('UPDATE class SET round = ?, clock_ms = ?, seen_at_ms = ? WHERE code = ?');
  }

  /**
   * All of them, and then one visit to the disk.
   * @returns for each the number of what was appended; null where there is none; taken: there is such a class already
   * @throws where it can't be kept; then nothing of it was
   */
  keep(acts: readonly Act[]): Became[] {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const done = acts.map((act) => this.#do(act));
      this.#database.exec('COMMIT');
      this.#mustTidy ||= acts.some(forgets);
      // People who come and go make many of them: once a second, with the marks, is soon enough.
      if (acts.some((act) => act.do === 'forget' || act.do === 'mark')) this.#tidy();
      return done;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /**
   * Takes back what was never promised: a commit that failed may still be in the file when it is opened again.
   * @param promised for each class its last entry that was
   */
  cutBack(promised: ReadonlyMap<string, number>): void {
    const cut = this.#database.prepare('DELETE FROM entry WHERE code = ? AND seq > ?');
    for (const [code, seq] of promised) cut.run(code, seq);
  }

  read(): Kept[] {
    const classes = this.#database.prepare('SELECT * FROM class ORDER BY rowid').all();
    const entries = this.#database.prepare('SELECT * FROM entry WHERE code = ? ORDER BY seq');
    return classes.map((row) => ({
      code: row.code as string,
      secretHash: row.secret_hash as string,
      options: row.options as string,
      mark: {
        round: row.round as number,
        clockMs: row.clock_ms as number,
        seenAtMs: row.seen_at_ms as number,
      },
      entries: entries.all(row.code as string).map(({ seq, board, id, input }) => ({
        seq: seq as number,
        sender: id === null ? null : { board: board as number, id: id as string },
        input: input as string,
      })),
    }));
  }

  close(): void {
    this.#database.close();
  }

  /** What was kept is kept, whether this goes well or not: it is tried again the next time. */
  #tidy(): void {
    if (!this.#mustTidy) return;
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      this.#mustTidy = false;
    } catch {
      // The disk is full, or does not answer.
    }
  }

  #do(act: Act): Became {
    switch (act.do) {
      case 'open': {
        const { code, secretHash, options } = act.session;
        const { changes } = this.#database
          .prepare(
            'INSERT INTO class (code, secret_hash, options, seen_at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (code) DO NOTHING',
          )
          .run(code, secretHash, options, act.seenAtMs);
        return changes === 0 ? 'taken' : null;
      }
      case 'append':
        return this.#appended(act.code, act.entry, act.outdated);
      case 'mark': {
        const { round, clockMs, seenAtMs } = act.mark;
        this.#mark.run(round, clockMs, seenAtMs, act.code);
        return null;
      }
      case 'forget':
        this.#database.prepare('DELETE FROM class WHERE code = ?').run(act.code);
        return null;
    }
  }

  #appended(code: string, { sender, input }: Entry, outdated: readonly number[] = []): number | null {
    const { board, id } = sender ?? { board: null, id: null };
    const fresh = this.#append.get(board, id, input, code);
    const row = fresh ?? this.#kept.get(code, board, id);
    if (fresh) for (const seq of outdated) this.#drop.run(code, seq);
    return row === undefined ? null : (row.seq as number);
  }
}

const forgets = (act: Act) => act.do === 'forget' || (act.do === 'append' && (act.outdated?.length ?? 0) > 0);

function opened(folder: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(join(folder, FILE));
    // Exclusive: a second server on the same folder would answer for halls that it doesn't know.
    database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                   PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON`);
    const checked = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
    if (checked.quick_check !== 'ok') throw new StoreNotOpened('broken');
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof StoreNotOpened ? error : new StoreNotOpened(whyNot(error), error);
  }
}

/** SQLite's numbers: 5 busy, 6 locked, 11 corrupt, 26 not a database. */
const WHY: Readonly<Record<number, WhyNotOpen>> = { 5: 'busy', 6: 'busy', 11: 'broken', 26: 'broken' };

function whyNot(error: unknown): WhyNotOpen {
  const number = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return WHY[number] ?? 'shut';
}
