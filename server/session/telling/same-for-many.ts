/** A message that many are told in the same words: it is put into words, bytes and a frame once. */
import { type Client, ClientState, getMessageBytes, Protocol } from '@colyseus/core';
import type { Told } from '../../../shared/protocol/messages.ts';
import { frameOf, HallSocket } from '../../sockets/hall-socket.ts';

/** Where messages go; whether there is a socket of ours is not known of all. */
export type Receiver = Pick<Client, 'send'> & Partial<Pick<Client, 'state' | 'ref'>>;

export class SameForMany {
  readonly kind: keyof Told;
  /** As it is remembered that somebody was told it. */
  readonly text: string;
  readonly #message: unknown;
  #frame: Buffer | null = null;

  private constructor(kind: keyof Told, message: unknown) {
    this.kind = kind;
    this.text = JSON.stringify(message);
    this.#message = message;
  }

  static of<Kind extends keyof Told>(kind: Kind, message: Told[Kind]): SameForMany {
    return new SameForMany(kind, message);
  }

  /** Whoever is in and has a socket of ours is sent the frame; for all others it goes the framework's own way. */
  sendTo(connection: Receiver): void {
    const { ref, state } = connection;
    if (ref instanceof HallSocket && state === ClientState.JOINED) ref.sendFrame(this.#framed);
    else connection.send(this.kind, this.#message);
  }

  get #framed(): Buffer {
    this.#frame ??= frameOf(getMessageBytes.raw(Protocol.ROOM_DATA, this.kind, this.#message));
    return this.#frame;
  }
}
