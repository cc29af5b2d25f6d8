/** One connection from the web server to the database: a question at a time. */
import { connect } from 'node:net';
import type { Connection, DatabaseAt } from './database-at.ts';
import { onLine, say } from './line.ts';

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
