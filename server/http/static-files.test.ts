import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, get as sendGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nothingHere } from './refuse.ts';
import { staticFiles } from './static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'simul-static-'));
const root = join(folder, 'client');
let server: Server;
let url: string;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'index-Ab12_xYz.js'), 'x'.repeat(10_000));
  mkdirSync(join(root, 'pyodide', '314.0.7'), { recursive: true });
  writeFileSync(join(root, 'pyodide', '314.0.7', 'python.wasm'), 'x'.repeat(10_000));
  writeFileSync(join(root, 'logo.svg'), '<svg/>');
  writeFileSync(join(root, 'notes.ts'), 'never');
  server = createServer(express().use(staticFiles(root), nothingHere));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

/** By a path that `fetch` would tidy up first. */
const getAsIs = (path: string) =>
  new Promise<string>((resolve, reject) => {
    sendGet(url, { path }, (response) => resolve(text(response))).on('error', reject);
  });

describe('the client’s files', () => {
  it.each([
    '/',
    '/host',
    '/host/412907',
    '/stage/412907',
    '/j/412907',
    '/J/412907',
    '/play/412907',
    '/code/412907',
    '/solo',
    '/solo/',
    '/code',
    '/course',
    '/debrief',
  ])('%s is the page', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe('<!doctype html>');
  });
  it('are sent compressed, and hashed ones are kept for ever', async () => {
    for (const [accepted, used] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await get('/assets/index-Ab12_xYz.js', { 'accept-encoding': accepted });
      expect(response.headers.get('content-encoding')).toBe(used);
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(await response.text()).toBe('x'.repeat(10_000));
    }
  });
  it('of Python are named after their version and kept for ever, WebAssembly compressed', async () => {
    const response = await get('/pyodide/314.0.7/python.wasm', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
  it('are not sent again where they are known', async () => {
    const first = await get('/logo.svg');
    const again = await get('/logo.svg', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(first.headers.get('content-type')).toContain('image/svg+xml');
  });
  it.each([
    '/nothing.js',
    '/notes.ts',
    '/stage/41290',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%00',
    '/%E0%A4%A',
  ])('%s is none of them', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknownRequest' });
  });
  it('are kept once each, whichever of their paths they are asked for by: strangers can’t fill the memory', async () => {
    const file = join(root, 'assets', 'kept-Ab12_xYz.js');
    writeFileSync(file, 'read once');
    expect(await getAsIs('/assets/kept-Ab12_xYz.js')).toBe('read once');
    writeFileSync(file, 'read again');
    for (const way of ['x1/../assets', 'x2/%2e%2e/assets', 'assets//', './/assets', '%61ssets'])
      expect(await getAsIs(`/${way}/kept-Ab12_xYz.js`)).toBe('read once');
  });
  it('give somebody who mistyped the page, which tells him', async () => {
    const response = await get('/stage/41290', { accept: 'text/html,*/*;q=0.8' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<!doctype html>');
  });
});
