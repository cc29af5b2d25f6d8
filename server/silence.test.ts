/** A phone that sleeps, or walks out of the Wi-Fi, says nothing: the host sees all the same that it is away. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootClass, joinClass, type TestClass } from './testing/class.ts';
import { SILENCE_MS_MAX } from './transport.ts';

const SHOWN_WITHIN_MS = 5_000;

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

/** A way to the server that can fall silent without a word to either end. */
async function airTo(port: number) {
  const sockets: Socket[] = [];
  const air = createServer((phone) => {
    const far = connect(port, '127.0.0.1');
    sockets.push(phone, far);
    for (const socket of [phone, far]) socket.on('error', () => {});
    phone.pipe(far).pipe(phone);
  }).listen(0, '127.0.0.1');
  await once(air, 'listening');
  return {
    url: `http://127.0.0.1:${(air.address() as AddressInfo).port}`,
    fallsSilent: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      air.close();
    },
  };
}

it('whoever falls silent is away to the host within five seconds, and back when they are heard again', async () => {
  const { code, secret } = await server.open();
  const teacher = await server.join(code, { as: 'host', secret });
  const air = await airTo(server.app.port);
  const ada = await joinClass(air.url, code, { as: 'player', name: 'Ada' });
  const { token } = await ada.last('seat');
  const isHere = () => teacher.hall?.tables[0]?.connected;
  await teacher.until(() => isHere() === true, 'Ada');

  expect(SILENCE_MS_MAX).toBeLessThan(SHOWN_WITHIN_MS);
  air.fallsSilent();
  await teacher.until(() => isHere() === false, 'her silence to be seen');

  await server.join(code, { as: 'player', name: 'Ada', token });
  await teacher.until(() => isHere() === true, 'her return');
  air.close();
});
