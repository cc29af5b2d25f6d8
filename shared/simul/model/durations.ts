/**
 * How long an opponent thinks. Chance is drawn by coordinates (seed, board, exchange), not from a stream, so the
 * master meets the same opponents whatever he does.
 */
import type { BoardId, Ms, Replies, Scenario } from './scenario.ts';
import { onTick } from './time.ts';

/** A hash of 32 bits with low bias. Source: Chris Wellons, github.com/skeeto/hash-prospector. */
function mixed(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** A number evenly between 0 and 1, both excluded, the same for the same coordinates. */
export function draw(seed: number, board: BoardId, exchange: number, which = 0): number {
  const place = mixed(mixed(mixed(seed + 0x9e3779b9) + board) + exchange * 2 + which);
  const high = mixed(place ^ 0x5bf03635) >>> 0;
  const low = mixed(place + 0x3c6ef372) >>> 11;
  return (high * 2 ** 21 + low + 0.5) / 2 ** 53;
}

/** Standard normal. Source: Box and Muller, 1958. */
export function drawNormal(seed: number, board: BoardId, exchange: number): number {
  const radius = Math.sqrt(-2 * Math.log(draw(seed, board, exchange, 0)));
  return radius * Math.cos(2 * Math.PI * draw(seed, board, exchange, 1));
}

/** Who sits at that board when the round begins. */
export function seatOf(scenario: Scenario, board: BoardId): Replies {
  const { replies } = scenario;
  return 'kind' in replies ? replies : (replies[board - 1] as Replies);
}

/**
 * How long that opponent thinks about their next move.
 * @param exchange how many times they have moved already
 * @returns null: nobody knows (a person without a cap, or a recording without a single reply)
 */
export function replyTakes(replies: Replies, board: BoardId, exchange: number): Ms | null {
  switch (replies.kind) {
    case 'fixed':
      return replies.ms;
    case 'recorded':
      return replies.ms[exchange % replies.ms.length] ?? null;
    case 'human':
      return replies.capMs;
    case 'sampled': {
      const parts = Math.round(PARTS * partOfMean(replies, board, exchange));
      const sample = onTick((parts * replies.meanMs) / PARTS);
      return replies.capMs === undefined ? sample : Math.min(sample, replies.capMs);
    }
  }
}

type Sampled = Extract<Replies, { kind: 'sampled' }>;

/** Standard deviation of the logarithm where a scenario doesn't say: some answer at once, some make you wait. */
const USUAL_SIGMA = 0.5;

/**
 * Drawn times are whole hundred-thousandths of their mean. What is drawn is a number of parts, which no scale changes:
 * where the parts are whole ticks too, the same opponents at another scale are the same to the tick.
 */
const PARTS = 1e5;

/** How long that is in means of the law. */
function partOfMean({ law, sigma = USUAL_SIGMA, seed }: Sampled, board: BoardId, exchange: number): number {
  if (law === 'exponential') return -Math.log(draw(seed, board, exchange));
  return Math.exp(sigma * drawNormal(seed, board, exchange) - (sigma * sigma) / 2);
}
