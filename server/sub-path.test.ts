/** Below a path of somebody else's address, whether the proxy leaves that path in what it asks for or takes it away. */
import { afterEach, describe, expect, it } from 'vitest';
import { bootClass, joinClass, PIN, SMALL, type TestClass } from './testing/class.ts';
import { type SmallProxy, startProxy } from './testing/proxy.ts';

let proxy: SmallProxy;
let server: TestClass;
afterEach(async () => {
  await server.close();
  await proxy.close();
});

async function behind(strips: boolean): Promise<string> {
  proxy = await startProxy({ path: '/school/simul', strips });
  server = await bootClass({ publicUrl: proxy.url });
  proxy.leadTo(server.app.port);
  return proxy.url;
}
const json = { 'content-type': 'application/json' };

describe.each([
  ['leaves the path in what it asks for', false],
  ['takes the path away', true],
])('behind a proxy that %s', (_what, strips) => {
  it('a class is opened, found and entered, and its socket stays', async () => {
    const url = await behind(strips);
    const { origin } = new URL(url);
    const body = JSON.stringify({ ...SMALL, pin: PIN });
    const opened = await fetch(`${url}/api/halls`, { method: 'POST', headers: { ...json, origin }, body });
    expect(opened.status).toBe(201);
    const { code } = await opened.json();
    expect((await fetch(`${url}/api/halls/${code}`)).status).toBe(200);
    const stage = await joinClass(url, code, { as: 'stage' });
    expect(await stage.last('status')).toMatchObject({ code });
    stage.drop();
  });

  it('a program finds its hall with the helper file as it is downloaded, and people are told the whole address', async () => {
    const url = await behind(strips);
    expect(await (await fetch(`${url}/code/simul.py`)).text()).toContain(`USUAL_URL = "${url}"`);
    const opened = await fetch(`${url}/api/code`, { method: 'POST', headers: json, body: '{"boards":2}' });
    const { path } = await opened.json();
    expect((await fetch(`${url}${path}/boards`)).status).toBe(200);
    expect((await (await fetch(`${url}/api/network`)).json()).addresses).toEqual([url]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('what is not there is refused in words, and another website too', async () => {
    const url = await behind(strips);
    const nothing = await fetch(`${url}/api/nothing`);
    expect([nothing.status, (await nothing.json()).code]).toEqual([404, 'unknownRequest']);
    const foreign = await fetch(`${url}/api/halls`, {
      method: 'POST',
      headers: { ...json, origin: 'https://evil.example' },
      body: '{}',
    });
    expect((await foreign.json()).code).toBe('foreignPage');
  });
});

it('on its own port Simul answers with and without the path', async () => {
  await behind(false);
  for (const path of ['', '/school/simul'])
    expect((await fetch(`${server.url}${path}/healthz`)).status).toBe(200);
});
