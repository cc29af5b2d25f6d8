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

/** A name or an address with its port; what else a client writes there goes into no header. */
export const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Python for programs of learners is WebAssembly, and these workers alone may run such. */
const RUNS_WEBASSEMBLY = /^\/assets\/python-worker-[\w-]+\.js$/;

/**
 * Our own scripts and workers only, and lines to this host alone; styles inline because the canvas library writes them. Works
 * over plain http. To older browsers `'self'` means no WebSocket: it is named.
 * @param host that the browser asked, with its port
 * @param path of what is asked for
 */
function contentSecurityPolicy(host: string, path: string): string {
  const lines = HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${RUNS_WEBASSEMBLY.test(path) ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${lines} data: blob:`,
    // The video that keeps phones awake where there is no wake lock.
    'media-src data:',
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * What a page brings in obeys the page's policy, whatever its own says; a worker alone obeys the one of its script. Forty
 * scripts and style sheets with half a kilobyte each would be a tenth of what a phone fetches.
 */
const OBEYS_ITS_PAGE = /^\/assets\/(?!.*worker)[\w-]+\.(?:js|css)$/;

/** @param publicUrl the address behind a proxy, which may ask for us under another name; null: there is none */
export function securityHeaders(publicUrl: string | null): RequestHandler {
  return ({ headers, path }, response, next) => {
    const host = publicUrl === null ? (headers.host ?? '') : new URL(publicUrl).host;
    if (!OBEYS_ITS_PAGE.test(path))
      response.set('Content-Security-Policy', contentSecurityPolicy(host, path));
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  };
}

/** Other websites may read nothing and change nothing here. */
export function refuseForeignPages(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    if (isForeignPage(request.headers, publicUrl)) refuse(response, 'foreignPage');
    else next();
  };
}
