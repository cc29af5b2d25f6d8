/** A tab in somebody's browser: what it remembers, and what its page is told. */

import { Actor } from './actor.ts';
import type { Draws } from './draws.ts';
import type { Air } from './network.ts';
import type { World } from './world.ts';

export class Tab extends Actor {
  readonly air: Air;
  readonly airDraws: Draws;
  /** What this device remembers, and what this tab does. */
  readonly device: Map<string, string>;
  readonly kept: Map<string, string>;
  isHidden = false;
  /** Called when the tab is closed. */
  closing: () => void = () => {};
  /** What its page asks over HTTP. */
  fetch: (path: string, request: RequestInit) => Promise<Pick<Response, 'ok' | 'json'>> = () =>
    Promise.reject(new Error('Nobody answers'));
  readonly #world: World;
  readonly #listeners = new Map<string, (() => void)[]>();

  constructor(
    world: World,
    name: string,
    air: Air,
    device: Map<string, string>,
    kept = new Map<string, string>(),
  ) {
    super(name, world.newDraws());
    this.#world = world;
    this.air = air;
    this.airDraws = world.newDraws();
    this.device = device;
    this.kept = kept;
  }

  listen(kind: string, heard: () => void): void {
    this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), heard]);
  }
  /** Something happens to the page. */
  fire(kind: string): void {
    this.#world.as(this, () => {
      for (const heard of this.#listeners.get(kind) ?? []) heard();
    });
  }
  /** The page goes out of sight, or is seen again. */
  hide(isHidden: boolean): void {
    if (this.isHidden === isHidden) return;
    this.isHidden = isHidden;
    this.fire('visibilitychange');
  }

  /** Nothing happens here any more. */
  close(): void {
    if (this.isGone) return;
    this.fire('pagehide');
    this.closing();
    this.isGone = true;
  }
}
