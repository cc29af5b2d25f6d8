/** Whoever obeys nothing that they are told costs nobody anything, and not for long. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootClass, type TestClass } from './testing/class.ts';
import { comeInDeaf } from './testing/raw.ts';

const TOKEN = 'adaadaadaadaadaadaadaa';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterAll(() => server.close());

describe('a guest on a bare socket', () => {
  it.concurrent('who was told to go, and doesn’t, is gone all the same', async () => {
    const { code } = await server.open();
    const old = await comeInDeaf(server.url, code, { as: 'player', name: 'Ada', token: TOKEN });
    await server.join(code, { as: 'player', name: 'Ada', token: TOKEN });
    await old.ended;
    expect(old.socket.destroyed).toBe(true);
  });
  it.concurrent('who reads nothing is cut, though they say that they are there', async () => {
    const { code } = await server.open();
    const eve = await comeInDeaf(server.url, code, { as: 'stage' }, { reads: false });
    await eve.ended;
    expect(eve.socket.destroyed).toBe(true);
  });
  it.concurrent('who never says that they are in is cut, before much is kept for them', async () => {
    const { code } = await server.open();
    const wanted = { as: 'player', name: 'Eve' } as const;
    const eve = await comeInDeaf(server.url, code, wanted, { acknowledges: false });
    await eve.ended;
    expect(eve.socket.destroyed).toBe(true);
    // And who does is not.
    const ada = await server.join(code, { as: 'player', name: 'Ada' });
    expect(await ada.ask('cough')).toMatchObject({ code: 'noRound' });
  });
});
