/** Answers in the place of a server that can't begin yet: it lives, nobody is to be sent to it, and people come back by themselves. */
import { createServer, type Server } from 'node:http';
import { refusal } from '../../shared/protocol/refusals.ts';
import { takeOut } from './address/sub-path.ts';
import { refuseUnreadable } from './refuse.ts';

const COME_BACK_S = 2;

const answers: Readonly<Record<string, readonly [number, object]>> = {
  '/healthz': [200, { ok: true, waiting: true }],
  '/readyz': [503, { ready: false, because: 'storage' }],
};

/**
 * @param path below which people find Simul, as in `/simul`
 * @returns what ends it, so that another server can listen there
 * @throws the system's own error where the port can't be had
 */
export async function answerNotYet(port: number, host: string, path: string): Promise<() => Promise<void>> {
  const server = createServer(({ url = '' }, response) => {
    const [status, body] = answers[url.replace(/\?.*$/, '')] ?? [503, refusal('updating')];
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': COME_BACK_S }),
      Connection: 'close',
    });
    response.end(JSON.stringify(body));
  });
  refuseUnreadable(server);
  takeOut(path, server);
  await listening(server, port, host);
  return () => ended(server);
}

/** Resolves when the server listens. @throws the system's own error where it can't */
export function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
