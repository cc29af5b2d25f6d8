/** Nothing that a stranger sends takes anything from anybody else. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootClass, PIN, SMALL, type TestClass } from './testing/class.ts';
import { comeInRaw, FRAME } from './testing/raw.ts';

let server: TestClass;
let uncaught: Error[] = [];
const keep = (error: Error) => uncaught.push(error);
beforeAll(async () => {
  server = await bootClass();
  // What strangers do is said on the console by the libraries, on both ends of the wire.
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterAll(() => server.close());

async function startedClass() {
  const { code, secret } = await server.open();
  const teacher = await server.join(code, { as: 'host', secret });
  const ada = await server.join(code, { as: 'player', name: 'Ada' });
  await teacher.ask('host', { do: 'start' });
  return { code, teacher, ada };
}

/** Bytes on a bare socket. @returns what the server says until it hangs up */
function tell(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.app.port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
    socket.setTimeout(12_000, () => socket.destroy());
  });
}

describe('what a player is sent', () => {
  it('is his own messages, never the hall', async () => {
    const { code, teacher, ada } = await startedClass();
    const raw = await comeInRaw(server.url, code, { as: 'player', name: 'Eve' });
    await teacher.last('status', ({ phase }) => phase === 'between');
    const kinds = new Set(raw.frames.map(([kind]) => kind));
    expect([...kinds].sort()).toEqual([FRAME.joinRoom, FRAME.roomData]);
    expect(teacher.hall?.tables.length).toBe(SMALL.seats);
    expect(ada.hall).toBeNull();
    for (const kind of ['log', 'facts'] as const) expect(ada.told(kind)).toEqual([]);
    const text = raw.frames.map((frame) => new TextDecoder().decode(frame)).join();
    expect(text).not.toContain((await ada.last('seat')).token);
    raw.socket.close();
  });
});

describe('garbage over a socket', () => {
  it.each([
    ['a request nobody knows', 'fly', { id: 'x' }, 'unknownRequest'],
    ['a name from the prototype', 'constructor', { id: 'x' }, 'unknownRequest'],
    ['no message at all', 'move', undefined, 'badRequest'],
    ['a wrong type', 'move', { id: 'x', from: 1, to: null }, 'badRequest'],
    ['a wrong command', 'resign', 'please', 'badRequest'],
  ])('%s is answered, and the sender stays', async (_what, kind, message, code) => {
    const { ada } = await startedClass();
    ada.room.send(kind, message);
    expect(await ada.last('response')).toMatchObject({ code, message: expect.any(String) });
    expect(await ada.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
  });

  it.each([
    ['no kind of frame', [99, 1, 2, 3]],
    ['broken text', [FRAME.roomData, 0xbf, 0xff, 0xff]],
    ['broken content', [FRAME.roomData, 0xa4, 0x6d, 0x6f, 0x76, 0x65, 0xc1, 0xc1]],
    ['nothing', []],
    ['too much', Array.from({ length: 5_000 }, () => FRAME.roomData)],
  ])('%s harms nobody else', async (_what, bytes) => {
    const { code, ada } = await startedClass();
    const eve = await comeInRaw(server.url, code, { as: 'player', name: 'Eve' });
    process.prependListener('uncaughtException', keep);
    eve.socket.send(Uint8Array.from(bytes));
    eve.socket.send(Uint8Array.from(bytes));
    expect(await ada.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
    expect(uncaught).toEqual([]);
    process.off('uncaughtException', keep);
    eve.socket.close();
    uncaught = [];
  });

  it('in floods cuts the sender alone', async () => {
    const { code, ada } = await startedClass();
    const eve = await server.join(code, { as: 'player', name: 'Eve' });
    for (let message = 0; message < 200; message++)
      eve.room.send('move', { id: `${message}`, from: 'e2', to: 'e5' });
    await eve.until(() => eve.closed !== null, 'the cut');
    expect(await ada.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
  });
});

describe('over HTTP', () => {
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(server.url + path, init);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };

  it('nobody but the server makes rooms', async () => {
    for (const method of ['create', 'joinOrCreate', 'join', 'reconnect'])
      expect((await server.post(`/matchmake/${method}/simul`, {})).status).toBe(404);
  });
  it.each([
    ['/api/halls', { seats: 'many' }, 400, 'badRequest'],
    ['/api/halls', { ...SMALL, seats: 100_000 }, 400, 'badRequest'],
    ['/api/halls', { ...SMALL, pad: 'x'.repeat(70_000) }, 413, 'tooLarge'],
    ['/matchmake/joinById/123456', { as: 'god' }, 400, 'badRequest'],
    ['/matchmake/joinById/123456', { as: 'stage' }, 404, 'unknownCode'],
    ['/matchmake/joinById/__proto__', { as: 'stage' }, 404, 'unknownCode'],
    ['/nowhere', {}, 404, 'unknownRequest'],
  ])('POST %s %j: %i %s', async (path, body, status, code) => {
    const answer = await server.post(path, body);
    expect(answer).toMatchObject({ status, body: { code, message: expect.any(String) } });
  });
  it('a body that is no JSON, or says it is none, is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await get('/api/halls', { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await get('/api/halls', { method: 'POST', body: 'seats=4' })).status).toBe(400);
  });
  it('another website is refused, whatever it wants', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const answer = await get('/api/halls', { method: 'POST', headers, body: JSON.stringify(SMALL) });
    expect(answer.status).toBe(403);
    expect((await get('/api/network', { headers })).headers.get('access-control-allow-origin')).toBeNull();
  });
  it.each([
    ['GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['GET /..%2f..%2fpackage.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['CONNECT other:443 HTTP/1.1\r\nHost: other:443\r\n\r\n', 405],
    [
      'GET /x/__proto__?sessionId=a HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      400,
    ],
    [
      'GET /x/y?sessionId=a HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      403,
    ],
    [
      'GET /api/labs/nobody/screen HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      404,
    ],
    ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['POST /api/halls HTTP/1.1\r\nHost: x\r\nExpect: a pony\r\nContent-Length: 0\r\n\r\n', 417],
    ['GET /api/code/%E0%A4%A/boards HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    [
      `POST /api/halls HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1;${'x'.repeat(20_000)}\r\na\r\n`,
      413,
    ],
    ['BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['\0\0\0\0\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['GET //[ HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', 400],
  ])('%j: %i', async (bytes, status) => {
    const said = await tell(bytes);
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(said).toMatch(/"code":"\w+","message":"\w/);
  });
  it.each(['', '\r\n\r\n', 'GET / HT', 'GET / HTTP/1.1\r\nHost: x\r\n'])(
    'an incomplete request is told so within ten seconds: %j',
    async (bytes) => {
      expect(await tell(bytes)).toMatch(/^HTTP\/1.1 408 /);
    },
  );
  it.each(['/api/halls', '/api/code', '/api/labs', '/nowhere'])(
    'a body that says it is too long is refused before it comes, and only once: %s',
    async (path) => {
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n{`;
      const said = await tell(head);
      expect(said).toMatch(/^HTTP\/1.1 413 /);
      expect(said.match(/HTTP\/1.1/g)).toHaveLength(1);
    },
  );
});

describe('who opens a hall', () => {
  const ask = async (headers: Record<string, string> = {}, pin?: string) => {
    const response = await fetch(`${server.url}/api/halls`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...SMALL, pin }),
    });
    return response.status;
  };
  it('needs the PIN, however near they seem: through a proxy or a tunnel everybody seems to sit here', async () => {
    const ways: Record<string, string>[] = [{}, { host: 'localhost' }, { 'x-forwarded-for': '127.0.0.1' }];
    for (const headers of ways) {
      expect(await ask(headers)).toBe(401);
      expect(await ask(headers, '000000')).toBe(401);
    }
    expect(await ask({}, PIN)).toBe(201);
  });
  it('or comes by the link in the terminal, which works once; their browser keeps a pass', async () => {
    const { key } = server.app.keys;
    const info = async (pass: string) =>
      (await fetch(`${server.url}/api/host`, { headers: { 'simul-host-pass': pass } })).json();
    expect((await server.post('/api/host', { key: 'guessed' })).status).toBe(401);
    const { body } = await server.post('/api/host', { key });
    const { pass } = body as { pass: string };
    expect((await server.post('/api/host', { key })).status).toBe(401);
    expect(await ask({ 'simul-host-pass': pass })).toBe(201);
    expect(await ask({ 'simul-host-pass': 'guessed' })).toBe(401);
    expect([await info(pass), await info('guessed')]).toEqual([{ pinNeeded: false }, { pinNeeded: true }]);
  });
  it('gets in with the right PIN though somebody at his address tries all of them', async () => {
    const tried = await Promise.all(Array.from({ length: 130 }, (_, wrong) => ask({}, `${100_000 + wrong}`)));
    expect(tried.filter((status) => status === 401).length).toBeLessThanOrEqual(60);
    expect(tried.filter((status) => status === 429).length).toBeGreaterThanOrEqual(70);
    expect(await ask({}, PIN)).toBe(201);
  });
});

describe('a crowd at the door', () => {
  it('takes every seat once; the others are told that the hall is full', async () => {
    const { code, secret } = await server.open({ seats: 20 });
    const teacher = await server.join(code, { as: 'host', secret });
    const names = Array.from({ length: 60 }, (_, index) => `Pupil ${index}`);
    const came = await Promise.allSettled(names.map((name) => server.join(code, { as: 'player', name })));
    const seated = came.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const seats = await Promise.all(seated.map((actor) => actor.last('seat')));
    expect(new Set(seats.map(({ board }) => board)).size).toBe(20);
    expect(seated).toHaveLength(20);
    const refused = came.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []));
    for (const why of refused) expect(why).toMatch(/hall is full|hallFull/);
    await teacher.until(() => teacher.hall?.tables.every(({ bot }) => !bot) === true, 'all seats taken');
    for (const actor of seated) actor.drop();
  });
});

describe('a bug', () => {
  it('met by one person is answered, and everybody plays on', async () => {
    const { teacher, ada } = await startedClass();
    const { Exhibition } = await import('../shared/round/exhibition.ts');
    vi.spyOn(Exhibition.prototype, 'reply').mockImplementationOnce(() => {
      throw new Error('a bug');
    });
    expect(await ada.ask('resign')).toMatchObject({ code: 'internal', retry: true });
    expect(await ada.ask('move', { from: 'e2', to: 'e4' })).toHaveProperty('seq');
    await teacher.last('status', ({ phase }) => phase === 'between');
  });
});

describe('codes', () => {
  const look = async (code: string) => (await fetch(`${server.url}/api/halls/${code}`)).status;
  const seatCode = (code: string, digits: string) =>
    server.post(`/matchmake/joinById/${code}`, { as: 'player', name: '', seatCode: digits });

  it('of seats can’t be found by trying either, and who tries keeps nobody from coming in', async () => {
    const { code } = await startedClass();
    const statuses: number[] = [];
    for (let wrong = 0; wrong < 62; wrong++) statuses.push((await seatCode(code, '000000')).status);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    expect(await (await server.join(code, { as: 'player', name: 'Ben' })).last('seat')).toHaveProperty(
      'token',
    );
  });

  // The last of all: afterwards this address has guessed too often.
  it('can’t be found by trying; but one who tries shuts nobody at his address out of their class', async () => {
    const { code, secret } = await server.open();
    for (let join = 0; join < 100; join++) expect(await look(code)).toBe(200);
    const statuses: number[] = [];
    for (let wrong = 0; wrong < 62; wrong++) statuses.push(await look('000000'));
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
    expect(await look(code)).toBe(200);
    const ada = await server.join(code, { as: 'player', name: 'Ada' });
    expect(await ada.last('seat')).toHaveProperty('token');
    await server.join(code, { as: 'host', secret });
  });
});
