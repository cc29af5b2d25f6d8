/** Who may ask from where, and what a page may do. */
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import type { AskedAt } from './address/asked-at.ts';
import { refuse } from './refuse.ts';

/**
 * Another website in a visitor's browser names itself in `Origin`; our own pages come from the host they ask.
 * @param ownOrigin as the browser has found this server; null: it is not known
 */
export function isForeignPage(headers: IncomingHttpHeaders, ownOrigin: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === ownOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Python for programs of learners is WebAssembly, and these workers alone may run such. */
const RUNS_WEBASSEMBLY = /^\/assets\/python-worker-[\w-]+\.js$/;

/**
 * Our own scripts and workers only, and lines to this host alone; styles inline because the canvas library writes them. Works
 * over plain http. To older browsers `'self'` means no WebSocket: it is named.
 * @param host that the browser asked, with its port; null: it is not known
 * @param path of what is asked for
 */
function contentSecurityPolicy(host: string | null, path: string): string {
  const lines = host !== null ? ` ws://${host} wss://${host}` : '';
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

export function securityHeaders(askedAt: AskedAt): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    const origin = askedAt(request);
    const host = origin === null ? null : new URL(origin).host;
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
export function refuseForeignPages(askedAt: AskedAt): RequestHandler {
  return (request, response, next) => {
    if (isForeignPage(request.headers, askedAt(request))) refuse(response, 'foreignPage');
    else next();
  };
}
