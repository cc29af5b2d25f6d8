/**
 * Measures the JavaScript of one frame of the stage: the scene's update, the rendering of the views and their timers, but
 * neither the renderer nor the class itself. The query is `?boards=1000&forMs=6000` and whatever else `query.ts` reads; the
 * result stands in `window.measured`.
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

export type MeasuredFrames = {
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** The median of the scene's update alone. */
  readonly sceneMedianMs: number;
  /** The first picture: how long it takes to read, and how many bytes it has. */
  readonly whole: { readonly ms: number; readonly bytes: number };
  /** A message about what has changed in the hall: the median time to read it and all that looks at it at once, and its bytes. */
  readonly change: { readonly ms: number; readonly bytes: number };
  /** How many objects the scene holds, at the beginning and at the end. */
  readonly objects: readonly [number, number];
};

declare global {
  interface Window {
    measured?: MeasuredFrames;
  }
}

const WARM_UP_MS = 3000;
const query = new URLSearchParams(location.search);
const boards = Number(query.get('boards') ?? 24);
const forMs = Number(query.get('forMs') ?? 6000);

const spent = { scene: 0, views: 0, reading: 0 };
let scene: HallScene | null = null;

/** Calls `work` and adds its time to an account. */
function timed(account: keyof typeof spent, work: () => void): void {
  const began = performance.now();
  work();
  spent[account] += performance.now() - began;
}

const update = HallScene.prototype.update;
HallScene.prototype.update = function (this: HallScene) {
  scene = this;
  timed('scene', () => update.call(this));
};
options.debounceRendering = (rerender) => queueMicrotask(() => timed('views', rerender));
const every = window.setInterval.bind(window);
window.setInterval = ((callback: () => void, ms: number) =>
  every(() => timed('views', callback), ms)) as typeof window.setInterval;

const messages: { readonly ms: number; readonly bytes: number }[] = [];
const { model, passTo } = runningStage(boards, momentOf(query).special, (read, bytes) => {
  const before = spent.reading;
  timed('reading', read);
  messages.push({ ms: spent.reading - before, bytes });
});
applySettings(document.documentElement);
render(<Projector model={model} />, document.getElementById('app') as HTMLElement);

const scenes: number[] = [];
const wholes: number[] = [];
let objectsBefore = 0;
let beganAt: number | null = null;

function frame(now: number): void {
  if (scene) {
    beganAt ??= now;
    const warm = now - beganAt > WARM_UP_MS;
    if (warm) {
      if (wholes.length === 0) objectsBefore = scene.children.length;
      scenes.push(spent.scene);
      wholes.push(spent.scene + spent.views + spent.reading);
    }
    spent.scene = spent.views = spent.reading = 0;
    passTo(now - beganAt);
    if (now - beganAt > WARM_UP_MS + forMs) {
      const changes = messages.slice(1);
      window.measured = {
        frames: wholes.length,
        medianMs: at(wholes, 0.5),
        p95Ms: at(wholes, 0.95),
        sceneMedianMs: at(scenes, 0.5),
        whole: messages[0] ?? { ms: 0, bytes: 0 },
        change: {
          ms: at(
            changes.map(({ ms }) => ms),
            0.5,
          ),
          bytes: at(
            changes.map(({ bytes }) => bytes),
            0.5,
          ),
        },
        objects: [objectsBefore, scene.children.length],
      };
      return;
    }
  }
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
