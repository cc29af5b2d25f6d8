/** Whether guests are still there: each is looked at again and again, asked where nothing shows it, and cut where they don't answer. */
import type { HallSocket } from './hall-socket.ts';

/** After so many looks without an answer they are cut at the next one. */
export const LOOKS_UNANSWERED_MAX = 2;
/** Whoever has just said something is there: so many times in a row they are not asked. But who talks may still read nothing. */
const UNASKED_MAX = 3;
/** Whoever reads so slowly that this much waits for them is cut off: they come back to a fresh state. */
const UNREAD_BYTES_MAX = 1_000_000;

export type Looked = Pick<
  HallSocket,
  | 'ask'
  | 'bufferedAmount'
  | 'CLOSING'
  | 'hasAnswered'
  | 'isLeaving'
  | 'looksUnanswered'
  | 'question'
  | 'readyState'
  | 'terminate'
  | 'unanswered'
  | 'unasked'
  | 'wasHeard'
>;

/**
 * Sees to it that somebody is asked whether they are there, and cuts them where they don't answer: with whatever they are sent
 * until the next look, and at that look where they were sent nothing.
 */
export function lookAt(socket: Looked, question: Buffer): void {
  const owes = socket.unanswered !== null;
  if (owes) socket.looksUnanswered++;
  const readsNothing =
    socket.looksUnanswered > LOOKS_UNANSWERED_MAX || socket.bufferedAmount > UNREAD_BYTES_MAX;
  // Whoever was told to go has had the time to hear it by the second look.
  if (readsNothing || socket.isLeaving) socket.terminate();
  else if (socket.readyState === socket.CLOSING) socket.isLeaving = true;
  else if (!owes) {
    if (isThere(socket)) socket.question = question;
    else {
      socket.ask(question);
      socket.looksUnanswered = 1;
    }
  }
  socket.hasAnswered = false;
  socket.wasHeard = false;
}

/** Whether they need not be asked now: since the last look they have answered, or were heard, which counts only so often. */
function isThere(socket: Looked): boolean {
  const unasked = socket.hasAnswered ? 0 : socket.unasked + 1;
  const isThere = socket.hasAnswered || (socket.wasHeard && unasked <= UNASKED_MAX);
  socket.unasked = isThere ? unasked : 0;
  return isThere;
}
