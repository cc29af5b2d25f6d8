/** The built client: its files, compressed once, and the one page behind every path that people may open. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { pageBelow } from './address/sub-path.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.py': 'text/x-python; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};
/** Worth compressing; all else is small as it is. */
const GROWS_SMALLER = /charset|wasm/;
/** The builder puts a hash of the content into these names, and a version into these folders: they never change. */
const IS_FIXED = /-[\w-]{8}\.\w+$|^pyodide\/\d[\d.]*\//;
const PAGES =
  /^\/(solo|code|course|lab|watch|debrief|host(\/(\d{6}|test))?|(stage|watch|j|play|code|test)\/\d{6})?\/?$/i;

type File = {
  readonly type: string;
  readonly isFixed: boolean;
  readonly etag: string;
  readonly bodies: Readonly<Record<string, Buffer>>;
};

const brotli = promisify(brotliCompress);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/**
 * @param root the folder that the build wrote
 * @param path below which people find it, as in `/simul`
 */
export function staticFiles(root: string, path = ''): RequestHandler {
  const files = new Map<string, Promise<File | null>>();
  const fileAt = async (asked: string): Promise<File | null> => {
    // One file has many paths: kept by its own name alone, files take no more room than there are files.
    const own = await ownNameOf(root, asked);
    if (own === null) return null;
    const known = files.get(own);
    if (known) return known;
    const loading = load(root, own, path);
    files.set(own, loading);
    void loading.then((file) => file ?? files.delete(own));
    return loading;
  };
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = await fileAt(PAGES.test(request.path) ? '/index.html' : decoded(request.path));
    if (file) return send(request, response, file);
    // A person who mistyped an address gets the page, which says so; a program gets a plain no.
    const page = request.accepts(['json', 'html']) === 'html' ? await fileAt('/index.html') : null;
    if (page) send(request, response.status(404), page);
    else next();
  };
}

/** The path as it was meant; an escape that means nothing names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** What a file below the root is called there, as the disk writes it; null: there is no such file. */
async function ownNameOf(root: string, path: string): Promise<string | null> {
  if (TYPES[extname(path)] === undefined || path.includes('\0')) return null;
  const whole = [root, join(root, path)].map((one) => realpath(one).catch(() => null));
  const [folder, file] = await Promise.all(whole);
  return folder && file?.startsWith(folder + sep) ? relative(folder, file).replaceAll(sep, '/') : null;
}

async function load(root: string, own: string, path: string): Promise<File | null> {
  const type = TYPES[extname(own)];
  const read = type === undefined ? null : await readFile(join(root, own)).catch(() => null);
  if (type === undefined || !read) return null;
  const body = own.endsWith('.html') ? Buffer.from(pageBelow(path, read.toString())) : read;
  const isFixed = IS_FIXED.test(own);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (!GROWS_SMALLER.test(type)) return { type, isFixed, etag, bodies: { identity: body } };
  const [br, zipped] = await Promise.all([brotli(body, BROTLI), promisify(gzip)(body)]);
  return { type, isFixed, etag, bodies: { identity: body, br, gzip: zipped } };
}

function send(request: Request, response: Response, { type, isFixed, etag, bodies }: File): void {
  const encoding = request.acceptsEncodings('br') || request.acceptsEncodings('gzip') || 'identity';
  const body = bodies[encoding];
  response.set({
    'Content-Type': type,
    'Cache-Control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  });
  if (response.statusCode === 200 && request.headers['if-none-match'] === etag)
    return void response.status(304).end();
  if (body && encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.end(body ?? bodies.identity);
}
