/**
 * What our clients send over a socket, and nothing else. The framework reads more kinds of frames than they use, and where a
 * text in one of them is broken it writes a line on the console for each: strangers could fill a log with them.
 */
import { Protocol } from '@colyseus/core';

const WITHOUT_CONTENT: readonly number[] = [Protocol.JOIN_ROOM, Protocol.LEAVE_ROOM, Protocol.PING];
/** In MessagePack: a text of up to 31 bytes, whose length stands in the same byte. */
const SHORT_TEXT = 0xa0;
const SHORT_TEXT_MASK = 0xe0;

/** Whether that frame is one of ours: coming in, leaving, a ping, or a message whose kind is a short plain word. */
export function isOurFrame(frame: unknown, isBinary: boolean): boolean {
  if (!isBinary || !Buffer.isBuffer(frame)) return false;
  const [kind = -1, text = 0] = frame;
  if (WITHOUT_CONTENT.includes(kind)) return true;
  if (kind !== Protocol.ROOM_DATA || (text & SHORT_TEXT_MASK) !== SHORT_TEXT) return false;
  const length = text & ~SHORT_TEXT_MASK;
  const word = frame.subarray(2, 2 + length);
  return word.length === length && word.every((byte) => byte < 0x80);
}
