/**
 * Who is first? A knockout among numbered places, each with a key: the lowest key wins, among equals the lowest number.
 * One structure for everything that is due or queued: any place may come, go or change at O(log places), usually less,
 * and unlike a heap it needs no search to take somebody out of the middle. Plain arrays: it travels as JSON.
 * Source: Knuth, The Art of Computer Programming 3, 5.4.1 (trees of losers and winners).
 */

/** The key of a place that takes no part. */
export const NEVER = Number.MAX_VALUE;

export type Tournament = {
  /** By place, 1 to N; place 0 never takes part. */
  readonly keys: number[];
  /** winners[1] is the first of all; node n decides between nodes 2n and 2n + 1, the leaves follow the nodes. */
  readonly winners: number[];
};

/** @param places how many there are; nobody takes part yet */
export function openTournament(places: number): Tournament {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(2, places + 1)));
  const winners = Array.from({ length: leaves }, (_, node) => lowestPlaceBelow(node, leaves));
  return { keys: new Array<number>(leaves).fill(NEVER), winners };
}

function lowestPlaceBelow(node: number, leaves: number): number {
  let below = Math.max(1, node);
  while (below < leaves) below *= 2;
  return below - leaves;
}

/** The place that is first, 0 where nobody takes part. */
export function first(tournament: Tournament): number {
  const winner = tournament.winners[1] as number;
  return tournament.keys[winner] === NEVER ? 0 : winner;
}

/** The lowest key, NEVER where nobody takes part. */
export function firstKey(tournament: Tournament): number {
  return tournament.keys[tournament.winners[1] as number] as number;
}

export function takesPart(tournament: Tournament, place: number): boolean {
  return tournament.keys[place] !== NEVER;
}

/** Enters a place, changes its key, or takes it out (`NEVER`). */
export function enter(tournament: Tournament, place: number, key: number): void {
  const { keys, winners } = tournament;
  if (keys[place] === key) return;
  keys[place] = key;
  let winner = better(keys, place & ~1, place | 1);
  let node = (winners.length + place) >> 1;
  while (node > 0) {
    // The one who won here before won without the changed place: nothing changes further up.
    if (winners[node] === winner && winner !== place) return;
    winners[node] = winner;
    if (node === 1) return;
    const rival = winners[node ^ 1] as number;
    winner = rival < winner ? better(keys, rival, winner) : better(keys, winner, rival);
    node >>= 1;
  }
}

function better(keys: readonly number[], lower: number, higher: number): number {
  return (keys[higher] as number) < (keys[lower] as number) ? higher : lower;
}

export function takeOut(tournament: Tournament, place: number): void {
  enter(tournament, place, NEVER);
}

/** The lowest place from `from` on that takes part, 0 if there is none. Only where all keys are equal: a plain set. */
export function firstFrom(tournament: Tournament, from: number): number {
  const { keys, winners } = tournament;
  const leaves = winners.length;
  if (from >= leaves) return 0;
  if (keys[from] !== NEVER) return from;
  for (let node = leaves + from; node > 1; node >>= 1) {
    if (node & 1) continue;
    const right = node + 1;
    const candidate = right >= leaves ? right - leaves : (winners[right] as number);
    if (keys[candidate] !== NEVER) return candidate;
  }
  return 0;
}
