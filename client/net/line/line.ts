/** One connection to one hall: the only place that knows Colyseus. */
import { Client, type Room } from '@colyseus/sdk';
import type { JoinWanted, Told } from '../../../shared/protocol/messages.ts';
import type { HallOnStage } from '../../../shared/protocol/state.ts';

/** Who listens to a kind of message. */
export type Ears = { readonly [Kind in keyof Told]?: (told: Told[Kind]) => void };

export type Line = {
  readonly send: (kind: string, message: object) => void;
  /** Calls `pong` when the server has answered. */
  readonly ping: (pong: () => void) => void;
  /** Says good-bye: the server need not keep anything for us. */
  readonly leave: () => void;
  /** Cuts the line as a lost one: the server keeps the seat. */
  readonly drop: () => void;
};

export type Hearing = {
  readonly told: Ears;
  /** The hall's state, after each patch; players are never sent one. */
  readonly state?: (hall: HallOnStage) => void;
  /** The line is gone; the server's reason where it gave one. */
  readonly closed: (code: number, reason?: string) => void;
};

/**
 * Opens a line to the hall with this code.
 * @param stateClass the schema of the hall's state, for those who are sent it
 * @throws what the server said, as the message of an Error
 */
export async function openLine(
  code: string,
  wanted: JoinWanted,
  hearing: Hearing,
  stateClass?: typeof HallOnStage,
): Promise<Line> {
  const room = (await new Client().joinById(code, wanted, stateClass)) as Room<unknown, HallOnStage>;
  // A line of our own making comes back for ever and after a reload; two loops would fight over the seat.
  room.reconnection.enabled = false;
  room.onMessage('*', (kind, message) => {
    const ear = hearing.told[kind as keyof Told] as ((told: unknown) => void) | undefined;
    ear?.(message);
  });
  if (hearing.state) room.onStateChange(hearing.state);
  room.onLeave(hearing.closed);
  // Without a listener an error of the socket would be thrown at nobody; the close that follows says the same.
  room.onError(() => {});
  return {
    send: (kind, message) => room.send(kind, message),
    ping: (pong) => room.ping(pong),
    leave: () => void room.leave(true),
    drop: () => room.connection.close(),
  };
}
