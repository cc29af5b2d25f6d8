/** A socket for a hall, or a lab's run, on another server: its bytes go there and come back, unread. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Elsewhere, giverOf, isServer, passingOn, wasPassedOn } from './elsewhere.ts';

/** As the framework writes it: process and room; the room's name is the hall's code. */
const ROOM = /^\/[\w-]+\/(\d{6})(?:\?|$)/;
/** Its hall may be just taken over, or this server may not have heard yet by whom; whoever is cut comes back later than that. */
const WAIT_MS_MAX = 6_000;
const LOOK_EVERY_MS = 200;
const CONNECT_MS_MAX = 1_000;
const RUN = /^\/api\/labs\/([\w-]{1,40})\//;

/** @returns whether the socket is for another server; then it is taken care of */
export function passOnSocket(
  elsewhere: Elsewhere,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): boolean {
  const where = wasPassedOn(request) ? null : whereFor(elsewhere, request.url ?? '');
  if (where === null) return false;
  socket.on('error', () => socket.destroy());
  const lines = Object.entries(passingOn(elsewhere, request)).map(([name, value]) => `${name}: ${value}`);
  void lineTo(where, socket).then((there) => {
    if (there === null) return socket.destroy();
    there.write(`${[...headOf(request), ...lines].join('\r\n')}\r\n\r\n`);
    there.write(head);
    join(socket, there);
  });
  return true;
}

type Where = () => ReturnType<Elsewhere['addressOf']>;

/** @returns asks where the other server is that it is for; null: it is for this one */
function whereFor(elsewhere: Elsewhere, path: string): Where | null {
  const run = RUN.exec(path)?.[1];
  const giver = run === undefined ? null : giverOf(elsewhere, run);
  if (giver !== null) return async () => giver;
  const code = ROOM.exec(path)?.[1];
  if (code === undefined || elsewhere.isHere(code)) return null;
  return async () => (elsewhere.isHere(code) ? null : elsewhere.addressOf(code));
}

/** @returns a line to the server that has it, once there is one; null: there is none for long, or it has come here */
async function lineTo(where: Where, socket: Duplex): Promise<Socket | null> {
  const untilMs = performance.now() + WAIT_MS_MAX;
  while (performance.now() < untilMs && !socket.destroyed) {
    const address = await where();
    if (address === null) return null;
    const there = isServer(address) ? await lineAt(new URL(address)) : null;
    if (there !== null && !socket.destroyed) return there;
    there?.destroy();
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

async function lineAt({ hostname, port }: URL): Promise<Socket | null> {
  const there = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), noDelay: true });
  there.on('error', () => there.destroy());
  try {
    await once(there, 'connect', { signal: AbortSignal.timeout(CONNECT_MS_MAX) });
    return there;
  } catch {
    there.destroy();
    return null;
  }
}

function join(socket: Duplex, there: Socket): void {
  for (const [one, other] of [
    [socket, there],
    [there, socket],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
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
