/** Who may ask from where, and what a page may do. */
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Another website in a visitor's browser names itself in `Origin`; our own pages come from the host they ask. */
export function isForeignPage(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return false;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Our own scripts and workers only; styles inline because the canvas library writes them. Works over plain http. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss: data: blob:",
  // The video that keeps phones awake where there is no wake lock.
  'media-src data:',
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
  });
  next();
};

/** Other websites may read nothing and change nothing here. */
export function refuseForeignPages(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    if (isForeignPage(request.headers, publicUrl)) refuse(response, 'foreignPage');
    else next();
  };
}
