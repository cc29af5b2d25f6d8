/** One connection to one class: the only place that knows Colyseus. */
import { Client } from '@colyseus/sdk';
import type { JoinWanted, Told } from '../../../shared/protocol/messages.ts';
import { homeAt } from '../../app/paths/address.ts';
import { type InLine, knock } from './knock.ts';

/** What is called with each kind of message from the server. */
export type MessageHandlers = { readonly [Kind in keyof Told]?: (told: Told[Kind]) => void };

export type Line = {
  readonly send: (kind: string, message: object) => void;
  /** Calls `pong` when the server has answered. */
  readonly ping: (pong: () => void) => void;
  /** How long nothing was heard of the server, in milliseconds. */
  readonly silentMs: () => number;
  /** Leaves for good: the server need not keep the seat. */
  readonly leave: () => void;
  /** Cuts the line as if it were lost: the server keeps the seat. */
  readonly drop: () => void;
};

export type LineHandlers = {
  readonly messages: MessageHandlers;
  /** Called with the place in line, while very many come in. */
  readonly inLine?: InLine;
  /** Called when the line is gone, with the server's reason where it gave one. */
  readonly closed: (code: number, reason?: string) => void;
};

/**
 * Opens a line to the class with this code.
 * @throws what the server said, as the message of an Error
 */
export async function openLine(code: string, wanted: JoinWanted, handlers: LineHandlers): Promise<Line> {
  const seat = await knock(code, wanted, handlers.inLine);
  const room = await new Client(homeAt()).consumeSeatReservation(seat);
  // Our own lasting line comes back without end, even after a reload; Colyseus' loop would fight it over the seat.
  room.reconnection.enabled = false;
  let heardAtMs = performance.now();
  room.onMessage('*', (kind, message) => {
    heardAtMs = performance.now();
    const handle = handlers.messages[kind as keyof Told] as ((told: unknown) => void) | undefined;
    handle?.(message);
  });
  room.onLeave(handlers.closed);
  // Without a listener an error of the socket would be thrown where nobody catches it; a close follows anyway.
  room.onError(() => {});
  return {
    send: (kind, message) => room.send(kind, message),
    ping: (pong) => room.ping(pong),
    silentMs: () => performance.now() - heardAtMs,
    leave: () => void room.leave(true),
    drop: () => room.connection.close(),
  };
}
