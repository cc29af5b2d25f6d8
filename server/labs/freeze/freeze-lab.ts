/** The lab “Freeze” in the game server: it hands sockets and presses to the child, and never blocks itself. */
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  FREEZE_LIMITS,
  type FreezeEvent,
  type FreezeSettings,
  type Place,
  placeOf,
} from '../../../shared/labs/freeze.ts';
import type { LabChild } from '../child.ts';
import type { Means, RunningLab, ServerLab } from '../lab.ts';
import type { ToChild } from './child.ts';

const CHILD = new URL('./child.ts', import.meta.url);
const CHILD_LIMITS = { memoryMb: 300, timeMs: 45 * 60_000 };
/** By itself: so long the picture moves before each press, and so long screens have to report the last one. */
const BEFORE_MS = 2_500;
const AFTER_MS = 1_500;

export const freezeLab: ServerLab = {
  name: 'freeze',
  isHeavy: false,
  limits: FREEZE_LIMITS,
  start(settings, tell, means) {
    const child = means.startChild(CHILD, settings, CHILD_LIMITS);
    return new FreezeRun(settings as FreezeSettings, tell, child, means.clock);
  },
};

class FreezeRun implements RunningLab {
  readonly #settings: FreezeSettings;
  readonly #tell: (event: FreezeEvent) => void;
  readonly #child: LabChild;
  readonly #clock: Means['clock'];
  #cancel = () => {};

  constructor(
    settings: FreezeSettings,
    tell: (event: FreezeEvent) => void,
    child: LabChild,
    clock: Means['clock'],
  ) {
    this.#settings = settings;
    this.#tell = tell;
    this.#child = child;
    this.#clock = clock;
    child.onMessage((message) => this.#heard(message as FreezeEvent));
    child.onEnd(tell);
  }

  order(order: unknown): void {
    const place = placeOf(order);
    if (place) this.#press(place);
  }

  /** A browser wants to watch: from now on its socket is the child's. We see nothing more of it, and keep none. */
  upgrade({ method = 'GET', url = '/', headers }: IncomingMessage, socket: Duplex, head: Buffer): void {
    const upgrade = { method, url, headers, head: head.toString('base64') };
    if (!(socket instanceof Socket) || !this.#send({ do: 'watch', upgrade }, socket)) socket.destroy();
  }

  stop(): void {
    this.#cancel();
    this.#child.stop();
  }

  #heard(event: FreezeEvent): void {
    this.#tell(event);
    if (this.#settings.press === 'hand') return;
    if (event.kind === 'open') this.#later(BEFORE_MS, () => this.#press('loop'));
    if (event.kind !== 'over') return;
    if (event.place === 'loop') this.#later(BEFORE_MS, () => this.#press('thread'));
    else this.#later(AFTER_MS, () => this.#tell({ kind: 'ended', why: 'done', detail: '' }));
  }

  #later(ms: number, then: () => void): void {
    this.#cancel();
    this.#cancel = this.#clock.wakeIn(ms, then);
  }

  #press(place: Place): void {
    const { seconds, work } = this.#settings;
    this.#send({ do: 'press', place, ms: seconds * 1_000, work });
  }

  #send(message: ToChild, socket?: Socket): boolean {
    return this.#child.send(message, socket);
  }
}
