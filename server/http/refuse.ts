/** Every "no" over HTTP: a status for machines, a refusal in plain words for people. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { type RefusalCode, refusal } from '../../shared/protocol/refusals.ts';
import type { Log } from '../log.ts';

const STATUS: Partial<Readonly<Record<RefusalCode, number>>> = {
  unknownCode: 404,
  unknownRequest: 404,
  hallFull: 409,
  hallLocked: 409,
  hallClosed: 410,
  wrongPin: 401,
  wrongSecret: 401,
  foreignPage: 403,
  tooManyGuesses: 429,
  tooLarge: 413,
  wrongSeatCode: 401,
  tooManyHalls: 503,
  notSaved: 503,
  updating: 503,
  internal: 500,
};

export function refuse(response: Response, code: RefusalCode): void {
  response.status(STATUS[code] ?? 400).json(refusal(code));
}

/** Nothing stands at this address. */
export const nothingHere: RequestHandler = (_request, response) => refuse(response, 'unknownRequest');

/** What a handler threw: the asker's fault where express says so (a body too large, no JSON), else ours. */
export function onError(log: Log): ErrorRequestHandler {
  return (error: { status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request threw');
    refuse(response, status === 413 ? 'tooLarge' : status < 500 ? 'badRequest' : 'internal');
  };
}
