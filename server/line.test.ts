/** Very many come at once: whoever is not in within a second is told their place, keeps it, and gets their seat. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { HandClock } from '../shared/round/hand-clock.ts';
import { WaitingLine } from './session/line/waiting-line.ts';
import { bootClass, type TestClass } from './testing/class.ts';

const LINES = 8;
const KNOCKS_A_LINE = 100;

/** The server's time stands until it is turned on: however slow this machine is, all of them come at the same moment. */
const clock = vi.hoisted(() => ({ hand: null as HandClock | null }));
vi.mock('./steady-clock.ts', async () => {
  const { HandClock } = await import('../shared/round/hand-clock.ts');
  clock.hand = new HandClock();
  return { steadyClock: () => Object.assign(clock.hand ?? {}, { stop: () => {} }) };
});

const turns = vi.spyOn(WaitingLine.prototype, 'turn');
let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

const newToken = () => randomBytes(16).toString('base64url');
type Answer = { readonly status: number; readonly body: unknown };

const placeIn = ({ body }: Answer) => (body as { place: number }).place;

const knock = (code: string, token: string): Promise<Answer> =>
  server.post(`/matchmake/joinById/${code}`, { as: 'player', name: 'Ada', token });

/** Very many knock, and at next to no cost: each line carries many knocks, one behind the other. */
function crowd(code: string): readonly Socket[] {
  return Array.from({ length: LINES }, () => {
    const socket = connect(server.app.port, '127.0.0.1');
    socket.on('error', () => {});
    for (let one = 0; one < KNOCKS_A_LINE; one++) socket.write(knockOnTheWire(code));
    return socket;
  });
}

function knockOnTheWire(code: string): string {
  const body = JSON.stringify({ as: 'player', name: 'Crowd', token: newToken() });
  const head = [
    `POST /matchmake/joinById/${code} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
  ];
  return [...head, `Content-Length: ${body.length}`, '', body].join('\r\n');
}

it('a place in line is told, kept, and used; whom a full hall refuses needs none', async () => {
  const { code } = await server.open({ seats: 2_000 });
  const full = await server.open({ seats: 2 });
  for (const name of ['Ben', 'Cem']) await server.join(full.code, { as: 'player', name });
  turns.mockClear();
  const before = crowd(code);
  await vi.waitFor(() => expect(turns).toHaveBeenCalledTimes(LINES * KNOCKS_A_LINE), 10_000);
  const token = newToken();
  const first = knock(code, token);
  await vi.waitFor(() => expect(turns).toHaveBeenCalledTimes(LINES * KNOCKS_A_LINE + 1), 10_000);

  expect(await knock(full.code, newToken())).toMatchObject({ status: 409, body: { code: 'hallFull' } });

  clock.hand?.pass(1_000);
  const place = LINES * KNOCKS_A_LINE + 1 - 600;
  expect(await first).toMatchObject({
    status: 503,
    body: { code: 'inLine', message: expect.any(String), retry: true, place: expect.any(Number) },
  });
  expect(Math.abs(placeIn(await first) - place)).toBeLessThan(10);
  turns.mockClear();
  const again = knock(code, token);
  await vi.waitFor(() => expect(turns).toHaveBeenCalled(), 10_000);
  clock.hand?.pass(500);
  expect(await again).toMatchObject({ status: 200, body: { roomId: code } });
  for (const socket of before) socket.destroy();
});
