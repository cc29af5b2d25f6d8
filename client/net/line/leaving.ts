/**
 * Giving up a seat, which must arrive whatever becomes of line and page: it is kept until the server has answered, and nobody
 * comes in again from here before. Else their old seat would have their name, and they another one.
 */
import { recall, remember } from '../../app/browser/storage.ts';
import { answerTo, isRefused } from '../api.ts';
import { openLine } from './line.ts';

const AGAIN_MS = 2000;
const keyOf = (code: string) => `simul.leaving.${code}`;

/** Says so until it is answered: the seat of that token is free then. */
export async function leaveSeat(code: string, token: string): Promise<void> {
  remember(keyOf(code), token);
  while (!(await isHeard(code, token))) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
}

/** What a page said that was closed before it was answered. @throws where it can't be said now */
export async function finishLeaving(code: string): Promise<void> {
  const token = recall(keyOf(code));
  if (token !== null && !(await isHeard(code, token))) throw new Error('unreachable');
}

/** A line that opens once every seat that was left is free. */
export const onceLeft =
  (open: typeof openLine): typeof openLine =>
  async (code, ...more) => {
    await finishLeaving(code);
    return open(code, ...more);
  };
export const openOnceLeft = onceLeft(openLine);

async function isHeard(code: string, token: string): Promise<boolean> {
  const answer = await answerTo<object>(`/api/halls/${code}/leave`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    // The page may be closed right after.
    keepalive: true,
  });
  // The class may be gone meanwhile, and the seat with it.
  if (isRefused(answer) && answer.retry && answer.code !== 'unknownCode') return false;
  if (recall(keyOf(code)) === token) remember(keyOf(code), null);
  return true;
}
