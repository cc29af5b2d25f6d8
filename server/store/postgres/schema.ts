/** The tables in PostgreSQL, version by version. What is older is brought forward; what is newer is left alone. */
import type { Client } from 'pg';
import { DatabaseNotOpened } from '../store.ts';

/** All of Simul's tables lie in a schema of their own: the database may serve others, too. */
export const SCHEMA = 'simul';

/** What each version adds to the one before it. */
const VERSIONS: readonly string[] = [
  `CREATE TABLE class (
     code text PRIMARY KEY,
     secret_hash text NOT NULL,
     options text NOT NULL,
     round integer NOT NULL DEFAULT 0,
     clock_ms double precision NOT NULL DEFAULT 0,
     seen_at_ms double precision NOT NULL,
     opened bigint GENERATED ALWAYS AS IDENTITY
   );
   CREATE TABLE entry (
     code text NOT NULL REFERENCES class (code) ON DELETE CASCADE,
     seq integer NOT NULL,
     board integer,
     id text,
     input text NOT NULL,
     PRIMARY KEY (code, seq)
   );
   CREATE UNIQUE INDEX sent_once ON entry (code, board, id) WHERE id IS NOT NULL;`,
  // Whose a class is: its token grows whenever it is taken, and whoever writes says the token that they know.
  `CREATE TABLE process (
     id text PRIMARY KEY,
     address text NOT NULL UNIQUE,
     beat integer NOT NULL DEFAULT 0,
     halls integer NOT NULL DEFAULT 0
   );
   ALTER TABLE class
     ADD token integer NOT NULL DEFAULT 1,
     ADD owner text REFERENCES process (id) ON DELETE SET NULL;
   CREATE INDEX owned_by ON class (owner);`,
  // How much room a server has.
  'ALTER TABLE process ADD halls_max integer NOT NULL DEFAULT 50;',
];

/** Of all that may be asked to wait for a lock in a database, this number is Simul's. */
const LOCK = 0x51_30_11;

/**
 * Brings the tables to this version; two servers that start at once do it one after the other.
 * @throws DatabaseNotOpened `newer`
 */
export async function migrate(client: Client, versions = VERSIONS): Promise<void> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1, 1)', [LOCK]);
  const { rows } = await client.query('SELECT to_regnamespace($1) IS NOT NULL AS is_there', [SCHEMA]);
  if (!rows[0].is_there) await client.query(`CREATE SCHEMA ${SCHEMA}`);
  const version = await versionOf(client);
  if (version > versions.length) throw new DatabaseNotOpened('newer');
  for (const step of versions.slice(version)) await client.query(step);
  if (version < versions.length) await client.query('UPDATE version SET version = $1', [versions.length]);
  await client.query('COMMIT');
}

async function versionOf(client: Client): Promise<number> {
  await client.query(`SET LOCAL client_min_messages = warning`);
  await client.query('CREATE TABLE IF NOT EXISTS version (version integer NOT NULL)');
  const { rows } = await client.query('SELECT version FROM version');
  if (rows.length === 0) await client.query('INSERT INTO version VALUES (0)');
  return rows[0]?.version ?? 0;
}

/**
 * Holds the database for as long as this connection lasts.
 * @param isShared with other servers that share it; else for this connection alone
 * @returns whether nobody is in the way
 */
export async function hold(client: Client, isShared: boolean): Promise<boolean> {
  const how = isShared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { rows } = await client.query(`SELECT ${how}($1, 0) AS is_held`, [LOCK]);
  return rows[0].is_held;
}
