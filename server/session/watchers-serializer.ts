/** Sends the state to stage and host alone: a player's socket never carries the hall. */
import { type Client, Protocol, type Serializer } from '@colyseus/core';
import type { HallOnStage } from '../../shared/protocol/state.ts';

/** A full state with nothing in it: it completes a player's joining. */
const NOTHING = Uint8Array.of(Protocol.ROOM_STATE);

type HallSerializer = Serializer<HallOnStage>;

/** The framework's own serializer, given only those clients to serve who watch. */
export class WatchersSerializer implements HallSerializer {
  readonly id: string;
  readonly #inner: HallSerializer;
  readonly #watches: (client: Client) => boolean;

  constructor(inner: HallSerializer, watches: (client: Client) => boolean) {
    this.id = inner.id;
    this.#inner = inner;
    this.#watches = watches;
  }

  reset(state: HallOnStage): void {
    this.#inner.reset(state);
  }
  getFullState(client?: Client): Uint8Array {
    return client && !this.#watches(client) ? NOTHING : this.#inner.getFullState(client);
  }
  applyPatches(clients: Client[], state: HallOnStage): boolean {
    return this.#inner.applyPatches(Array.from(clients).filter(this.#watches), state);
  }
  handshake(): Uint8Array {
    return this.#inner.handshake?.() ?? new Uint8Array();
  }
}
