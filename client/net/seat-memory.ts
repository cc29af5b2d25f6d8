/**
 * The seat that this browser holds in a class: after a reload the phone returns to it. The tab's own memory counts first,
 * so that two tabs can hold two seats; what is kept beyond the tab is for a phone whose browser was closed.
 */
import { recall, remember } from '../app/browser/storage.ts';

export type KeptSeat = { readonly name: string; readonly token: string };

const TOKEN_BYTES = 16;

/** A token for a new seat. The phone makes it, so that it can come back even if the line breaks before the server answers. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

const deviceKey = (code: string) => `simul.device.${code}`;

/**
 * What this browser is called in that class, so that the host can block it: a random token, another one in each class. Where
 * nothing can be kept it is another one each time.
 */
export function deviceToken(code: string): string {
  const token = recall(deviceKey(code)) ?? newToken();
  remember(deviceKey(code), token);
  return token;
}

const keyOf = (code: string) => `simul.seat.${code}`;

/** The seat held under this code, or null. */
export function keptSeat(code: string): KeptSeat | null {
  const kept = recall(keyOf(code), 'sessionStorage') ?? recall(keyOf(code));
  try {
    const { name, token } = JSON.parse(kept ?? '{}');
    return typeof name === 'string' && typeof token === 'string' ? { name, token } : null;
  } catch {
    return null;
  }
}

/** Keeps the seat for this tab and for this browser; null forgets it. */
export function keepSeat(code: string, seat: KeptSeat | null): void {
  const kept = seat && JSON.stringify(seat);
  remember(keyOf(code), kept, 'sessionStorage');
  remember(keyOf(code), kept);
}
