/**
 * Who is first? A knockout among numbered places, each with a key: the lowest key wins, among equals the lowest number.
 * One structure for everything that is due or queued: any place may come, go or change at O(log places), usually less,
 * and unlike a heap it needs no search to take somebody out of the middle. A plain array: it travels as JSON.
 * Source: Knuth, The Art of Computer Programming 3, 5.4.1 (tree selection).
 */

/** The key of a place that takes no part; later than any time. */
export const NEVER = 1e300;

/**
 * Node 1 is the final, node n is played between nodes 2n and 2n + 1; the second half of the nodes are the places
 * themselves. Each node holds its winner's key. Who he is need not be kept: the way down is where that key came from.
 */
export type Tournament = { readonly keys: number[] };

/** @param places how many there are, numbered from 1; nobody takes part yet */
export function openTournament(places: number): Tournament {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(2, places + 1)));
  return { keys: new Array<number>(2 * leaves).fill(NEVER) };
}

const leafOf = ({ keys }: Tournament, place: number): number => keys.length / 2 + place;

/** The lowest key, NEVER where nobody takes part. */
export function firstKey({ keys }: Tournament): number {
  return keys[1] as number;
}

/** The place that is first, 0 where nobody takes part. */
export function first({ keys }: Tournament): number {
  const best = keys[1];
  if (best === NEVER) return 0;
  const leaves = keys.length / 2;
  let node = 1;
  while (node < leaves) {
    node = 2 * node + Number(keys[2 * node] !== best);
  }
  return node - leaves;
}

/** The key of that place, NEVER where it takes no part. */
export function keyOf(tournament: Tournament, place: number): number {
  return tournament.keys[leafOf(tournament, place)] as number;
}

export function takesPart(tournament: Tournament, place: number): boolean {
  return keyOf(tournament, place) !== NEVER;
}

/** Enters a place, changes its key, or takes it out (`NEVER`). */
export function enter(tournament: Tournament, place: number, key: number): void {
  const { keys } = tournament;
  let best = key;
  for (let node = leafOf(tournament, place); node > 0 && keys[node] !== best; node >>= 1) {
    keys[node] = best;
    best = Math.min(best, keys[node ^ 1] as number);
  }
}

export function takeOut(tournament: Tournament, place: number): void {
  enter(tournament, place, NEVER);
}

/** The highest place up to `to` that takes part, whatever its key; 0 if there is none. */
export function lastUpTo({ keys }: Tournament, to: number): number {
  const leaves = keys.length / 2;
  let node = leaves + to;
  while (keys[node] === NEVER) {
    // Up while there is nobody to the left, then over there; from the final on there is nobody left.
    while (node > 1 && !(node & 1)) node >>= 1;
    if (node === 1) return 0;
    node--;
  }
  while (node < leaves) {
    node = 2 * node + 1;
    if (keys[node] === NEVER) node--;
  }
  return node - leaves;
}

/** The lowest place from `from` on that takes part, whatever its key; 0 if there is none. */
export function firstFrom({ keys }: Tournament, from: number): number {
  const leaves = keys.length / 2;
  let node = leaves + from;
  if (node >= keys.length) return 0;
  while (keys[node] === NEVER) {
    // Up while there is nobody to the right, then over there; from the final on there is nobody left.
    while (node & 1) node >>= 1;
    if (node === 0) return 0;
    node++;
  }
  while (node < leaves) {
    node *= 2;
    if (keys[node] === NEVER) node++;
  }
  return node - leaves;
}
