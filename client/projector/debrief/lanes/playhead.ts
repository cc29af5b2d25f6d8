/** The line that runs over the lanes. It asks no clock: whoever draws says how much time has passed. */
import { signal } from '@preact/signals';
import type { Ms } from '../../../../shared/simul/index.ts';
import { motionReduced } from '../../../app/settings.ts';

/** How fast it runs over the rounds of a class. */
const SPEED = 4;
/** Over a show, whose own clock may count hours. */
const SHOW_RUNS_MS = 15_000;
/** While it runs, words and code change at most so often: nothing may flash more than three times a second. */
const TOLD_EVERY_MS = 350;
/** So much of the whole is a jump. */
const JUMP = 1 / 20;

export class Playhead {
  /** Where it stands, 0 to 1 of the axis; null: nobody has moved it yet. */
  readonly share = signal<number | null>(null);
  /** Where words and code are: the same, but while it runs they follow in steps. */
  readonly told = signal<number | null>(null);
  readonly isRunning = signal(false);
  readonly axisMs: Ms;
  readonly speed: number;
  private toldForMs = 0;

  constructor(axisMs: Ms, isShow: boolean) {
    this.axisMs = axisMs;
    this.speed = isShow ? axisMs / SHOW_RUNS_MS : SPEED;
  }

  /** From the beginning if it has come to the end. */
  run(): void {
    if ((this.share.value ?? 1) >= 1) this.place(0);
    this.isRunning.value = true;
  }

  pause(): void {
    this.isRunning.value = false;
    this.told.value = this.share.value;
  }

  /** Puts it anywhere, and stops it. */
  seek(share: number): void {
    this.isRunning.value = false;
    this.place(share);
  }

  seekMs(atMs: Ms): void {
    this.seek(atMs / this.axisMs);
  }

  /** Moves it from where it stands, and stops it. */
  moveBy(share: number): void {
    this.seek((this.share.value ?? 0) + share);
  }

  /** What Play and the space bar do; where motion is reduced nothing runs by itself, it jumps. */
  goOnOrPause(): void {
    if (motionReduced.value) this.seek((this.share.value ?? 1) >= 1 ? 0 : (this.share.value ?? 0) + JUMP);
    else if (this.isRunning.value) this.pause();
    else this.run();
  }

  /** So much time has passed on the wall while it ran. */
  pass(elapsedMs: Ms): void {
    if (!this.isRunning.value) return;
    const share = Math.min(1, (this.share.value ?? 0) + (elapsedMs * this.speed) / this.axisMs);
    this.share.value = share;
    this.toldForMs += elapsedMs;
    if (this.toldForMs >= TOLD_EVERY_MS || share === 1) this.tell(share);
    if (share === 1) this.isRunning.value = false;
  }

  private place(share: number): void {
    this.share.value = Math.min(1, Math.max(0, share));
    this.tell(this.share.value);
  }

  private tell(share: number): void {
    this.toldForMs = 0;
    this.told.value = share;
  }
}
