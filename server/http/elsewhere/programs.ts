/** What a program asks of its hall, where another server has that: passed on as it comes, for as long as it takes. */
import { createHash } from 'node:crypto';
import { request as ask } from 'node:http';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { refuse } from '../refuse.ts';
import { askersOf, type Elsewhere, PASSED_ON } from './elsewhere.ts';

const MARK_LETTERS = 6;

/** What begins the keys of the server at this address. */
export const markOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, MARK_LETTERS);

export function programsElsewhere({ own, others }: Pick<Elsewhere, 'own' | 'others'>): Router {
  const router = Router();
  const passKey: RequestHandler = (request, response, next) => {
    const mark = String(request.params.key).slice(0, MARK_LETTERS);
    const address = mark === markOf(own) ? undefined : others().find((other) => markOf(other) === mark);
    if (address === undefined || request.get(PASSED_ON)) next();
    else stream(request, response, new URL(address));
  };
  router.use('/api/code/:key', passKey);
  return router;
}

function stream(request: Request, response: Response, { hostname, port }: URL): void {
  const { method, originalUrl: path, headers } = request;
  const passed = { ...headers, [PASSED_ON]: '1', 'x-forwarded-for': askersOf(request) };
  const there = ask({ hostname, port, method, path, headers: passed }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  there.on('error', () => (response.headersSent ? response.destroy() : refuse(response, 'updating')));
  // Whoever hangs up waits there no more.
  response.once('close', () => there.destroy());
  request.pipe(there);
}
