/**
 * A load balancer that knows nothing of halls: each connection goes to the next server in turn that is ready, by its own
 * word (`/readyz`); whoever does not answer loses the connections that they have.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const ASK_EVERY_MS = 500;
const ANSWER_MS_MAX = 2_500;
/** One answer may be late on a busy machine. */
const MISSED_MAX = 1;

type Behind = {
  readonly port: number;
  readonly sockets: Set<Socket>;
  isReady: boolean;
  isAsked: boolean;
  missed: number;
};

export class Balancer {
  readonly url: string;
  readonly #server: Server;
  readonly #behind: readonly Behind[];
  readonly #timer: NodeJS.Timeout;
  #turn = 0;

  private constructor(server: Server, ports: readonly number[]) {
    this.#server = server;
    this.#behind = ports.map((port) => ({
      port,
      sockets: new Set(),
      isReady: true,
      isAsked: false,
      missed: 0,
    }));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (socket) => this.#pass(socket));
    this.#timer = setInterval(() => {
      for (const one of this.#behind) if (!one.isAsked) void this.#ask(one);
    }, ASK_EVERY_MS);
  }

  /** @param ports of the servers, on this machine */
  static async before(ports: readonly number[]): Promise<Balancer> {
    const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(server, ports);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#server.close();
    for (const { sockets } of this.#behind) for (const socket of sockets) socket.destroy();
  }

  async #ask(one: Behind): Promise<void> {
    one.isAsked = true;
    try {
      const url = `http://127.0.0.1:${one.port}/readyz`;
      one.isReady = (await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS_MAX) })).ok;
      one.missed = 0;
    } catch {
      one.isReady = false;
      if (++one.missed > MISSED_MAX) for (const socket of one.sockets) socket.destroy();
    }
    one.isAsked = false;
  }

  #pass(from: Socket): void {
    from.on('error', () => from.destroy());
    const ready = this.#behind.filter(({ isReady }) => isReady);
    const one = ready[this.#turn++ % Math.max(1, ready.length)];
    if (one === undefined) return void from.destroy();
    const to = connect({ port: one.port, host: '127.0.0.1', noDelay: true });
    one.sockets.add(to);
    to.on('error', () => to.destroy());
    to.once('close', () => {
      one.sockets.delete(to);
      from.destroy();
    });
    from.once('close', () => to.destroy());
    from.pipe(to).pipe(from);
  }
}
