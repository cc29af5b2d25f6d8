/** MessagePack as nobody should write it beside as everybody does: for messages that lie about themselves. */
import type { Dice } from '../../chaos/means/dice.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const sized = (kind: number, length: number) => {
  const head = Buffer.alloc(5);
  head[0] = kind;
  head.writeUInt32BE(length >>> 0, 1);
  return head;
};

function packedText(text: string): Buffer {
  const bytes = utf8(text);
  return Buffer.concat([
    bytes.length < 32 ? Uint8Array.of(0xa0 | bytes.length) : sized(0xdb, bytes.length),
    bytes,
  ]);
}

function packedNumber(value: number): Buffer {
  if (Number.isInteger(value) && value >= 0 && value < 128) return Buffer.of(value);
  const bytes = Buffer.alloc(9);
  bytes[0] = 0xcb;
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

/** What JSON can say, as MessagePack; a Buffer stands for bytes that are put in as they are. */
export function packed(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value;
  if (value === null || value === undefined) return Buffer.of(0xc0);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xc3 : 0xc2);
  if (typeof value === 'number') return packedNumber(value);
  if (typeof value === 'string') return packedText(value);
  if (Array.isArray(value)) return Buffer.concat([sized(0xdd, value.length), ...value.map(packed)]);
  const entries = Object.entries(value as object);
  return Buffer.concat([
    sized(0xdf, entries.length),
    ...entries.flatMap(([key, one]) => [packed(key), packed(one)]),
  ]);
}

/** Something that is no value, or one that claims to be more than it is. */
export function liar(dice: Dice): Buffer {
  const claims = dice.oneOf([0xffffffff, 0x7fffffff, 65_536, 3]);
  return dice.oneOf<() => Buffer>([
    () => Buffer.of(0xc1),
    () => sized(0xdb, claims),
    () => sized(0xdd, claims),
    () => sized(0xdf, claims),
    () => sized(0xc6, claims),
    // Extensions: of their own kinds, and those that the library keeps for itself (records, references, dates, sets, errors).
    () => Buffer.of(0xd4, dice.below(256), dice.below(256)),
    () => Buffer.of(0xd6, 0xff, 0xff, 0xff, 0xff, 0xff),
    () => Buffer.of(0xc7, dice.below(12), dice.below(256), 0x72, 0x69, 0x73, 0x78, 0x65),
    () => Buffer.of(0xd4, 0x72, 0x40, 0x91, 0xa2, 0x69, 0x64, 0x41),
    // Arrays in arrays, as deep as a message may be long.
    () => Buffer.alloc(dice.oneOf([100, 2_000, 4_000]), 0x91),
    () => Buffer.alloc(dice.oneOf([100, 2_000]), Buffer.of(0x81, 0xa1, 0x61)),
    () => Buffer.of(0xa4, 0xff, 0xfe, 0xc0, 0x80),
    () => Buffer.of(0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
    () => Buffer.of(0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0),
  ])();
}
