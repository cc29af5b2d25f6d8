import { getMessageBytes, Protocol } from '@colyseus/core';
import { expect, it } from 'vitest';
import { packed } from '../../fuzz/grammar/msgpack.ts';
import { textAt, unpacked } from './unpacked.ts';

const TOLD = {
  board: 7_312,
  fen: 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1',
  small: [0, 127, 128, 65_536, -1, -33, -40_000, 1.5],
  nothing: null,
  yes: true,
  long: 'ä'.repeat(300),
};

it('reads what the library writes, and what we write ourselves', () => {
  const frame = Buffer.from(getMessageBytes.raw(Protocol.ROOM_DATA, 'board', TOLD));
  const { text, end } = textAt(frame, 1);
  expect(text).toBe('board');
  expect(unpacked(frame, end)).toEqual(TOLD);
  expect(unpacked(packed(TOLD), 0)).toEqual(TOLD);
});

it('says where a short text ends', () => {
  expect(textAt(Buffer.concat([packed('board'), packed(3)]), 0)).toEqual({ text: 'board', end: 6 });
});
