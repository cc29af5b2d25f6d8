/** One connection from the web server to the database: a question at a time. */
import { connect } from 'node:net';
import { onLine, say } from './line.ts';

/** Where the embedded database listens on this machine, or the address of a PostgreSQL with name and password. */
export type DatabaseAt = { readonly port: number } | { readonly url: string };
/** - full: it has no connection left; gone: it answered before */
export type WhyNoDatabase = 'unreachable' | 'password' | 'missing' | 'full' | 'gone';
export class NoDatabase extends Error {
  readonly why: WhyNoDatabase;
  constructor(why: WhyNoDatabase) {
    super(`No database: ${why}`);
    this.why = why;
  }
}
/** @returns why there is none; another error is thrown on */
export function whyNone(error: unknown): WhyNoDatabase {
  if (error instanceof NoDatabase) return error.why;
  throw error;
}
export type Answered = { readonly rows: unknown; readonly databaseMs: number };
export type Connection = {
  /** @throws where the database has gone */
  readonly ask: (seconds: number) => Promise<Answered>;
  readonly onClose: (closed: () => void) => void;
};

/** The library is loaded where it is needed. @throws NoDatabase */
export async function openConnection(database: DatabaseAt): Promise<Connection> {
  if ('port' in database) return openEmbedded(database.port);
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(database.url);
}

/** Resolves when the database has a thread for it. */
async function openEmbedded(port: number): Promise<Connection> {
  const socket = connect(port, '127.0.0.1');
  let waiting: { hear: (rows: unknown) => void; fail: (error: Error) => void } | null = null;
  const next = () =>
    new Promise<unknown>((hear, fail) => {
      if (socket.destroyed) fail(new Error('The database has gone.'));
      waiting = { hear, fail };
    });
  onLine(socket, (rows) => waiting?.hear(rows));
  socket.on('error', () => socket.destroy());
  socket.on('close', () => waiting?.fail(new Error('The database has gone.')));
  await next();
  return {
    async ask(seconds) {
      const startMs = performance.now();
      const answer = next();
      say(socket, seconds);
      return { rows: await answer, databaseMs: performance.now() - startMs };
    },
    onClose: (closed) => socket.on('close', closed),
  };
}
