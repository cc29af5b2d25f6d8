/** Somebody who speaks to the socket directly: they keep every frame that they are sent, and may send anything. */
import type { JoinWanted } from '../../shared/protocol/messages.ts';

/** The framework's own frame kinds, its first byte. */
export const FRAME = { joinRoom: 10, error: 11, roomData: 13, roomState: 14, roomStatePatch: 15 } as const;

type RawGuest = {
  readonly socket: WebSocket;
  readonly frames: readonly Uint8Array[];
  readonly closed: Promise<number>;
};

/** Comes in like any client, but keeps every frame as it came. */
export async function comeInRaw(url: string, code: string, wanted: JoinWanted): Promise<RawGuest> {
  const response = await fetch(`${url}/matchmake/joinById/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  const seat = (await response.json()) as { processId: string; roomId: string; sessionId: string };
  const path = `${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/${path}`);
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
