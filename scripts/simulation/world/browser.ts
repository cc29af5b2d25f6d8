/**
 * What the phones' code takes from its browser, and finds everywhere: timers, chance, storage, the page's own state. While a
 * simulation runs these belong to whichever tab something is happening to.
 */
import { Tab } from './tab.ts';
import type { World } from './world.ts';

type Handle = { readonly off: () => void };
type Given = Readonly<Record<string, unknown>>;

/** @returns how to give everything back */
export function installBrowser(world: World): () => void {
  const tab = () => (world.actor instanceof Tab ? world.actor : undefined);
  const given: Given = {
    setTimeout: (act: () => void, delayMs = 0): Handle => ({ off: world.after(delayMs, world.actor, act) }),
    clearTimeout: (handle?: Handle) => handle?.off(),
    setInterval: (act: () => void, everyMs: number) => interval(world, act, everyMs),
    clearInterval: (handle?: Handle) => handle?.off(),
    setImmediate: (act: () => void): Handle => ({ off: world.after(0, world.actor, act) }),
    fetch: () => Promise.reject(new Error('Nobody answers')),
    performance: { now: () => world.nowMs },
    crypto: { getRandomValues: (bytes: Uint8Array) => world.actor.draws.fill(bytes) },
    document: {
      addEventListener: (kind: string, heard: () => void) => tab()?.listen(kind, heard),
      get visibilityState() {
        return tab()?.isHidden ? 'hidden' : 'visible';
      },
    },
    addEventListener: (kind: string, heard: () => void) => tab()?.listen(kind, heard),
  };
  const shelves = {
    localStorage: () => shelfOf(tab()?.device),
    sessionStorage: () => shelfOf(tab()?.kept),
  };
  const before = new Map<string, PropertyDescriptor | undefined>();
  const install = (name: string, is: PropertyDescriptor) => {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { configurable: true, ...is });
  };
  for (const [name, value] of Object.entries(given)) install(name, { value, writable: true });
  for (const [name, get] of Object.entries(shelves)) install(name, { get });
  const random = Math.random;
  Math.random = () => world.actor.draws.share();
  return () => {
    Math.random = random;
    for (const [name, was] of before) {
      if (was) Object.defineProperty(globalThis, name, was);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

function interval(world: World, act: () => void, everyMs: number): Handle {
  const { actor } = world;
  let off = () => {};
  const again = () => {
    off = world.after(everyMs, actor, () => {
      again();
      act();
    });
  };
  again();
  return { off: () => off() };
}

/** A shelf as browsers have it; where there is none (private windows) whoever asks is told so, as there. */
function shelfOf(
  items: Map<string, string> | undefined,
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  if (!items) throw new Error('Storage is blocked');
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
