/** This tab among the others: a name for its requests, and the moments at which it wakes up. */
import type { LastingLine } from './line/lasting-line.ts';

/** A name that this page did not have before a reload. (`crypto.randomUUID` needs a secure context; this doesn't.) */
export function tabName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(36)).join('');
}

/** Tells whenever the page goes out of sight, as it does before a phone sleeps, and when it is seen again. */
export function watchSight(tell: (away: boolean) => void): void {
  document.addEventListener('visibilitychange', () => tell(isOutOfSight()));
  addEventListener('pagehide', () => tell(true));
}

export const isOutOfSight = (): boolean => document.visibilityState === 'hidden';

/** A phone that wakes up, or whose network comes or goes, checks its line at once instead of at the next heartbeat. */
export function watchOver(line: LastingLine): void {
  document.addEventListener('visibilitychange', () => {
    if (!isOutOfSight()) line.lookAlive();
  });
  addEventListener('online', line.lookAlive);
  addEventListener('offline', line.lookAlive);
  addEventListener('pageshow', line.lookAlive);
}
