/** One connection to a PostgreSQL that was given to this lab: it is asked for the same report. Nothing is made or changed there. */
import pg from 'pg';
import { MOVES } from './books.ts';
import { type Connection, NoDatabase, type WhyNoDatabase } from './database-at.ts';

const CONNECT_MS_MAX = 5_000;
/** Longer than any query here. */
const ANSWER_MS_MAX = 15_000;
/** The table is made up as it is read, of as many rows as the embedded database has. */
const QUERY = `SELECT count(*)::int AS moves, avg(ms)::float8 AS "meanMs", pg_sleep($1) AS slept
  FROM (SELECT 4000 + id * 7919 % 2000 AS ms FROM generate_series(1, ${MOVES}) AS id) AS moves`;

/** @throws NoDatabase */
export async function openPostgres(url: string): Promise<Connection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'simul report',
    connectionTimeoutMillis: CONNECT_MS_MAX,
    query_timeout: ANSWER_MS_MAX,
  });
  // A connection that breaks fails what was asked of it: that is where it is noticed.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new NoDatabase(whyNot(error));
  }
  return {
    async ask(seconds) {
      const startMs = performance.now();
      const { rows } = await client.query(QUERY, [seconds]);
      return { rows: rows[0], databaseMs: performance.now() - startMs };
    },
    onClose: (closed) => client.on('end', closed),
  };
}

/** PostgreSQL's own codes (appendix A of its manual). */
const WHY: Readonly<Record<string, WhyNoDatabase>> = {
  '28P01': 'password',
  '28000': 'password',
  '3D000': 'missing',
  '53300': 'full',
};

function whyNot(error: unknown): WhyNoDatabase {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WHY[code] ?? 'unreachable';
}
