/**
 * The seat that this browser holds in a class: after a reload the phone returns to it. The tab's own memory counts first,
 * so that two tabs can hold two seats for two people. What is kept beyond the tab is the seat that was taken last: for a phone
 * whose browser was closed, and for a tab whose own seat is gone meanwhile.
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

function read(kept: string | null): KeptSeat | null {
  try {
    const { name, token } = JSON.parse(kept ?? '{}');
    return typeof name === 'string' && typeof token === 'string' ? { name, token } : null;
  } catch {
    return null;
  }
}

/** The seat held under this code, or null. */
export function keptSeat(code: string): KeptSeat | null {
  return read(recall(keyOf(code), 'sessionStorage') ?? recall(keyOf(code)));
}
/** The seat that this browser has taken last, in whichever tab, or null. */
export function newestSeat(code: string): KeptSeat | null {
  return read(recall(keyOf(code)));
}

/**
 * Keeps the seat for this tab, and for this browser where no tab has taken another one since.
 * @param isNew it was taken just now
 */
export function keepSeat(code: string, seat: KeptSeat, isNew: boolean): void {
  const kept = JSON.stringify(seat);
  remember(keyOf(code), kept, 'sessionStorage');
  if (isNew || (newestSeat(code) ?? seat).token === seat.token) remember(keyOf(code), kept);
}

/** Forgets the seat of that token; what another tab has taken since stays. @param before kept in its place */
export function forgetSeat(code: string, token: string, before: KeptSeat | null = null): void {
  for (const shelf of ['sessionStorage', 'localStorage'] as const)
    if (read(recall(keyOf(code), shelf))?.token === token)
      remember(keyOf(code), before && JSON.stringify(before), shelf);
}
