/**
 * A load balancer that knows nothing of halls: each connection goes to the next server in turn that is ready, by its own
 * word (`/readyz`); whoever does not answer for long loses the connections that they have.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const ASK_EVERY_MS = 500;
const ANSWER_MS_MAX = 2_500;
/** On a busy machine several answers may be late; phones notice by themselves when a server is silent. */
const MISSED_MAX = 3;

type Behind = {
  readonly port: number;
  readonly sockets: Set<Socket>;
  isReady: boolean;
  isAsked: boolean;
  missed: number;
};

const behind = (workerData as readonly number[]).map(
  (port): Behind => ({ port, sockets: new Set(), isReady: true, isAsked: false, missed: 0 }),
);
let turn = 0;

async function ask(one: Behind): Promise<void> {
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

function pass(from: Socket): void {
  from.on('error', () => from.destroy());
  const ready = behind.filter(({ isReady }) => isReady);
  const one = ready[turn++ % Math.max(1, ready.length)];
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

setInterval(() => {
  for (const one of behind) if (!one.isAsked) void ask(one);
}, ASK_EVERY_MS);
const server = createServer({ pauseOnConnect: true }, pass);
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
