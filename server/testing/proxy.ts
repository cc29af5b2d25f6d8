/** A small proxy for tests, as people put one in front of Simul: it knows one path, and passes on what is asked below it. */
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

type How = {
  /** Where it listens; 0: at any free port. */
  readonly port?: number;
  /** The path that it passes on, as in `/simul`; all else is not found. */
  readonly path: string;
  /** Whether it takes that path away. */
  readonly strips: boolean;
};

export type SmallProxy = {
  /** Its address with the path, without a slash at the end. */
  readonly url: string;
  /** From now on that port of this machine gets what is asked. */
  readonly leadTo: (port: number) => void;
  /** What was asked of it beside its path. */
  readonly strayed: () => readonly string[];
  readonly close: () => Promise<void>;
};

export async function startProxy({ port = 0, path, strips }: How): Promise<SmallProxy> {
  const strayed: string[] = [];
  const sockets = new Set<Socket>();
  let there = 0;
  const passed = (url = ''): string | null => {
    const isBelow = url === path || url.startsWith(`${path}/`);
    if (!isBelow) strayed.push(url);
    return isBelow ? (strips ? url.slice(path.length) || '/' : url) : null;
  };
  const server = createServer((request, response) => {
    const url = passed(request.url);
    if (url === null) return void response.writeHead(404).end('Somebody else lives here.');
    const { method, headers } = request;
    const onward = ask({ host: '127.0.0.1', port: there, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const url = passed(request.url);
    if (url === null) return socket.destroy();
    const onward = connect(there, '127.0.0.1');
    for (const one of [socket, onward])
      one.on('error', () => {}).on('close', () => void [socket, onward].map((other) => other.destroy()));
    const pairs = request.rawHeaders.map((part, at) => (at % 2 === 0 ? `\r\n${part}: ` : part));
    onward.write(`${request.method} ${url} HTTP/1.1${pairs.join('')}\r\n\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    leadTo: (other) => {
      there = other;
    },
    strayed: () => strayed,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
