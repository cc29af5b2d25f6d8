/** All boards of a crowd's hall as one short string: three boards a character, so that ten thousand are 3.3 kB. */

/** Nobody sits there; they think; the master has answered them since the picture before. */
export const CROWD_BOARD = { empty: 0, thinks: 1, answered: 2 } as const;

const STATES = 3;
const BOARDS_PER_CHARACTER = 3;
/** The first of 27 characters in a row that need no escape anywhere. */
const FIRST = 'A'.charCodeAt(0);

/** @param boards the state of board 1, 2 … */
export function packBoards(boards: Uint8Array): string {
  let packed = '';
  for (let from = 0; from < boards.length; from += BOARDS_PER_CHARACTER) {
    const [first = 0, second = 0, third = 0] = boards.subarray(from, from + BOARDS_PER_CHARACTER);
    packed += String.fromCharCode(FIRST + (first * STATES + second) * STATES + third);
  }
  return packed;
}

/** The states again, the last of them empty where their number is no multiple of three; what is not of this kind is empty. */
export function unpackBoards(packed: string): Uint8Array {
  const boards = new Uint8Array(packed.length * BOARDS_PER_CHARACTER);
  for (let at = 0; at < packed.length; at++) {
    const value = packed.charCodeAt(at) - FIRST;
    if (value < 0 || value >= STATES ** BOARDS_PER_CHARACTER) continue;
    boards[at * BOARDS_PER_CHARACTER] = Math.floor(value / (STATES * STATES));
    boards[at * BOARDS_PER_CHARACTER + 1] = Math.floor(value / STATES) % STATES;
    boards[at * BOARDS_PER_CHARACTER + 2] = value % STATES;
  }
  return boards;
}
