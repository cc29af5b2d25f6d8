/** Halls of programs and runs of labs: what stands in their path says which server has them, and whatever is asked goes there. */
import { request as ask } from 'node:http';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { CODE_PATTERN } from '../../../shared/protocol/classroom.ts';
import { refuse } from '../refuse.ts';
import { type Elsewhere, giverOf, isServer, passingOn, passOn, wasPassedOn } from './elsewhere.ts';
import { send } from './halls.ts';

const LAB_BYTES_MAX = 16_384;

/** Passed on as it comes, for as long as it takes: an answer may be waited for, or never end. */
export function keysElsewhere(elsewhere: Pick<Elsewhere, 'own' | 'others' | 'proof'>): Router {
  const router = Router();
  const passKey: RequestHandler = (request, response, next) => {
    const address = wasPassedOn(request) ? null : giverOf(elsewhere, String(request.params.key));
    if (address === null) next();
    else stream(request, response, passingOn(elsewhere, request), new URL(address));
  };
  router.use('/api/code/:key', passKey);
  router.use('/api/labs/:key', passKey);
  return router;
}

/** Only the server that has a hall knows whether somebody is its host, who may start labs. */
export function hostsLabsElsewhere(elsewhere: Elsewhere): Router {
  const router = Router();
  router.post('/api/labs', express.json({ limit: LAB_BYTES_MAX }), async (request, response, next) => {
    const { code, hostKey } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const isOfClass = typeof code === 'string' && CODE_PATTERN.test(code) && typeof hostKey === 'string';
    if (!isOfClass || elsewhere.isHere(code) || wasPassedOn(request)) return next();
    const address = await elsewhere.addressOf(code);
    if (!isServer(address)) return next();
    send(response, await passOn(elsewhere, request, address, '/api/labs', request.body));
  });
  return router;
}

function stream(
  request: Request,
  response: Response,
  more: Readonly<Record<string, string>>,
  { hostname, port }: URL,
): void {
  const { method, originalUrl: path, headers } = request;
  const there = ask({ hostname, port, method, path, headers: { ...headers, ...more } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // What tells as it happens has nothing to say yet.
    response.flushHeaders();
    answer.pipe(response);
  });
  there.on('error', () => (response.headersSent ? response.destroy() : refuse(response, 'updating')));
  // Whoever hangs up waits there no more.
  response.once('close', () => there.destroy());
  request.pipe(there);
}
