/** One run of the lab “Freeze”, in the game server: it hands sockets and presses to the child, and never blocks itself. */
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FreezeEvent, FreezeSettings, Place } from '../../../shared/labs/freeze.ts';
import type { FreezeOrder } from './child.ts';

export const CHILD = new URL('./child.ts', import.meta.url);

/** The child process, as this run needs it. */
export type FreezeChild = {
  readonly send: (order: FreezeOrder, socket?: Socket) => void;
  readonly onMessage: (hear: (event: FreezeEvent) => void) => void;
};

export class FreezeRun {
  readonly #child: FreezeChild;
  readonly #settings: FreezeSettings;

  constructor(settings: FreezeSettings, tell: (event: FreezeEvent) => void, child: FreezeChild) {
    this.#settings = settings;
    this.#child = child;
    child.onMessage(tell);
  }

  /** Somebody presses: the work is done in the loop, or in a thread beside it. */
  press(place: Place): void {
    const { seconds, work } = this.#settings;
    this.#child.send({ do: 'press', place, ms: seconds * 1_000, work });
  }

  /** A browser wants to watch: from now on its socket is the child's. We see nothing more of it, and keep none. */
  upgrade({ method = 'GET', url = '/', headers }: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!(socket instanceof Socket)) return void socket.destroy();
    const upgrade = { method, url, headers, head: head.toString('base64') };
    this.#child.send({ do: 'watch', upgrade }, socket);
  }
}
