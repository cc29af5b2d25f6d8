import { Protocol } from '@colyseus/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  hostRequests,
  masterRequests,
  playerRequests,
  stageRequests,
} from '../../shared/protocol/messages.ts';
import { isOurFrame } from './frames.ts';

const { ROOM_DATA, JOIN_ROOM, LEAVE_ROOM, PING } = Protocol;
const message = (word: string) => Buffer.of(ROOM_DATA, 0xa0 | word.length, ...Buffer.from(word), 0x80);

it('takes what our clients send', () => {
  for (const kind of [JOIN_ROOM, LEAVE_ROOM, PING]) expect(isOurFrame(Buffer.of(kind), true)).toBe(true);
  const words = [playerRequests, masterRequests, hostRequests, stageRequests].flatMap(Object.keys);
  for (const word of words) expect(isOurFrame(message(word), true), word).toBe(true);
});

it.each<[string, Buffer, boolean]>([
  ['a text', message('move'), false],
  ['nothing', Buffer.alloc(0), true],
  ['a kind that is broken text', Buffer.of(ROOM_DATA, 0xa2, 0xff, 0xfe), true],
  ['a kind that is longer than the frame', Buffer.of(ROOM_DATA, 0xa4, 0x6d), true],
  ['a kind that is a long text', Buffer.of(ROOM_DATA, 0xdb, 0, 0, 0, 1, 0x6d), true],
  ['a kind that is a number', Buffer.of(ROOM_DATA, 0x05), true],
  ['a frame with flags', Buffer.of(ROOM_DATA | 0x80, 0xa1, 0x6d), true],
  ['bytes', Buffer.of(Protocol.ROOM_DATA_BYTES, 0xa1, 0x6d), true],
])('takes no %s', (_what, frame, isBinary) => expect(isOurFrame(frame, isBinary)).toBe(false));

it('throws at nothing', () =>
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => typeof isOurFrame(Buffer.from(bytes), true) === 'boolean'),
  ));
