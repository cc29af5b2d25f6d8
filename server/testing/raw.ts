/** Somebody who speaks to the socket directly: they keep every frame that they are sent, and may send anything. */
import { connect, type Socket } from 'node:net';
import type { JoinWanted } from '../../shared/protocol/messages.ts';

/** The framework's own frame kinds, its first byte. */
export const FRAME = { joinRoom: 10, roomData: 13 } as const;

type RawGuest = {
  readonly socket: WebSocket;
  readonly frames: readonly Uint8Array[];
  readonly closed: Promise<number>;
};

/** The path of a socket for somebody who may come in. @throws what the server says to somebody who may not */
async function seatOnTheWire(url: string, code: string, wanted: JoinWanted): Promise<string> {
  const response = await fetch(`${url}/matchmake/joinById/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  if (!response.ok) throw new Error(await response.text());
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

/** Who reads nothing learns only so that they were cut. */
const SIGN_EVERY_MS = 500;
const PING = 0x9;
const PONG = 0xa;
const BINARY = 0x2;
/** What clients write is masked; with nothing but zeros it stays as it is. */
const frameOf = (kind: number, bytes: Uint8Array) =>
  Buffer.concat([Uint8Array.of(0x80 | kind, 0x80 | bytes.length, 0, 0, 0, 0), bytes]);

/** An answer to no ping, and a frame of a hundred bytes that come one by one. */
const NO_ANSWER = frameOf(PONG, Buffer.alloc(0));
const FRAME_BEGUN = Uint8Array.of(0x80 | PING, 0x80 | 100, 0, 0, 0, 0);
const NEXT_BYTE = Uint8Array.of(0);

type Manners = {
  /** Says that they are in. */
  readonly acknowledges?: boolean;
  /** Reads what they are sent, so far that they answer every ping. */
  readonly reads?: boolean;
  /** Who reads nothing says "pong" all the same, or else a frame that never ends. */
  readonly pongs?: boolean;
};

/** Comes in on a bare socket, says that it is there, and obeys nothing that it is told: not even to close. */
export async function comeInDeaf(
  url: string,
  code: string,
  wanted: JoinWanted,
  { acknowledges = true, reads = true, pongs = true }: Manners = {},
): Promise<{ readonly socket: Socket; readonly ended: Promise<void> }> {
  const path = await seatOnTheWire(url, code, wanted);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const first = await Promise.race([
    new Promise<Buffer>((resolve) => socket.once('data', resolve)),
    ended.then(() => Buffer.alloc(0)),
  ]);
  if (acknowledges) socket.write(frameOf(BINARY, Uint8Array.of(FRAME.joinRoom)));
  if (reads) answerPings(socket, first.subarray(first.indexOf('\r\n\r\n') + 4));
  else {
    socket.pause();
    if (!pongs) socket.write(FRAME_BEGUN);
    const signs = setInterval(() => socket.write(pongs ? NO_ANSWER : NEXT_BYTE), SIGN_EVERY_MS);
    void ended.then(() => clearInterval(signs));
  }
  return { socket, ended };
}

/** Reads frame after frame, each with its length, and says back what it is asked. @param first what came already */
function answerPings(socket: Socket, first: Buffer): void {
  let unread = first;
  const read = (bytes: Buffer) => {
    unread = Buffer.concat([unread, bytes]);
    for (;;) {
      const short = (unread[1] ?? 0) & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (unread.length < head) return;
      const length =
        head === 2 ? short : head === 4 ? unread.readUInt16BE(2) : Number(unread.readBigUInt64BE(2));
      if (unread.length < head + length) return;
      const said = unread.subarray(head, head + length);
      if (((unread[0] ?? 0) & 0xf) === PING) socket.write(frameOf(PONG, said));
      unread = unread.subarray(head + length);
    }
  };
  read(Buffer.alloc(0));
  socket.on('data', read);
}
