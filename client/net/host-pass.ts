/** Who may open classes: a browser that came by the link in the server's terminal keeps a pass; all others type the PIN. */
import type { HallOpened, HallWanted, HostInfo, PassGiven } from '../../shared/protocol/messages.ts';
import { HOST_PASS_HEADER } from '../../shared/protocol/messages.ts';
import { recall, remember } from '../app/browser/storage.ts';
import type { Refused } from '../models/picture.ts';
import { answerTo, isRefused } from './api.ts';

const PASS = 'simul.hostPass';
const KEY_IN_LINK = /^#key=([\w-]+)$/;
const JSON_TYPE = { 'content-type': 'application/json' };

/** What opens what hosts may open, from a browser that has the pass. */
export function passHeader(): Record<string, string> {
  const pass = recall(PASS);
  return pass === null ? {} : { [HOST_PASS_HEADER]: pass };
}

/** The key in the part of a link from # on; null: it carries none. */
export const keyInLink = (hash: string): string | null => KEY_IN_LINK.exec(hash)?.[1] ?? null;

/**
 * Trades the key of the link for a pass, which this browser keeps.
 * @param key null: it came without one
 * @returns whether the PIN is needed to open a class
 */
export async function isPinNeeded(key: string | null): Promise<boolean> {
  if (key !== null) {
    const request = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ key }) };
    const given = await answerTo<PassGiven>('/api/host', request);
    // Used before, by this browser perhaps: what it keeps may open all the same.
    if (!isRefused(given)) remember(PASS, given.pass);
  }
  const info = await answerTo<HostInfo>('/api/host', { headers: passHeader() });
  return !isRefused(info) && info.pinNeeded;
}

/** Opens a class. @returns its code and the host's secret */
export function openSession(wanted: HallWanted): Promise<HallOpened | Refused> {
  return answerTo<HallOpened>('/api/halls', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...passHeader() },
    body: JSON.stringify(wanted),
  });
}
