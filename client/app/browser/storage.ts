/** What this browser remembers: nothing, where storage is blocked (private windows, strict schools). */

type Shelf = 'localStorage' | 'sessionStorage';

/** What was kept under `key`, or null. */
export function recall(key: string, shelf: Shelf = 'localStorage'): string | null {
  try {
    return globalThis[shelf].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`; null forgets it. */
export function remember(key: string, value: string | null, shelf: Shelf = 'localStorage'): void {
  try {
    if (value === null) globalThis[shelf].removeItem(key);
    else globalThis[shelf].setItem(key, value);
  } catch {
    // Blocked or full: the page goes on working, and forgets at the next reload.
  }
}
