/** How well could he have been driven? The perfect loop on the same replies, and what nobody can beat. */
import { replyTakes, seatOf } from '../model/durations.ts';
import type { Fact } from '../model/facts.ts';
import type { BoardId, Ms, Scenario } from '../model/scenario.ts';
import { mastersHired } from '../model/scenario-of.ts';
import { onTick } from '../model/time.ts';
import { whatIf } from './recorded.ts';

/** What a move at each board counts: by board, index 0 is board 1; 1 where nothing is said. */
export type Worth = readonly number[];
const worthAt = (worth: Worth, board: BoardId): number => worth[board - 1] ?? 1;

/**
 * The same people under the event loop as it should be, without a blocking call: bots are asked again, of people the
 * measured replies are taken.
 */
export function perfectLoop(scenario: Scenario, facts: readonly Fact[]): Scenario {
  const loop = { queue: 'fifo', traps: [], polite: false } as const;
  return { ...withKnownReplies(scenario, facts), policy: 'event-loop', ...loop };
}

function withKnownReplies(scenario: Scenario, facts: readonly Fact[]): Scenario {
  const seats = 'kind' in scenario.replies ? [scenario.replies] : scenario.replies;
  const isKnown =
    scenario.untilTold !== true &&
    seats.every(({ kind }) => kind !== 'human') &&
    !facts.some(({ kind }) => kind === 'reseated');
  return isKnown ? scenario : whatIf(scenario, facts, scenario.policy);
}

/** What his moves so far count together. */
export function scoreOf(facts: readonly Fact[], worth: Worth = []): number {
  return facts.reduce((sum, fact) => sum + (fact.kind === 'masterMoved' ? worthAt(worth, fact.board) : 0), 0);
}

/**
 * The most that moves can count until the bell, whoever drives; every visit must be walked to. No hand can be up before
 * the opponent's replies so far and the moves between them have taken their time, and each move keeps one master busy for
 * a walk and a move. Equal moves fit in most where the earliest is always taken next; dearer ones are bounded on their own.
 * @throws RangeError where a round has neither a bell nor a number of exchanges
 */
export function boundOf(scenario: Scenario, facts: readonly Fact[], worth: Worth = []): number {
  const known = withKnownReplies(scenario, facts);
  const hands = Array.from({ length: known.boards }, (_, index) => earliestHands(known, index + 1));
  const prices = [...new Set(hands.map((_, index) => worthAt(worth, index + 1)))].sort((a, b) => a - b);
  return prices.reduce((sum, price, index) => {
    const dear = hands.filter((_, board) => worthAt(worth, board + 1) >= price).flat();
    return sum + (price - (prices[index - 1] ?? 0)) * mostThatFit(known, dear);
  }, 0);
}

/** When that opponent's hand can go up at the earliest, time after time until the bell. */
function earliestHands(scenario: Scenario, board: BoardId): readonly Ms[] {
  const { opens, exchanges, durationMs, playMs, timeoutMs } = scenario;
  if (exchanges === null && durationMs === null) throw new RangeError('The round would never end.');
  const hands: Ms[] = [];
  let at = 0;
  for (let exchange = 0; hands.length < (exchanges ?? Infinity); exchange++) {
    if (opens === 'opponents' || hands.length > 0) {
      const reply = replyTakes(
        seatOf(scenario, board),
        board,
        opens === 'opponents' ? exchange : exchange - 1,
      );
      if (reply === null || reply > (timeoutMs ?? Infinity)) break;
      at = onTick(at + reply);
    }
    if (at + playMs > (durationMs ?? Infinity)) break;
    hands.push(at);
    at = onTick(at + playMs);
  }
  return hands;
}

/** How many moves are done by the bell where whoever is free takes the earliest; he may walk before the hand is up. */
function mostThatFit(scenario: Scenario, hands: readonly Ms[]): number {
  const { playMs, walkVisitMs, durationMs } = scenario;
  const freeAt = new Array<Ms>(mastersHired(scenario)).fill(0);
  let moves = 0;
  for (const hand of [...hands].sort((a, b) => a - b)) {
    const next = freeAt.indexOf(Math.min(...freeAt));
    const done = onTick(Math.max(freeAt[next] as Ms, hand - walkVisitMs) + walkVisitMs + playMs);
    if (done > (durationMs ?? Infinity)) break;
    freeAt[next] = done;
    moves++;
  }
  return moves;
}

export type Stars = 0 | 1 | 2 | 3;

/** @param from the shares of the bound from which on there are one, two and three stars */
export function starsOf(score: number, bound: number, from: readonly [number, number, number]): Stars {
  const share = bound === 0 ? 0 : score / bound;
  return from.filter((least) => share >= least).length as Stars;
}
