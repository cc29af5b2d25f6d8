/** Programs and their halls over HTTP, in any language and with any manners. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exerciseNamed } from '../shared/exercises/exercises.ts';
import { bootClass, type TestClass } from './testing/class.ts';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

type Body = Readonly<Record<string, unknown>>;
async function ask(method: string, path: string, body?: string | object) {
  const response = await fetch(server.url + path, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const { status, headers } = response;
  return { status, headers, body: (await response.json()) as Body };
}
/** Opens a hall of two, who think 2 s (of its own time). @returns its path */
async function hallOf(wanted: object = {}): Promise<string> {
  const small = { boards: 2, durationMs: 60_000, thinkMs: 2_000, playMs: 100, walkVisitMs: 0 };
  const { body } = await ask('POST', '/api/code', { ...small, ...wanted });
  return String(body.path);
}

describe('a program', () => {
  it('plays: boards, a move, the reply, who is ready, the clock', async () => {
    const hall = await hallOf();
    expect((await ask('GET', `${hall}/boards`)).body).toMatchObject({
      boards: [
        { board: 1, state: 'ready', name: expect.stringMatching(/\w/) },
        { board: 2, state: 'ready' },
      ],
    });
    const { body: moved } = await ask('POST', `${hall}/boards/2/move`);
    expect(moved).toMatchObject({ board: 2, over: false });
    expect((await ask('GET', `${hall}/ready`)).body).toEqual({ ready: [1] });
    const { body: replied } = await ask('GET', `${hall}/boards/2/reply`);
    expect(Number(replied.atMs) - Number(moved.atMs)).toBeCloseTo(2_000, -1);
    expect((await ask('GET', `${hall}/round`)).body).toMatchObject({ score: 1, over: false });
  });

  it('has the round of its key alone, whose clock begins with its first question', async () => {
    const [one, other] = [await hallOf(), await hallOf()];
    await ask('POST', `${one}/boards/1/move`);
    const { body } = await ask('GET', `${other}/round`);
    expect(body).toMatchObject({ score: 0 });
    expect(body.timeMs).toBeLessThan(100);
  });

  it('is told at the bell that it is over, whatever it waits for, with the score', async () => {
    const hall = await hallOf({ durationMs: 5_000, thinkMs: 20_000 });
    await ask('POST', `${hall}/boards/1/move`);
    const over = await ask('GET', `${hall}/boards/1/reply`);
    expect(over).toMatchObject({ status: 410, body: { code: 'roundOver' } });
    expect(over.body.message).toContain('1 moves answered, of');
  });

  it('has the hall of an exercise by its name, and is judged at the bell as on the page', async () => {
    const { status, body } = await ask('POST', '/api/code', { exercise: 'makeItAwait' });
    const { scenario } = exerciseNamed('makeItAwait');
    expect({ status, scenario: body.scenario }).toEqual({ status: 201, scenario });
    const hall = String(body.path);
    await ask('POST', `${hall}/boards/1/move`);
    expect((await ask('GET', `${hall}/round`)).body).not.toHaveProperty('verdict');
    while ((await ask('GET', `${hall}/ready`)).status !== 410) await ask('POST', `${hall}/boards/1/move`);
    const { body: over } = await ask('GET', `${hall}/round`);
    const { score, bound } = over;
    expect(over).toMatchObject({ over: true, verdict: { passed: false, moves: score, bound } });
    expect((await ask('GET', `${hall}/facts?after=0`)).body.round).toMatchObject({ verdict: over.verdict });
  });

  it('is told which exercises there are, and that their halls are as they are', async () => {
    const unknown = await ask('POST', '/api/code', { exercise: 'makeItWait' });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'badHall' } });
    expect(unknown.body.message).toContain('ownLoop');
    const more = await ask('POST', '/api/code', { exercise: 'ownLoop', boards: 3 });
    expect(more).toMatchObject({ status: 400, body: { message: expect.stringContaining('boards') } });
  });

  it('that hangs up is waited for no more', async () => {
    const hall = await hallOf({ thinkMs: 20_000 });
    await ask('POST', `${hall}/boards/1/move`);
    const waits = fetch(`${server.url}${hall}/boards/1/reply`, { signal: AbortSignal.timeout(100) });
    await expect(waits).rejects.toThrow();
    expect((await ask('GET', `${hall}/ready`)).body).toEqual({ ready: [2] });
  });
});

describe('a no', () => {
  it.each([
    ['GET', '/boards/9/reply', 404, 'noBoard'],
    ['GET', '/boards/x/reply', 404, 'noBoard'],
    ['GET', '/boards/1/move', 405, 'postIt'],
    ['POST', '/ready', 405, 'getIt'],
    ['GET', '/nonsense', 404, 'unknownCall'],
    ['POST', '/line', 400, 'badLine'],
  ])('%s %s: %i %s, in a sentence', async (method, path, status, code) => {
    const answer = await ask(method, (await hallOf()) + path);
    expect(answer).toMatchObject({ status, body: { code, message: expect.stringMatching(/^[A-Z].+\.$/) } });
  });

  it.each([
    [{ boards: 300 }, 400, 'badHall'],
    [{ boards: 'many' }, 400, 'badHall'],
    [{ durationMs: 1e9 }, 400, 'badHall'],
    [{ colour: 'red' }, 400, 'badHall'],
    [{ boards: 2, failures: [{ board: 3, atMs: 1 }] }, 400, 'badHall'],
    ['{"boards', 400, 'noJson'],
    [`"${'x'.repeat(70_000)}"`, 413, 'tooLarge'],
  ])('opening %j: %i %s', async (wanted, status, code) => {
    const answer = await ask('POST', '/api/code', wanted);
    expect(answer).toMatchObject({ status, body: { code, message: expect.stringMatching(/^[A-Z].+\.$/) } });
  });

  it('is said to a key that nobody has, and to one that was given back', async () => {
    for (const key of ['x', '__proto__', 'a'.repeat(22)])
      expect(await ask('GET', `/api/code/${key}/boards`)).toMatchObject({
        status: 404,
        body: { code: 'unknownKey' },
      });
    const hall = await hallOf();
    const waits = ask('GET', `${hall}/facts?after=9`);
    await ask('GET', `${hall}/boards`);
    expect((await ask('DELETE', hall)).status).toBe(200);
    expect((await ask('GET', `${hall}/boards`)).status).toBe(404);
    expect((await waits).status).toBe(200);
  });

  it('is said to a page of another site', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(`${server.url}/api/code`, { method: 'POST', headers })).status).toBe(403);
    expect((await fetch(`${server.url}${await hallOf()}/boards`, { headers })).status).toBe(403);
  });
});

/** Asks so many times without waiting for an answer. @returns all that is answered */
function flood(path: string, times: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n`;
    const socket = connect(server.app.port, '127.0.0.1', () =>
      socket.write(`${`${request}\r\n`.repeat(times - 1)}${request}Connection: close\r\n\r\n`),
    );
    let said = '';
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

describe('a program that runs away', () => {
  it('is told so in a sentence; its hall goes on, and nobody else’s is slower', async () => {
    const [wild, calm] = [await hallOf(), await hallOf()];
    const refusals = (await flood(`${wild}/round`, 500)).match(/HTTP\/1\.1 429 [\s\S]*?"\}/g) ?? [];
    expect(refusals.length).toBeGreaterThan(100);
    expect(refusals[0]).toContain(
      '"code":"tooFast","message":"Your program asks more than 100 times a second.',
    );
    expect((await ask('POST', `${calm}/boards/1/move`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await ask('POST', `${wild}/boards/1/move`)).status).toBe(200);
  });

  it('can’t open halls without end: the oldest that nobody uses goes', async () => {
    const first = await hallOf();
    for (let more = 0; more < 60; more++) await hallOf();
    expect((await ask('GET', `${first}/boards`)).status).toBe(404);
  });
});

describe('a page that looks on', () => {
  it('hears what happens in the hall, and where the program stands', async () => {
    const hall = await hallOf();
    const source = 'board.play_move()\n';
    await ask('POST', `${hall}/line`, { line: 1, state: 'runs', threads: 1, memoryBytes: 9e6, source });
    const { body: begun } = await ask('GET', `${hall}/facts`);
    expect(begun).toMatchObject({ source, program: { line: 1, threads: 1 }, scenario: { boards: 2 } });
    const news = ask('GET', `${hall}/facts?after=${begun.next}&source=${source.length}`);
    await ask('POST', `${hall}/boards/2/move`);
    const { body } = await news;
    expect(body.source).toBeUndefined();
    expect((body.facts as Body[]).map(({ kind }) => kind)).toContain('masterSent');
  });
});
