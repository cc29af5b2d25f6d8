/** The process that is blocked: it has the sockets of all screens, draws for them, and does the work where it is told to. */
import { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FreezeEvent, Place, Work } from '../../../shared/labs/freeze.ts';
import { FRAMES_PER_SECOND } from '../../../shared/labs/freeze-screen.ts';
import { inChild } from '../child-side.ts';
import { hold } from './hold.ts';
import { LoopProbe } from './loop-probe.ts';
import { Screens, type Upgrade } from './screens.ts';
import { Walk } from './walk.ts';

export type ToChild =
  | { readonly do: 'watch'; readonly upgrade: Upgrade }
  | { readonly do: 'press'; readonly place: Place; readonly ms: number; readonly work: Work };

class Hall {
  readonly #tell: (event: FreezeEvent) => void;
  readonly #probe = new LoopProbe();
  readonly #walk = new Walk();
  readonly #thread = new Worker(new URL('./thread.ts', import.meta.url));
  readonly screens: Screens;
  #press = 0;
  #over = 0;
  #place: Place = 'loop';
  #worstMs = 0;
  /** The work is over, and the loop has not yet come round to measuring what that did to it. */
  #done: { workMs: number; picturesLeft: number } | null = null;

  constructor(tell: (event: FreezeEvent) => void) {
    this.#tell = tell;
    this.screens = new Screens(
      ({ press, gapMs }) => press === this.#over && tell({ kind: 'saw', press, place: this.#place, gapMs }),
      (count) => tell({ kind: 'watchers', count }),
    );
    this.#thread.on('message', (workMs: number) => this.#finished(workMs));
    setInterval(() => this.#draw(), 1_000 / FRAMES_PER_SECOND);
  }

  /** One press at a time. */
  press(place: Place, ms: number, work: Work): void {
    if (this.#press > this.#over) return;
    this.#press++;
    this.#place = place;
    this.#worstMs = 0;
    this.#tell({ kind: 'pressed', press: this.#press, place, ms });
    if (place === 'thread') this.#thread.postMessage({ ms, work });
    // What has just been told is out of the door before the loop is blocked.
    else setImmediate(() => this.#finished(hold(ms, work)));
  }

  #finished(workMs: number): void {
    this.#done = { workMs, picturesLeft: 1 };
  }

  #draw(): void {
    const delayMs = this.#probe.takeWorstMs();
    this.#worstMs = Math.max(this.#worstMs, delayMs);
    this.#walk.step();
    if (this.#done && --this.#done.picturesLeft < 0) this.#tellOver(this.#done.workMs);
    const { at, hands, played } = this.#walk;
    const [clockMs, press, over] = [performance.now(), this.#press, this.#over];
    this.screens.show({ clockMs, at, hands, played, delayMs, watchers: this.screens.count, press, over });
  }

  #tellOver(workMs: number): void {
    this.#done = null;
    this.#over = this.#press;
    this.#tell({ kind: 'over', press: this.#press, place: this.#place, workMs, delayMs: this.#worstMs });
  }
}

inChild((_settings, server) => {
  // What computes here takes no processor from a class.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const hall = new Hall(server.tell);
  server.hear((message, socket) => {
    const order = message as ToChild;
    if (order.do === 'press') hall.press(order.place, order.ms, order.work);
    else if (socket instanceof Socket) hall.screens.take(order.upgrade, socket);
  });
  server.tell({ kind: 'open' });
});
