/** On a public server everybody comes through one proxy: it is the proxy's word that tells people apart. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JoinWanted } from '../shared/protocol/messages.ts';
import { bootClass, type TestClass } from './testing/class.ts';

const PRANKSTER = '203.0.113.7';
const SCHOOL = '198.51.100.1';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass({ publicUrl: 'https://simul.example', trustedProxies: ['127.0.0.1'] });
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

it('who guesses too often has to wait, whatever he says of himself, unless he brings the host’s key; and nobody else has', async () => {
  const { code, secret } = await server.open();
  for (let wrong = 0; wrong < 60; wrong++) expect(await look('000000', PRANKSTER)).toBe(404);
  const flood = await Promise.all(
    Array.from({ length: 20 }, () => look('000000', `${SCHOOL}, ${PRANKSTER}`)),
  );
  expect(new Set(flood)).toEqual(new Set([429]));
  expect(await look(code, SCHOOL)).toBe(200);
  expect(await enter(code, { as: 'host', secret })).toBe(200);
  // And who knows the right one gets in from there all the same.
  expect(await look(code, PRANKSTER)).toBe(200);
});

it('nobody else is believed when they say for whom they ask', async () => {
  await server.close();
  server = await bootClass({ publicUrl: 'https://simul.example' });
  const statuses = await Promise.all(
    Array.from({ length: 130 }, async (_, wrong) => {
      const headers = { 'x-forwarded-for': `10.0.0.${wrong}` };
      return (await fetch(`${server.url}/api/halls/${100_000 + wrong}`, { headers })).status;
    }),
  );
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(60);
});
