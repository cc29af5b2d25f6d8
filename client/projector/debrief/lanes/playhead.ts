/** The line that runs over the lanes. It reads no clock: the caller says how much time has passed. */
import { signal } from '@preact/signals';
import type { Ms } from '../../../../shared/simul/index.ts';
import { motionReduced } from '../../../app/settings.ts';

/** How many times faster than the class played it runs over their rounds. */
const SPEED = 4;
/** How long it takes over a show, whose own clock may count hours. */
const SHOW_RUNS_MS = 15_000;
/** While it runs, words and code change only so often: nothing may flash more than three times a second. */
const TEXT_EVERY_MS = 350;
/** How far it jumps where motion is reduced, as a share of the axis. */
const JUMP = 1 / 20;

export class Playhead {
  /** Where it stands, 0 to 1 of the axis; null where nobody has moved it yet. */
  readonly share = signal<number | null>(null);
  /** The place that words and code tell of: the same, but while it runs they follow in steps. */
  readonly textShare = signal<number | null>(null);
  readonly isRunning = signal(false);
  readonly axisMs: Ms;
  readonly speed: number;
  private sinceTextMs = 0;

  constructor(axisMs: Ms, isShow: boolean) {
    this.axisMs = axisMs;
    this.speed = isShow ? axisMs / SHOW_RUNS_MS : SPEED;
  }

  /** Starts it, from the beginning where it has come to the end. */
  run(): void {
    if ((this.share.value ?? 1) >= 1) this.place(0);
    this.isRunning.value = true;
  }

  pause(): void {
    this.isRunning.value = false;
    this.textShare.value = this.share.value;
  }

  /** Stops it, and puts it at this share of the axis. */
  seek(share: number): void {
    this.isRunning.value = false;
    this.place(share);
  }

  seekMs(atMs: Ms): void {
    this.seek(atMs / this.axisMs);
  }

  /** Stops it, and moves it by this share of the axis. */
  moveBy(share: number): void {
    this.seek((this.share.value ?? 0) + share);
  }

  /** What the Play button and the space bar do. Where motion is reduced it doesn't run, but jumps. */
  goOnOrPause(): void {
    if (motionReduced.value) this.seek((this.share.value ?? 1) >= 1 ? 0 : (this.share.value ?? 0) + JUMP);
    else if (this.isRunning.value) this.pause();
    else this.run();
  }

  /** Moves it on by so much time of the wall's clock, while it runs. */
  pass(elapsedMs: Ms): void {
    if (!this.isRunning.value) return;
    const share = Math.min(1, (this.share.value ?? 0) + (elapsedMs * this.speed) / this.axisMs);
    this.share.value = share;
    this.sinceTextMs += elapsedMs;
    if (this.sinceTextMs >= TEXT_EVERY_MS || share === 1) this.showText(share);
    if (share === 1) this.isRunning.value = false;
  }

  private place(share: number): void {
    this.share.value = Math.min(1, Math.max(0, share));
    this.showText(this.share.value);
  }

  private showText(share: number): void {
    this.sinceTextMs = 0;
    this.textShare.value = share;
  }
}
