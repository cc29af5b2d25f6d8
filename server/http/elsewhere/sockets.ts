/** A socket for a hall on another server: its bytes go there and come back, unread. */
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { askersOf, type Elsewhere, PASSED_ON } from './elsewhere.ts';

/** As the framework writes it: process and room; the room's name is the hall's code. */
const ROOM = /^\/[\w-]+\/(\d{6})(?:\?|$)/;

/** @returns whether the socket is for another server; then it is taken care of */
export function passOnSocket(
  elsewhere: Elsewhere,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): boolean {
  const code = ROOM.exec(request.url ?? '')?.[1];
  if (code === undefined || elsewhere.isHere(code) || PASSED_ON in request.headers) return false;
  socket.on('error', () => socket.destroy());
  void elsewhere.addressOf(code).then((address) => {
    if (address === null || address === 'moving' || socket.destroyed) return socket.destroy();
    join(request, socket, head, new URL(address));
  });
  return true;
}

function join(request: IncomingMessage, socket: Duplex, head: Buffer, { hostname, port }: URL): void {
  const there = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), noDelay: true });
  for (const [one, other] of [
    [socket, there],
    [there, socket],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
  there.write(`${headOf(request)}\r\n\r\n`);
  there.write(head);
  socket.pipe(there).pipe(socket);
}

/** The request as it came, and who asked. */
function headOf(request: IncomingMessage): string {
  const { method, url, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() !== 'x-forwarded-for')
      lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  lines.push(`${PASSED_ON}: 1`, `X-Forwarded-For: ${askersOf(request)}`);
  return lines.join('\r\n');
}
