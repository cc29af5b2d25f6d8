/**
 * The stage in motion, for measuring the JavaScript of one frame: the scene's update, the rendering of the views and their
 * timers, and the reading of the hall, but neither the renderer nor the class itself. The query is `?boards=1000&forMs=6000`,
 * `&sinceMs=60000&durationMs=180000` for a round that has gone on for so long, and whatever else `query.ts` reads. Where a piece of work begins
 * and ends stands in the marks of the page (`scripts/bench/stage/marks.ts` reads them); `window.measured` says that it is over.
 */
import { options, render } from 'preact';
import '../../client/app/base.css';
import '../../client/pages/screen-text.ts';
import { applySettings } from '../../client/app/settings.ts';
import '../../client/app/theme.css';
import { HallScene } from '../../client/hall/scene.ts';
import { Projector } from '../../client/projector/projector.tsx';
import { momentOf } from './query.ts';
import { runningStage } from './running.ts';

export type Measured = {
  /** How many objects the scene holds, at the beginning and at the end. */
  readonly objects: readonly [number, number];
  /** How many bytes each message about the hall has, the first picture before all others. */
  readonly messageBytes: readonly number[];
};

declare global {
  interface Window {
    measured?: Measured;
  }
}

const WARM_UP_MS = 3000;
const query = new URLSearchParams(location.search);
const boards = Number(query.get('boards') ?? 24);
const forMs = Number(query.get('forMs') ?? 6000);
const sinceMs = Number(query.get('sinceMs') ?? 0);
const durationMs = Number(query.get('durationMs') ?? 600_000);

const mark = (name: string) => {
  performance.mark(name);
  performance.clearMarks(name);
};

/** Calls `work` between two marks. */
function marked(what: 'scene' | 'views' | 'reading', work: () => void): void {
  mark(`${what} begins`);
  work();
  mark(`${what} ends`);
}

let scene: HallScene | null = null;
const update = HallScene.prototype.update;
HallScene.prototype.update = function (this: HallScene) {
  scene = this;
  marked('scene', () => update.call(this));
};
options.debounceRendering = (rerender) => queueMicrotask(() => marked('views', rerender));
const every = window.setInterval.bind(window);
window.setInterval = ((callback: () => void, ms: number) =>
  every(() => marked('views', callback), ms)) as typeof window.setInterval;
const nextFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => nextFrame((now) => marked('views', () => callback(now)));
options.requestAnimationFrame = (callback) => nextFrame(() => setTimeout(() => marked('views', callback)));

const messageBytes: number[] = [];
const { model, passTo } = runningStage(boards, momentOf(query).special, {
  sinceMs,
  durationMs,
  heard(read, bytes) {
    marked('reading', read);
    messageBytes.push(bytes);
  },
});
applySettings(document.documentElement);
render(<Projector model={model} />, document.getElementById('app') as HTMLElement);

let beganAt: number | null = null;
let objectsBefore: number | null = null;

function frame(now: number): void {
  if (scene) {
    beganAt ??= now;
    const goneMs = now - beganAt;
    if (goneMs > WARM_UP_MS) {
      objectsBefore ??= scene.children.length;
      mark('frame');
    }
    passTo(sinceMs + goneMs);
    if (goneMs > WARM_UP_MS + forMs) {
      window.measured = { objects: [objectsBefore ?? 0, scene.children.length], messageBytes };
      return;
    }
  }
  nextFrame(frame);
}
nextFrame(frame);
