/** Sends the state to stage and host alone: a player's socket never carries the hall. */
import { type Client, Protocol, SchemaSerializer } from '@colyseus/core';
import type { HallOnStage } from '../../shared/protocol/state.ts';

/** A full state with nothing in it: it completes a player's joining. */
const NOTHING = Uint8Array.of(Protocol.ROOM_STATE);

export class WatchersSerializer extends SchemaSerializer<HallOnStage> {
  readonly #watches: (client: Client) => boolean;

  constructor(watches: (client: Client) => boolean) {
    super();
    this.#watches = watches;
  }

  override getFullState(client?: Client): Uint8Array {
    return client && !this.#watches(client) ? NOTHING : super.getFullState(client);
  }

  override applyPatches(clients: Client[]): boolean {
    return super.applyPatches(Array.from(clients).filter(this.#watches));
  }
}
