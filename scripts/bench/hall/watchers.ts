/** The host and the stage of a measured hall, each as the library brings them in. */
import { Client, type Room } from '@colyseus/sdk';
import type { JoinWanted } from '../../../shared/protocol/messages.ts';

console.warn = () => {};

export type Watcher = {
  readonly room: Room;
  /** From knocking to the first whole picture. */
  readonly firstPictureMs: number;
  /** Until then. */
  readonly firstPictureBytes: number;
  /** So far. */
  readonly bytes: () => number;
  readonly facts: () => number;
};

/** Comes in, and waits until it has the whole hall before it. */
export async function comeToWatch(url: string, code: string, wanted: JoinWanted): Promise<Watcher> {
  const knockedAtMs = performance.now();
  const room = await new Client(url).joinById(code, wanted);
  room.reconnection.enabled = false;
  let [bytes, facts] = [0, 0];
  const { promise: hall, resolve: seesTheHall } = Promise.withResolvers<void>();
  const { events } = room.connection;
  const { onmessage } = events;
  events.onmessage = (event) => {
    bytes += event.data.byteLength ?? event.data.length ?? 0;
    onmessage?.(event);
  };
  room.onError(() => {});
  room.onMessage('*', (kind, message) => {
    if (kind === 'facts') facts += (message as { facts: readonly unknown[] }).facts.length;
    if (kind === 'hall') seesTheHall();
  });
  await hall;
  return {
    room,
    firstPictureMs: performance.now() - knockedAtMs,
    firstPictureBytes: bytes,
    bytes: () => bytes,
    facts: () => facts,
  };
}
