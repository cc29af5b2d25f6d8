/** One connection from the web server to the database: a question at a time. */
import { connect } from 'node:net';
import { onLine, say } from './line.ts';

/** Where the embedded database listens on this machine. */
export type DatabaseAt = { readonly port: number };
export type Answered = { readonly rows: unknown; readonly databaseMs: number };
export type Connection = {
  /** @throws where the database has gone */
  readonly ask: (seconds: number) => Promise<Answered>;
  readonly onClose: (closed: () => void) => void;
};

/** Resolves when the database has a thread for it. */
export async function openConnection({ port }: DatabaseAt): Promise<Connection> {
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
