/**
 * Chance by coordinates: the same seed, board and turn give the same number, whatever else happened before.
 * @returns 0 up to but not including 1. Mixing steps from MurmurHash3's finaliser (Appleby, public domain).
 */
export function chanceAt(seed: number, board: number, turn: number): number {
  let hash = (seed ^ Math.imul(board, 0x9e3779b1) ^ Math.imul(turn, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
