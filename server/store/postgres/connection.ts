/** A connection to PostgreSQL that is fit to keep classes: checked, with this version's tables, and held. */
import { setTimeout as pause } from 'node:timers/promises';
import pg, { type Client } from 'pg';
import { DatabaseNotOpened, type WhyNoDatabase } from '../store.ts';
import { hold, migrate, SCHEMA } from './schema.ts';

const CONNECT_MS_MAX = 5_000;
/** What takes longer has failed; the server gives up first, so that nothing is done after it was given up here. */
const STATEMENT_MS_MAX = 8_000;
const ANSWER_MS_MAX = 10_000;
/** Whoever freezes in the middle of a transaction keeps nobody from what it has locked. */
const IDLE_MS_MAX = 2_000;
const LOOK_AGAIN_MS = 200;

/**
 * @param isShared with other servers that share it; else nobody else may use it
 * @param waitMs so long another server's connection, which may be about to end, is waited for
 * @throws DatabaseNotOpened
 */
export async function connected(url: string, isShared: boolean, waitMs = 0): Promise<Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'simul',
    connectionTimeoutMillis: CONNECT_MS_MAX,
    query_timeout: ANSWER_MS_MAX,
    keepAlive: true,
  });
  // A connection that breaks fails what was asked of it: that is where it is noticed.
  client.on('error', () => {});
  try {
    await client.connect();
    await prepare(client);
    await holdWithin(client, isShared, waitMs);
    return client;
  } catch (error) {
    letGo(client);
    throw error instanceof DatabaseNotOpened ? error : new DatabaseNotOpened(whyNot(error), error);
  }
}

/** Ends a connection without waiting for anybody. */
export function letGo(client: Client): void {
  void client.end().catch(() => {});
}

async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query('SHOW server_encoding');
  if (rows[0].server_encoding !== 'UTF8') throw new DatabaseNotOpened('letters');
  await client.query(
    `SET search_path = ${SCHEMA};
     SET synchronous_commit = on;
     SET statement_timeout = ${STATEMENT_MS_MAX};
     SET idle_in_transaction_session_timeout = ${IDLE_MS_MAX}`,
  );
  await migrate(client);
}

async function holdWithin(client: Client, isShared: boolean, waitMs: number): Promise<void> {
  for (let leftMs = waitMs; !(await hold(client, isShared)); leftMs -= LOOK_AGAIN_MS) {
    if (leftMs <= 0) throw new DatabaseNotOpened('busy');
    await pause(LOOK_AGAIN_MS);
  }
}

/** PostgreSQL's own codes (appendix A of its manual), and the system's. */
const WHY: Readonly<Record<string, WhyNoDatabase>> = {
  '28P01': 'password',
  '28000': 'password',
  '3D000': 'missing',
  '42501': 'rights',
};
const SQL_STATE = /^[0-9A-Z]{5}$/;
/** It is starting, stopping, or has no connection left. */
const COMES_AND_GOES = /^(57P0|53|08)/;

function whyNot(error: unknown): WhyNoDatabase {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isFromTables = SQL_STATE.test(code) && !COMES_AND_GOES.test(code);
  return WHY[code] ?? (isFromTables ? 'broken' : 'unreachable');
}
