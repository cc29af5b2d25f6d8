/** Where the pieces of a board stand, in 24 bytes: a bit for each square that has one, and four for which it is. */

const SQUARES = 64;
/** No position of chess has more. */
const PIECES_MAX = 32;
const PIECES = 'PNBRQKpnbrqk';
export const PLACEMENT_BYTES = SQUARES / 8 + PIECES_MAX / 2;

/**
 * Writes the first field of a FEN; what follows after it is not looked at.
 * @throws where it is none, or has more than 32 pieces
 */
export function writePlacement(fen: string, bytes: Uint8Array, at: number): void {
  bytes.fill(0, at, at + PLACEMENT_BYTES);
  let [square, pieces] = [0, 0];
  for (const letter of fen) {
    if (letter === ' ') break;
    if (letter === '/') continue;
    const piece = PIECES.indexOf(letter);
    if (piece < 0) {
      square += Number(letter);
      continue;
    }
    if (square >= SQUARES || pieces >= PIECES_MAX) break;
    bytes[at + (square >> 3)] = (bytes[at + (square >> 3)] as number) | (1 << (square & 7));
    const place = at + SQUARES / 8 + (pieces >> 1);
    bytes[place] = (bytes[place] as number) | (piece << ((pieces & 1) * 4));
    square += 1;
    pieces += 1;
  }
  if (square !== SQUARES) throw new Error(`Not a placement of pieces: ${fen}`);
}

const LETTERS = Uint8Array.from(PIECES, (piece) => piece.charCodeAt(0));
const [DIGIT, SLASH] = ['0', '/'].map((sign) => sign.charCodeAt(0)) as [number, number];
/** No field is longer: eight rows of eight, and what parts them. */
const field = new Uint8Array(SQUARES + 7);

/** @returns the first field of a FEN; null where these bytes are none */
export function readPlacement(bytes: Uint8Array, at: number): string | null {
  let [length, pieces] = [0, 0];
  for (let row = 0; row < 8; row++) {
    if (row > 0) field[length++] = SLASH;
    let empty = 0;
    for (let left = bytes[at + row] as number, square = 0; square < 8; square++, left >>= 1) {
      if ((left & 1) === 0) {
        empty += 1;
        continue;
      }
      const two = bytes[at + SQUARES / 8 + (pieces >> 1)] as number;
      const letter = LETTERS[(pieces & 1) === 0 ? two & 15 : two >> 4];
      if (letter === undefined || pieces === PIECES_MAX) return null;
      pieces += 1;
      if (empty > 0) field[length++] = DIGIT + empty;
      empty = 0;
      field[length++] = letter;
    }
    if (empty > 0) field[length++] = DIGIT + empty;
  }
  return Reflect.apply(String.fromCharCode, null, field.subarray(0, length));
}
