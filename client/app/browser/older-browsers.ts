/** For the oldest supported browsers (package.json lists them): use nothing else that one of them lacks. */

/** Brings what this browser lacks of the language; one that lacks nothing, as most, fetches nothing. */
export async function fillGaps(): Promise<void> {
  const isWhole = 'with' in Array.prototype && 'findLast' in Array.prototype && 'at' in Array.prototype;
  if (!isWhole || !('hasOwn' in Object)) await import('./polyfills.ts');
}

/** The address that this text is; null where it is none. (`URL.parse` and `URL.canParse` came with Chrome 126 and 120.) */
export function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Ends a request after this long. (`AbortSignal.timeout` came with Chrome 103 and Safari 16.) */
export function signalAfter(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}
