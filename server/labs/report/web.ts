/** The web server of the report: one thread, two handlers for the same request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBlocking } from './blocking-database.ts';
import type { Answered } from './connection.ts';
import { Pool } from './pool.ts';

export type WebStart = {
  readonly database: number;
  readonly seconds: number;
  readonly ready: number;
  readonly most: number;
};

process.on('disconnect', () => process.exit());
process.once('message', start);

async function start({ database, seconds, ready, most }: WebStart): Promise<void> {
  const askAndWait = await openBlocking({ port: database });
  const pool = new Pool({ port: database }, most);
  await pool.open(ready);

  /** Its thread sleeps here until the database has answered. Nobody else is served. */
  function blockingHandler(response: ServerResponse): void {
    const answered = askAndWait(seconds);
    send(response, answered);
  }
  /** Waits as long, but the thread is free for others meanwhile. */
  async function asyncHandler(response: ServerResponse): Promise<void> {
    const answered = await pool.ask(seconds);
    send(response, answered);
  }

  const server = createServer(async ({ url }, response) => {
    try {
      if (url === '/blocking') blockingHandler(response);
      else await asyncHandler(response);
    } catch {
      response.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ kind: 'listening', port });
  });
}

function send(response: ServerResponse, answered: Answered): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answered));
}
