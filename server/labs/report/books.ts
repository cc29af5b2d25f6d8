/** What the report is about: the moves that were played, in a table of an SQLite file of the run's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const MOVES = 10_000;
/** Both databases understand it: what it sums up is the same, and so is how long it takes. */
export const QUERY = 'SELECT count(*) AS moves, avg(ms) AS "meanMs", pg_sleep(?) AS slept FROM moves';

/** A folder for them. Whoever lives longest removes it: the run, or the database where the server is gone. */
export const newShelf = (): string => mkdtempSync(join(tmpdir(), `simul-report-${process.pid}-`));
export const removeShelf = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** @returns where the file lies */
export function writeBooks(folder: string): string {
  const file = join(folder, 'moves.db');
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE moves (id INTEGER PRIMARY KEY, board INTEGER, ms INTEGER)');
  database
    .prepare(
      `WITH RECURSIVE one(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM one WHERE id < ?)
       INSERT INTO moves SELECT id, id % 50 + 1, 4000 + id * 7919 % 2000 FROM one`,
    )
    .run(MOVES);
  database.close();
  return file;
}
