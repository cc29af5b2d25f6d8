/** What docs/privacy.md promises of the network: no cookie, and nothing loaded from elsewhere. */
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootClass, PIN, SMALL, type TestClass } from './testing/class.ts';

let server: TestClass;
let code: string;
beforeAll(async () => {
  server = await bootClass();
  ({ code } = await server.open());
});
afterAll(() => server.close());

const answers = () =>
  Promise.all([
    ...['/', '/host', `/j/${code}`, `/stage/${code}`, `/api/halls/${code}`, '/api/network', '/nothing'].map(
      (path) => fetch(server.url + path),
    ),
    ...['/api/halls', `/matchmake/joinById/${code}`].map((path) =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(path === '/api/halls' ? { ...SMALL, pin: PIN } : { as: 'player', name: 'Ada' }),
      }),
    ),
  ]);

/** Node's own `fetch` lets nobody choose the host. */
const policyFor = (host: string) =>
  new Promise<string>((resolve, reject) =>
    get(server.url, { headers: { host } }, ({ headers }) =>
      resolve(String(headers['content-security-policy'])),
    ).on('error', reject),
  );

describe('the server', () => {
  it.each(['simul.school.example', '192.168.0.7:2567', '[fe80::1]:2567'])(
    'lets its pages open lines to the host that was asked alone: %s',
    async (host) =>
      expect(await policyFor(host)).toContain(`connect-src 'self' ws://${host} wss://${host} data: blob:;`),
  );
  it.each(['a b', 'x;script-src *', "x 'unsafe-eval'", '*', '*.evil.example'])(
    'writes nothing of a host into a header that is none: %s',
    async (host) => expect(await policyFor(host)).toContain("connect-src 'self' data: blob:;"),
  );

  it.each([
    ['/', true],
    ['/opponent/bot-think.svg', true],
    ['/assets/knee-worker-Dehq_7QJ.js', true],
    ['/assets/index-Db1m9UPn.js', false],
    ['/assets/index-BE7wG2Tk.css', false],
  ])(
    'says with pages, drawings and workers what they may do, not with what a page brings in: %s',
    async (path, has) => {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.has('content-security-policy')).toBe(has);
    },
  );

  it('sets no cookie, whatever is asked', async () => {
    for (const { headers } of await answers()) expect(headers.getSetCookie()).toEqual([]);
  });

  it('forbids its pages to load anything from elsewhere', async () => {
    const { headers } = await fetch(`${server.url}/`);
    const policy = headers.get('content-security-policy') ?? '';
    const sources = Object.fromEntries(
      policy.split('; ').map((directive) => {
        const [name, ...allowed] = directive.split(' ');
        return [name, allowed];
      }),
    );
    for (const kind of ['default-src', 'script-src', 'style-src', 'img-src', 'font-src', 'worker-src'])
      for (const source of sources[kind] ?? ['missing'])
        expect(["'self'", "'unsafe-inline'", 'data:', 'blob:']).toContain(source);
    const { host } = new URL(server.url);
    expect(sources['connect-src']).toEqual(["'self'", `ws://${host}`, `wss://${host}`, 'data:', 'blob:']);
    expect(sources['object-src']).toEqual(["'none'"]);
    expect(sources['form-action']).toEqual(["'self'"]);
  });
});
