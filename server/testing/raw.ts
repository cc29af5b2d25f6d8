/** Somebody who speaks to the socket directly: they keep every frame that they are sent, and may send anything. */
import { connect, type Socket } from 'node:net';
import type { JoinWanted } from '../../shared/protocol/messages.ts';

/** The framework's own frame kinds, its first byte. */
export const FRAME = { joinRoom: 10, error: 11, roomData: 13, roomState: 14, roomStatePatch: 15 } as const;

type RawGuest = {
  readonly socket: WebSocket;
  readonly frames: readonly Uint8Array[];
  readonly closed: Promise<number>;
};

/** The path of a socket for somebody who may come in. */
async function seatOnTheWire(url: string, code: string, wanted: JoinWanted): Promise<string> {
  const response = await fetch(`${url}/matchmake/joinById/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  const seat = (await response.json()) as { processId: string; roomId: string; sessionId: string };
  return `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
}

/** Comes in like any client, but keeps every frame as it came. */
export async function comeInRaw(url: string, code: string, wanted: JoinWanted): Promise<RawGuest> {
  const path = await seatOnTheWire(url, code, wanted);
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`);
  socket.binaryType = 'arraybuffer';
  const frames: Uint8Array[] = [];
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener('close', ({ code: closeCode }) => resolve(closeCode)),
  );
  await new Promise<void>((resolve) =>
    socket.addEventListener('message', ({ data }) => {
      const frame = new Uint8Array(data as ArrayBuffer);
      frames.push(frame);
      if (frame[0] !== FRAME.joinRoom) return;
      socket.send(Uint8Array.of(FRAME.joinRoom));
      resolve();
    }),
  );
  return { socket, frames, closed };
}

const PONG_EVERY_MS = 500;
/** What clients write is masked; with nothing but zeros it stays as it is. */
const frameOf = (kind: number, ...bytes: number[]) =>
  Uint8Array.of(0x80 | kind, 0x80 | bytes.length, 0, 0, 0, 0, ...bytes);

/** Comes in on a bare socket, says that it is there, and obeys nothing that it is told: not even to close. */
export async function comeInDeaf(
  url: string,
  code: string,
  wanted: JoinWanted,
  { acknowledges = true } = {},
): Promise<{ readonly socket: Socket; readonly ended: Promise<void> }> {
  const path = await seatOnTheWire(url, code, wanted);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const pongs = setInterval(() => socket.write(frameOf(0xa)), PONG_EVERY_MS);
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  void ended.then(() => clearInterval(pongs));
  await new Promise<void>((resolve) => socket.once('data', () => resolve()));
  socket.resume();
  if (acknowledges) socket.write(frameOf(0x2, FRAME.joinRoom));
  return { socket, ended };
}
