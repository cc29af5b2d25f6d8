/** The tables, version by version. A store of an older version is brought forward; one of a newer is left alone. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreNotOpened } from './store.ts';

/** What each version adds to the one before it; the first makes an empty file a store. */
export const VERSIONS: readonly string[] = [
  `CREATE TABLE class (
     code TEXT PRIMARY KEY,
     secret_hash TEXT NOT NULL,
     plan TEXT NOT NULL,
     round INTEGER NOT NULL DEFAULT 0,
     clock_ms REAL NOT NULL DEFAULT 0,
     seen_at_ms INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE entry (
     code TEXT NOT NULL REFERENCES class (code) ON DELETE CASCADE,
     seq INTEGER NOT NULL,
     board INTEGER,
     id TEXT,
     input TEXT NOT NULL,
     PRIMARY KEY (code, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE UNIQUE INDEX sent_once ON entry (code, board, id) WHERE id IS NOT NULL;`,
  // A class had rounds; now it has a plan with steps.
  `UPDATE class SET plan = json_remove(json_set(plan,
     '$.autopilot', json('false'),
     '$.lesson', json_object('name', 'custom', 'steps', (
       SELECT json_group_array(json_object(
         'kind', 'round',
         'topic', value ->> 'policy',
         'policy', value ->> 'policy',
         'durationMs', value -> 'durationMs'))
       FROM json_each(class.plan, '$.rounds')))), '$.rounds')
   WHERE plan -> '$.rounds' IS NOT NULL;`,
  // Words have changed. In a JSON text a quotation mark inside a string is escaped: these are keys and values alone.
  `ALTER TABLE class RENAME COLUMN plan TO options;
   UPDATE class SET options = replace(options, '"lesson":{', '"plan":{');
   UPDATE class SET options = replace(options, '"thinkMs":', '"playMs":');
   UPDATE class SET options = replace(options, '"kind":"ask"', '"kind":"question"');
   UPDATE class SET options = replace(options, '"ask":{', '"question":{');
   UPDATE entry SET input = json_set(input, '$.input.do', 'engineMove') WHERE input ->> '$.input.do' = 'answer';`,
];

/**
 * Brings the store to this version.
 * @throws StoreNotOpened `newer`
 */
export function migrate(database: DatabaseSync, versions = VERSIONS): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > versions.length) throw new StoreNotOpened('newer');
  if (version === versions.length) return;
  database.exec('BEGIN IMMEDIATE');
  for (const step of versions.slice(version)) database.exec(step);
  database.exec(`PRAGMA user_version = ${versions.length}; COMMIT`);
}
