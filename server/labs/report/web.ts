/** The web server of the report: one thread, two handlers for the same request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../../../shared/labs/labs.ts';
import { inChild } from '../child-side.ts';
import { openBlocking } from './blocking-database.ts';
import type { Answered } from './connection.ts';
import { Pool } from './pool.ts';

inChild(async (settings, server) => {
  const { database, seconds, ready, most } = startOf(settings);
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

  const web = createServer(async ({ url }, response) => {
    try {
      if (url === '/blocking') blockingHandler(response);
      else await asyncHandler(response);
    } catch {
      response.writeHead(502).end();
    }
  });
  web.listen(0, '127.0.0.1', () => {
    const { port } = web.address() as AddressInfo;
    server.tell({ port });
  });
});

/** Where the database listens, how long it takes, how many connections are opened beforehand, and at most. */
function startOf({ database, seconds, ready, most }: Settings) {
  return {
    database: Number(database),
    seconds: Number(seconds),
    ready: Number(ready),
    most: Number(most),
  };
}

function send(response: ServerResponse, answered: Answered): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answered));
}
