/** Every "no" over HTTP: a status for machines, a refusal in plain words for people. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import { type RefusalCode, refusal } from '../../shared/protocol/refusals.ts';
import type { Log } from '../log.ts';

const STATUS: Partial<Readonly<Record<RefusalCode, number>>> = {
  unknownCode: 404,
  unknownRequest: 404,
  hallFull: 409,
  hallLocked: 409,
  hallClosed: 410,
  inLine: 503,
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

/** @param also what is said beside the refusal */
export function refuse(response: Response, code: RefusalCode, also: object = {}): void {
  response.statusCode = STATUS[code] ?? 400;
  say(response, { ...refusal(code), ...also });
}

/** Says it in JSON, in one write. The library would first work out a mark for it, by which nobody ever asks for it again. */
export function say(response: Response, answer: object): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(answer));
}

/** What the parser of HTTP says of a request that is none. */
const UNREADABLE: Readonly<Record<string, readonly [number, string, RefusalCode]>> = {
  // Half of it came, or all of it while this process was too busy to read: sent again it may be whole.
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'internal'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'tooLarge'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Payload Too Large', 'tooLarge'],
};

/** Answers in words, and by hand, what never became a request for a page of ours. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    const isOver = socket.destroyed || !socket.writable || toldEarly.has(socket);
    if (isOver || code === 'ECONNRESET') return socket.destroy();
    const [status, phrase, why] = UNREADABLE[code] ?? [400, 'Bad Request', 'badRequest'];
    hangUp(socket, status, phrase, why);
  });
  // Another server is asked for, or that we first say that we would take it.
  server.on('connect', (_request, socket) => hangUp(socket, 405, 'Method Not Allowed', 'unknownRequest'));
  server.on('checkExpectation', ({ socket }) => hangUp(socket, 417, 'Expectation Failed', 'badRequest'));
}

/** A request must say whom it asks. */
export const refuseNameless: RequestHandler = ({ headers }, response, next) => {
  if (headers.host === undefined) refuse(response, 'badRequest');
  else next();
};

/** Says no on a socket that nobody else answers any more. */
export function hangUp(socket: Duplex, status: number, phrase: string, code: RefusalCode): void {
  const body = JSON.stringify(refusal(code));
  const lines = [
    `HTTP/1.1 ${status} ${phrase}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.on('error', () => socket.destroy());
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
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

/** As the library says it of a body that it has read. */
const TOO_LONG = { status: 413, type: 'entity.too.large' };
/** Whoever announced too much was told so before it came: when the rest never comes, nothing is left to say. */
const toldEarly = new WeakSet<Duplex>();

/**
 * Reads a body of JSON into `request.body`. One that says that it is longer is refused at once: the library would first wait
 * for all of it.
 * @param type which content types are read; missing: those of JSON
 */
export function jsonBody(bytesMax: number, type?: () => boolean): RequestHandler {
  const refuseLonger: RequestHandler = (request, _response, next) => {
    if (!(Number(request.headers['content-length']) > bytesMax)) return next();
    toldEarly.add(request.socket);
    next(Object.assign(new Error('The body is too long'), TOO_LONG));
  };
  return express.Router().use(refuseLonger, express.json({ limit: bytesMax, ...(type && { type }) }));
}
