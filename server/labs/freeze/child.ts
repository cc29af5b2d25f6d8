/** The process that is blocked: it has the sockets of all screens, draws for them, and does the work where it is told to. */
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { FreezeEvent, Place, Work } from '../../../shared/labs/freeze.ts';
import { FRAMES_PER_SECOND } from '../../../shared/labs/freeze-screen.ts';
import { hold } from './hold.ts';
import { LoopProbe } from './loop-probe.ts';
import { Screens, type Upgrade } from './screens.ts';
import { Walk } from './walk.ts';

export type FreezeOrder =
  | { readonly do: 'watch'; readonly upgrade: Upgrade }
  | { readonly do: 'press'; readonly place: Place; readonly ms: number; readonly work: Work };

const tell = (event: FreezeEvent) => process.send?.(event);
const probe = new LoopProbe();
const walk = new Walk();
const thread = new Worker(new URL('./thread.ts', import.meta.url));
const screens = new Screens(
  ({ press, gapMs }) => press === over && tell({ kind: 'saw', press, place: lastPlace, gapMs }),
  (count) => tell({ kind: 'watchers', count }),
);
let press = 0;
let over = 0;
let lastPlace: Place = 'loop';
/** The work is over, and the loop has not yet come round to measuring what that did to it. */
let done: { workMs: number; framesLeft: number } | null = null;
let worstMs = 0;

function draw(): void {
  const delayMs = probe.takeWorstMs();
  worstMs = Math.max(worstMs, delayMs);
  walk.step();
  if (done && --done.framesLeft < 0) {
    over = press;
    tell({ kind: 'over', press, place: lastPlace, workMs: done.workMs, delayMs: worstMs });
    done = null;
  }
  const { at, hands, played } = walk;
  const clockMs = performance.now();
  screens.show({ clockMs, at, hands, played, delayMs, watchers: screens.count, press, over });
}

/** One press at a time. */
function begin(place: Place, ms: number, work: Work): void {
  if (press > over) return;
  press++;
  lastPlace = place;
  worstMs = 0;
  tell({ kind: 'pressed', press, place, ms });
  if (place === 'thread') thread.postMessage({ ms, work });
  // What was told before is out of the door first: the wait for the loop is the screens', not the server's.
  else setImmediate(() => finished(hold(ms, work)));
}

function finished(workMs: number): void {
  done = { workMs, framesLeft: 1 };
}

thread.on('message', finished);
process.on('message', (order: FreezeOrder, socket: unknown) => {
  if (order.do === 'press') begin(order.place, order.ms, order.work);
  else if (socket instanceof Socket) screens.take(order.upgrade, socket);
});
process.on('disconnect', () => process.exit());
setInterval(draw, 1_000 / FRAMES_PER_SECOND);
