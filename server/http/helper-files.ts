/** The helper files that programs import, as they are downloaded from here: they know the address of this server. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type RequestHandler, Router } from 'express';
import type { AskedAt } from './address/asked-at.ts';

const FOLDER = new URL('../../assets/code/', import.meta.url);
const TYPES = { 'simul.py': 'text/x-python', 'simul.mjs': 'text/javascript' } as const;
/** Where a program looks for its hall if nobody says anything else. */
const USUAL_URL = 'http://localhost:2567';

/** @param publicUrl the address behind a proxy; null: what is asked for is what counts */
export function helperFiles(publicUrl: string | null, askedAt: AskedAt): Router {
  const addressFor: AskedAt = (request) => publicUrl ?? askedAt(request);
  const router = Router();
  for (const [name, type] of Object.entries(TYPES)) router.get(`/code/${name}`, file(name, type, addressFor));
  return router;
}

function file(name: string, type: string, addressFor: AskedAt): RequestHandler {
  const path = fileURLToPath(new URL(name, FOLDER));
  return async (request, response) => {
    const here = addressFor(request) ?? USUAL_URL;
    const text = await readFile(path, 'utf8');
    response.set({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
    response.end(text.replace(USUAL_URL, here));
  };
}
