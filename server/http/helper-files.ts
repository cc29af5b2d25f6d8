/** The helper files that programs import, as they are downloaded from here: they know the address of this server. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type RequestHandler, Router } from 'express';
import { HOST } from './security.ts';

const FOLDER = new URL('../../assets/code/', import.meta.url);
const TYPES = { 'simul.py': 'text/x-python', 'simul.mjs': 'text/javascript' } as const;
/** Where a program looks for its hall if nobody says anything else. */
const USUAL_URL = 'http://localhost:2567';

/** @param publicUrl the address behind a proxy; null: there is none */
export function helperFiles(publicUrl: string | null): Router {
  const router = Router();
  for (const [name, type] of Object.entries(TYPES)) router.get(`/code/${name}`, file(name, type, publicUrl));
  return router;
}

function file(name: string, type: string, publicUrl: string | null): RequestHandler {
  const path = fileURLToPath(new URL(name, FOLDER));
  return async ({ headers: { host = '' } }, response) => {
    const here = publicUrl ?? (HOST.test(host) ? `http://${host}` : USUAL_URL);
    const text = await readFile(path, 'utf8');
    response.set({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
    response.end(text.replace(USUAL_URL, here));
  };
}
