/** The body of a request, as JSON, up to so many bytes. */
import type { Duplex } from 'node:stream';
import express, { type RequestHandler } from 'express';

/** Whoever announced too much was told so before it came: when the rest never comes, nothing is left to say. */
const toldEarly = new WeakSet<Duplex>();

/** As the library says it of a body that it has read. */
const TOO_LONG = { status: 413, type: 'entity.too.large' };

/** Whether the request that this line still waits for was answered already. */
export const wasToldEarly = (socket: Duplex): boolean => toldEarly.has(socket);

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
