/**
 * What the phones' code takes from its browser, and finds everywhere: timers, chance, storage, the page's own state. While a
 * simulation runs these belong to whichever tab something is happening to.
 */
import { Tab } from './tab.ts';
import type { World } from './world.ts';

type Handle = { readonly off: () => void };

/** Whose browsers these are; null: nobody's, and everything is what it was. */
let world: World | null = null;

/**
 * While this world is played its tabs find a browser. What they find is put there once and asks whose it is: to put it there anew
 * for each class would make the engine compile everything again that uses it.
 * @returns how to give everything back
 */
export function installBrowser(of: World): () => void {
  world = of;
  for (const name of Object.keys(FOUND)) install(name);
  for (const name of Object.keys(SHELVES)) install(name);
  if (Math.random !== random) Math.random = random;
  return () => {
    world = null;
  };
}

const realRandom = Math.random;
const random = () => (world ? world.actor.draws.share() : realRandom());

const tab = () => (world?.actor instanceof Tab ? world.actor : undefined);
/** Only asked while a world is played. */
const here = () => {
  if (!world) throw new Error('No world is played');
  return world;
};
const after = (act: () => void, delayMs = 0): Handle => ({ off: here().after(delayMs, here().actor, act) });
const callOff = (handle?: Handle) => handle?.off();
const listen = (kind: string, heard: () => void) => tab()?.listen(kind, heard);

const FOUND: Readonly<Record<string, unknown>> = {
  setTimeout: after,
  clearTimeout: callOff,
  setInterval: (act: () => void, everyMs: number) => interval(here(), act, everyMs),
  clearInterval: callOff,
  setImmediate: (act: () => void) => after(act),
  fetch: (path: string, request: RequestInit) => tab()?.fetch(path, request),
  performance: { now: () => here().nowMs },
  crypto: { getRandomValues: (bytes: Uint8Array) => here().actor.draws.fill(bytes) },
  document: {
    addEventListener: listen,
    get visibilityState() {
      return tab()?.isHidden ? 'hidden' : 'visible';
    },
  },
  addEventListener: listen,
};
const SHELVES: Readonly<Record<string, () => unknown>> = {
  localStorage: () => shelfOf(tab()?.device),
  sessionStorage: () => shelfOf(tab()?.kept),
};
const installed = new Set<string>();

function install(name: string): void {
  if (installed.has(name)) return;
  installed.add(name);
  const was: PropertyDescriptor = Object.getOwnPropertyDescriptor(globalThis, name) ?? {};
  const found = SHELVES[name] ?? (() => FOUND[name]);
  // Whoever runs tests puts its own timers there for a moment, and then what it found.
  let put: unknown;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => (world ? (put ?? found()) : was.get ? was.get.call(globalThis) : was.value),
    set: (value: unknown) => {
      if (world) put = value === FOUND[name] ? undefined : value;
      else was.value = value;
    },
  });
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
