/** The web server of the report: one thread, two handlers for the same request. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../../../shared/labs/labs.ts';
import { inChild } from '../child-side.ts';
import { openBlocking } from './blocking-database.ts';
import { type Answered, type DatabaseAt, type WhyNoDatabase, whyNone } from './database-at.ts';
import { Pool } from './pool.ts';

/** What it is told first: an address has a password in it, and settings are seen by all who use this machine. */
export type ToWeb = { readonly database: DatabaseAt };
/** Where it listens; or why it can't go on. */
export type FromWeb = { readonly port: number } | { readonly noDatabase: WhyNoDatabase };

inChild((settings, server) => {
  const tell: (told: FromWeb) => void = server.tell;
  server.hear((message) => {
    const { database } = message as ToWeb;
    serve(database, settings, tell).catch((error) => tell({ noDatabase: whyNone(error) }));
  });
});

async function serve(database: DatabaseAt, settings: Settings, tell: (told: FromWeb) => void): Promise<void> {
  const { seconds, ready, soon, most } = startOf(settings);
  const askAndWait = await openBlocking(database, () => tell({ noDatabase: 'gone' }));
  const pool = new Pool(database, most);
  await pool.open(ready);
  void pool.growTo(soon);

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
    tell({ port });
  });
}

/** How long the database takes, how many connections are opened beforehand, how many soon after, and at most. */
function startOf({ seconds, ready, soon, most }: Settings) {
  return {
    seconds: Number(seconds),
    ready: Number(ready),
    soon: Number(soon),
    most: Number(most),
  };
}

function send(response: ServerResponse, answered: Answered): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answered));
}
