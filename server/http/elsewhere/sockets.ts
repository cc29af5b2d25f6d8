/** A socket for a hall, or a lab's run, on another server: its bytes go there and come back, unread. */
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Elsewhere, giverOf, passingOn, wasPassedOn } from './elsewhere.ts';

/** As the framework writes it: process and room; the room's name is the hall's code. */
const ROOM = /^\/[\w-]+\/(\d{6})(?:\?|$)/;
const RUN = /^\/api\/labs\/([\w-]{1,40})\//;

/** @returns whether the socket is for another server; then it is taken care of */
export function passOnSocket(
  elsewhere: Elsewhere,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): boolean {
  const whither = wasPassedOn(request) ? null : whitherFor(elsewhere, request.url ?? '');
  if (whither === null) return false;
  socket.on('error', () => socket.destroy());
  void whither.then((address) => {
    if (address === null || address === 'moving' || socket.destroyed) return socket.destroy();
    const lines = Object.entries(passingOn(elsewhere, request)).map(([name, value]) => `${name}: ${value}`);
    join(request, lines, socket, head, new URL(address));
  });
  return true;
}

/** @returns what will be known of the other server that it is for; null: it is for this one */
function whitherFor(elsewhere: Elsewhere, path: string): ReturnType<Elsewhere['addressOf']> | null {
  const run = RUN.exec(path)?.[1];
  const giver = run === undefined ? null : giverOf(elsewhere, run);
  if (giver !== null) return Promise.resolve(giver);
  const code = ROOM.exec(path)?.[1];
  return code === undefined || elsewhere.isHere(code) ? null : elsewhere.addressOf(code);
}

/** @param lines more of what is said first */
function join(
  request: IncomingMessage,
  lines: readonly string[],
  socket: Duplex,
  head: Buffer,
  { hostname, port }: URL,
): void {
  const there = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), noDelay: true });
  for (const [one, other] of [
    [socket, there],
    [there, socket],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
  there.write(`${[...headOf(request), ...lines].join('\r\n')}\r\n\r\n`);
  there.write(head);
  socket.pipe(there).pipe(socket);
}

/** The request as it came, but for who asked. */
function headOf(request: IncomingMessage): string[] {
  const { method, url, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() !== 'x-forwarded-for')
      lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  return lines;
}
