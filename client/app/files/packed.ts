/** Text that fits into a link: deflated, in letters that need no escape. */

/** The text as a part of a link. */
export async function packed(text: string): Promise<string> {
  const { deflateSync } = await import('fflate');
  const bytes = deflateSync(new TextEncoder().encode(text));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The text of a part of a link.
 * @param most so many bytes it may have
 * @throws where it is broken, or longer
 */
export async function unpacked(part: string, most: number): Promise<string> {
  const letters = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(await inflated(bytes, most));
}

/** No few bytes become more than a thousand times as many before they are counted. */
const SLICE_BYTES = 1_000;

/**
 * What was deflated; by a library, as `CompressionStream` knows `deflate-raw` only from Chrome 103 and Safari 16.4 on.
 * @throws where it is broken, or more than that
 */
async function inflated(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  const { Inflate } = await import('fflate');
  const parts: number[] = [];
  const inflate = new Inflate((chunk) => {
    if (parts.length + chunk.length > most) throw new RangeError('Too long');
    for (const byte of chunk) parts.push(byte);
  });
  if (bytes.length === 0) throw new RangeError('Nothing');
  for (let at = 0; at < bytes.length; at += SLICE_BYTES)
    inflate.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length);
  return Uint8Array.from(parts);
}
