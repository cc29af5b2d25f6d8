/** On a public server everybody comes through one proxy: it is the proxy's word that tells people apart. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JoinWanted } from '../shared/protocol/messages.ts';
import { bootClass, PIN, type TestClass } from './testing/class.ts';

const PRANKSTER = '203.0.113.7';
const SCHOOL = '198.51.100.1';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass({ publicUrl: 'https://simul.example' });
});
afterAll(() => server.close());

async function enter(code: string, wanted: JoinWanted): Promise<number> {
  const headers = { 'x-forwarded-for': PRANKSTER, 'content-type': 'application/json' };
  const body = JSON.stringify(wanted);
  return (await fetch(`${server.url}/matchmake/joinById/${code}`, { method: 'POST', headers, body })).status;
}

async function look(code: string, forwardedFor: string): Promise<number> {
  const headers = { 'x-forwarded-for': forwardedFor };
  return (await fetch(`${server.url}/api/halls/${code}`, { headers })).status;
}

it('who guesses too often is shut out, whatever he says of himself, unless he brings the host’s key; and nobody else is', async () => {
  const { code, secret } = await server.open({ pin: PIN });
  for (let wrong = 0; wrong < 60; wrong++) expect(await look('000000', PRANKSTER)).toBe(404);
  expect(await look(code, PRANKSTER)).toBe(429);
  expect(await look(code, `${SCHOOL}, ${PRANKSTER}`)).toBe(429);
  expect(await look(code, SCHOOL)).toBe(200);
  expect(await enter(code, { as: 'host', secret: 'a guess' })).toBe(429);
  expect(await enter(code, { as: 'host', secret })).toBe(200);
  expect(await look(code, PRANKSTER)).toBe(200);
});
