/** This tab among the others: a name for its requests, which page is the newest, and the moments at which it wakes up. */
import { OLDER_PAGES_MAX } from '../../shared/protocol/classroom.ts';
import { recall, remember } from '../app/browser/storage.ts';
import type { LastingLine } from './line/lasting-line.ts';

/** A name that this page did not have before a reload. (`crypto.randomUUID` needs a secure context; this doesn't.) */
export function tabName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(36)).join('');
}

/**
 * A page of this browser comes into a class, or is told to take over: it is the newest from now on.
 * @param page its name
 * @returns how it asks to come in. Where nothing can be kept no other page is known, and the newest connection wins.
 */
export function newestPage(code: string, page: string) {
  const key = `simul.pages.${code}`;
  const after = recall(key)?.split(' ').slice(0, OLDER_PAGES_MAX) ?? [];
  remember(key, [page, ...after].join(' '));
  return { page, after };
}

/** Tells whenever the page goes out of sight, as it does before a phone sleeps, and when it is seen again. */
export function watchSight(tell: (away: boolean) => void): void {
  document.addEventListener('visibilitychange', () => tell(isOutOfSight()));
  addEventListener('pagehide', () => tell(true));
}

export const isOutOfSight = (): boolean => document.visibilityState === 'hidden';

/** Who wakes up, or loses or finds their network, checks the line at once instead of at the next heartbeat. */
export function watchOver(line: LastingLine): void {
  document.addEventListener('visibilitychange', () => {
    if (!isOutOfSight()) line.lookAlive();
  });
  addEventListener('online', line.lookAlive);
  addEventListener('offline', line.lookAlive);
  addEventListener('pageshow', line.lookAlive);
}
