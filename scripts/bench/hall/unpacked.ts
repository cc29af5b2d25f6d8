/** MessagePack as the server writes it: what JSON can say. */

type Reader = { readonly bytes: Buffer; at: number };

const TEXT = new TextDecoder();

/** The value that begins there. @throws RangeError where nothing of ours does */
export function unpacked(bytes: Buffer, at: number): unknown {
  return value({ bytes, at });
}

/** A short text and where it ends. */
export function textAt(bytes: Buffer, at: number): { readonly text: string; readonly end: number } {
  const reader = { bytes, at };
  return { text: String(value(reader)), end: reader.at };
}

function value(reader: Reader): unknown {
  const kind = reader.bytes[reader.at++] ?? 0xc1;
  if (kind < 0x80) return kind;
  if (kind < 0x90) return map(reader, kind & 0xf);
  if (kind < 0xa0) return list(reader, kind & 0xf);
  if (kind < 0xc0) return text(reader, kind & 0x1f);
  if (kind >= 0xe0) return kind - 0x100;
  switch (kind) {
    case 0xc0:
      return null;
    case 0xc2:
      return false;
    case 0xc3:
      return true;
    case 0xca:
      return number(reader, 4, () => reader.bytes.readFloatBE(reader.at));
    case 0xcb:
      return number(reader, 8, () => reader.bytes.readDoubleBE(reader.at));
    case 0xd9:
    case 0xda:
    case 0xdb:
      return text(reader, unsigned(reader, 2 ** (kind - 0xd9)));
    case 0xdc:
    case 0xdd:
      return list(reader, unsigned(reader, kind === 0xdc ? 2 : 4));
    case 0xde:
    case 0xdf:
      return map(reader, unsigned(reader, kind === 0xde ? 2 : 4));
    default:
      if (kind >= 0xcc && kind <= 0xce) return unsigned(reader, 2 ** (kind - 0xcc));
      if (kind >= 0xd0 && kind <= 0xd2) return signed(reader, 2 ** (kind - 0xd0));
      // Undefined, as the library writes it.
      if (kind === 0xd4) return number(reader, 2, () => Number.NaN);
      throw new RangeError(`${kind.toString(16)} begins nothing that is known here`);
  }
}

function number(reader: Reader, length: number, read: () => number): number {
  const result = read();
  reader.at += length;
  return result;
}
const unsigned = (reader: Reader, length: number) =>
  number(reader, length, () => reader.bytes.readUIntBE(reader.at, length));
const signed = (reader: Reader, length: number) =>
  number(reader, length, () => reader.bytes.readIntBE(reader.at, length));

function text(reader: Reader, length: number): string {
  const said = TEXT.decode(reader.bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  return said;
}
function list(reader: Reader, length: number): readonly unknown[] {
  return Array.from({ length }, () => value(reader));
}
function map(reader: Reader, length: number): object {
  return Object.fromEntries(Array.from({ length }, () => [value(reader), value(reader)]));
}
