/** A tab's line to the server, as `client/net/line/line.ts` has it, over a network of ours. */
import type { Line, LineHandlers } from '../../../client/net/line/line.ts';
import { PING, PONG, type Wire } from '../world/network.ts';
import type { Tab } from '../world/tab.ts';
import type { World } from '../world/world.ts';
import type { OpenLine, Parts } from './parts.ts';
import type { Server } from './server.ts';

type Opening = { readonly opened: (line: Line) => void; readonly refused: (why: Error) => void };

const GOING_AWAY = 1001;

export type Lines = {
  readonly world: World;
  /** The process that answers just now; null: none does. */
  readonly server: () => Server | null;
  readonly parts: Parts;
};

export function linesOf({ world, server, parts }: Lines, tab: Tab): OpenLine {
  return parts.line(
    (code, wanted, handlers) =>
      new Promise((opened, refused) => {
        const process = server();
        if (!process?.isListening) {
          world.after(tab.air.lagMs, tab, () => refused(new Error('fetch failed')));
          return;
        }
        const end = new TabsEnd(world, handlers, { opened, refused });
        const wire = process.connect(tab, { actor: tab, ...end.hears }, code, wanted);
        end.wire = wire;
        tab.closing = () => wire.abandon();
      }),
  );
}

class TabsEnd {
  wire: Wire | null = null;
  readonly #world: World;
  readonly #handlers: LineHandlers;
  readonly #opening: Opening;
  #pong: () => void = () => {};
  #isIn = false;
  #heardAtMs: number;

  constructor(world: World, handlers: LineHandlers, opening: Opening) {
    this.#world = world;
    this.#heardAtMs = world.nowMs;
    this.#handlers = handlers;
    this.#opening = opening;
  }

  get hears() {
    return {
      heard: (frame: string) => (frame === PONG ? this.#pong() : this.#heard(this.#world.frames.read(frame))),
      closed: (code: number, reason?: string) => {
        if (this.#isIn) this.#handlers.closed(code, reason);
        else this.#opening.refused(new Error('socket closed'));
      },
    };
  }

  #heard([kind, what, message]: readonly [string, ...unknown[]]): void {
    if (kind === 'joined') this.#join();
    else if (kind === 'refused') this.#turnedAway(String(what));
    else if (kind === 'said') this.#said(String(what), message);
    else this.#said(String(what), new Uint8Array(Buffer.from(String(message), 'base64')));
  }
  #said(kind: string, message: unknown): void {
    this.#heardAtMs = this.#world.nowMs;
    const handle = this.#handlers.messages[kind as keyof LineHandlers['messages']] as
      | ((told: unknown) => void)
      | undefined;
    handle?.(message);
  }
  #turnedAway(why: string): void {
    this.wire?.abandon();
    this.#opening.refused(new Error(why));
  }
  #join(): void {
    const { wire } = this;
    if (!wire) return;
    this.#isIn = true;
    wire.toServer(JSON.stringify(['in']));
    this.#opening.opened({
      send: (kind, message) => wire.toServer(JSON.stringify(['asks', kind, message])),
      ping: (pong) => {
        this.#pong = pong;
        wire.toServer(PING);
      },
      silentMs: () => this.#world.nowMs - this.#heardAtMs,
      leave: () => wire.toServer(JSON.stringify(['leave'])),
      drop: () => wire.closeByClient(GOING_AWAY),
    });
  }
}
