/** A line into a class for whoever takes part in a trial: as the client opens it, but to any address. */
import { Client } from '@colyseus/sdk';
import type { Line, LineHandlers } from '../../client/net/line/line.ts';
import type { JoinWanted, Told } from '../../shared/protocol/messages.ts';

/** The library says every loss on the console: in a trial there are thousands. */
console.warn = () => {};

export type Hears = { readonly [Kind in keyof Told]?: (told: Told[Kind]) => void };

/**
 * @param hears what is called with each kind of message; others are not listened to
 * @throws what the server said, as the message of an Error
 */
export async function openLineTo(
  { url, code, wanted }: { readonly url: string; readonly code: string; readonly wanted: JoinWanted },
  hears: Hears,
  closed: LineHandlers['closed'],
): Promise<Line> {
  const room = await new Client(url).joinById(code, wanted);
  room.reconnection.enabled = false;
  let heardAtMs = performance.now();
  room.onMessage('*', (kind, message) => {
    heardAtMs = performance.now();
    const hear = hears[kind as keyof Told] as ((told: unknown) => void) | undefined;
    hear?.(message);
  });
  room.onLeave(closed);
  room.onError(() => {});
  return {
    send: (kind, message) => room.send(kind, message),
    ping: (pong) => room.ping(pong),
    silentMs: () => performance.now() - heardAtMs,
    leave: () => void room.leave(true),
    drop: () => room.connection.close(),
  };
}
