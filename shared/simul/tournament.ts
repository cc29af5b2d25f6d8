/**
 * Who is first? A knockout among numbered places, each with a key: the lowest key wins, among equals the lowest number.
 * One structure for everything that is due or queued: any place may come, go or change at O(log places), usually less,
 * and unlike a heap it needs no search to take somebody out of the middle. Plain arrays: it travels as JSON.
 * Source: Knuth, The Art of Computer Programming 3, 5.4.1 (trees of losers and winners).
 */

/** The key of a place that takes no part; later than any time. */
export const NEVER = 1e300;

/**
 * Node 1 is the final, node n is played between nodes 2n and 2n + 1; the second half of the nodes are the places
 * themselves. Each node holds its winner and his key, so that a change climbs without looking anywhere else.
 */
export type Tournament = {
  readonly keys: number[];
  readonly winners: number[];
};

/** @param places how many there are, numbered from 1; nobody takes part yet */
export function openTournament(places: number): Tournament {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(2, places + 1)));
  const winners = new Array<number>(2 * leaves).fill(0);
  for (let node = 2 * leaves - 1; node > 0; node--)
    winners[node] = node >= leaves ? node - leaves : (winners[2 * node] as number);
  return { keys: new Array<number>(2 * leaves).fill(NEVER), winners };
}

const leafOf = ({ keys }: Tournament, place: number): number => keys.length / 2 + place;

/** The place that is first, 0 where nobody takes part. */
export function first({ keys, winners }: Tournament): number {
  return keys[1] === NEVER ? 0 : (winners[1] as number);
}

/** The lowest key, NEVER where nobody takes part. */
export function firstKey({ keys }: Tournament): number {
  return keys[1] as number;
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
  const { keys, winners } = tournament;
  let node = leafOf(tournament, place);
  if (keys[node] === key) return;
  keys[node] = key;
  let winner = place;
  let best = key;
  while (node > 1) {
    const rival = keys[node ^ 1] as number;
    // The left one has the lower number, and wins among equals.
    if (rival < best || (rival === best && node & 1)) {
      best = rival;
      winner = winners[node ^ 1] as number;
    }
    node >>= 1;
    if (keys[node] === best && winners[node] === winner) return;
    keys[node] = best;
    winners[node] = winner;
  }
}

export function takeOut(tournament: Tournament, place: number): void {
  enter(tournament, place, NEVER);
}

/** The lowest place from `from` on that takes part, 0 if there is none. Only where all keys are equal: a plain set. */
export function firstFrom(tournament: Tournament, from: number): number {
  const { keys, winners } = tournament;
  let node = leafOf(tournament, from);
  if (node >= keys.length) return 0;
  if (keys[node] !== NEVER) return from;
  for (; node > 1; node >>= 1)
    if (!(node & 1) && keys[node + 1] !== NEVER) return winners[node + 1] as number;
  return 0;
}
