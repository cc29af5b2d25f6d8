/** For a server of which a test must know the port before it listens, as it is started again and again. */
import { type AddressInfo, createServer } from 'node:net';

/** @returns one that nobody listens at just now */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
