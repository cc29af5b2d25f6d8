/** How well could he have been driven? The perfect loop on the same replies, and what nobody can beat. */
import { replyTakes, seatOf } from '../model/durations.ts';
import type { Fact } from '../model/facts.ts';
import { problemsOf } from '../model/problems.ts';
import type { BoardId, Ms, Scenario } from '../model/scenario.ts';
import { masterOpens, mastersHired } from '../model/scenario-of.ts';
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
 * a walk and a move, and a polite one for the reply. Equal moves fit in most where the earliest is always taken next; dearer
 * ones are bounded on their own.
 * @throws RangeError where the round would never end: without a bell, or where neither moves nor measured replies take time
 */
export function boundOf(scenario: Scenario, facts: readonly Fact[], worth: Worth = []): number {
  const known = withKnownReplies(scenario, facts);
  const problems = problemsOf(known);
  if (problems.length > 0) throw new RangeError(problems.join(' '));
  const hands = Array.from({ length: known.boards }, (_, index) => earliestHands(known, index + 1));
  const prices = [...new Set(hands.map((_, index) => worthAt(worth, index + 1)))].sort((a, b) => a - b);
  return prices.reduce((sum, price, index) => {
    const dear = hands.filter((_, board) => worthAt(worth, board + 1) >= price);
    return sum + (price - (prices[index - 1] ?? 0)) * mostThatFit(known, dear);
  }, 0);
}

/** A hand that goes up at the earliest at that moment, and how long whoever is polite waits after the answer, at least. */
type Hand = { readonly at: Ms; readonly waitMs: Ms };

/** When that opponent's hand can go up at the earliest, time after time until the bell. */
function earliestHands(scenario: Scenario, board: BoardId): readonly Hand[] {
  const { exchanges, durationMs, playMs, timeoutMs } = scenario;
  const opensHere = masterOpens(scenario, board);
  const most = Math.min(exchanges ?? Infinity, mostMoves(scenario));
  const reply = (exchange: number) => replyTakes(seatOf(scenario, board), board, exchange);
  const hands: Hand[] = [];
  let exchange = 0;
  let takes: Ms | null = opensHere ? 0 : reply(exchange++);
  let at = 0;
  while (takes !== null && hands.length < most) {
    at = onTick(at + takes);
    if (at + playMs > (durationMs ?? Infinity)) break;
    const thenMs = reply(exchange++);
    const setsFree = mayBreak(scenario, board) || (!opensHere && hands.length + 1 === exchanges);
    hands.push({ at, waitMs: setsFree ? 0 : Math.min(thenMs ?? 0, timeoutMs ?? Infinity) });
    at = onTick(at + playMs);
    takes = thenMs !== null && thenMs > (timeoutMs ?? Infinity) ? null : thenMs;
  }
  return hands;
}

/** What goes wrong at a board sets free whoever waits there. */
const mayBreak = ({ groups, failures }: Scenario, board: BoardId): boolean =>
  groups.some(({ boards }) => boards.includes(board)) || failures.some((failure) => failure.board === board);

/** So many moves all masters make until the bell if a hand is up wherever they come: where nobody thinks, hands have no end. */
function mostMoves(scenario: Scenario): number {
  const { durationMs, playMs, walkVisitMs } = scenario;
  return mastersHired(scenario) * Math.ceil((durationMs ?? Infinity) / (playMs + walkVisitMs));
}

/** How many moves are done by the bell where whoever is free takes the earliest; he may walk before the hand is up. */
function mostServed(scenario: Scenario, hands: readonly Hand[]): number {
  const { playMs, walkVisitMs, durationMs } = scenario;
  const freeAt = new Array<Ms>(mastersHired(scenario)).fill(0);
  let moves = 0;
  for (const { at } of [...hands].sort((a, b) => a.at - b.at)) {
    const next = freeAt.indexOf(Math.min(...freeAt));
    const done = onTick(Math.max(freeAt[next] as Ms, at - walkVisitMs) + walkVisitMs + playMs);
    if (done > (durationMs ?? Infinity)) break;
    freeAt[next] = done;
    moves++;
  }
  return moves;
}

/** Who is polite waits after each move but his last one: so many fit in, in whatever order he goes. */
function mostWaitedFor(scenario: Scenario, boards: readonly (readonly Hand[])[]): number {
  const { playMs, walkVisitMs, durationMs } = scenario;
  const masters = mastersHired(scenario);
  const timeMs = masters * (durationMs ?? Infinity);
  const hands = boards.reduce((sum, { length }) => sum + length, 0);
  const most = Math.min(hands, Math.floor(timeMs / (walkVisitMs + playMs)));
  if (timeMs === Infinity) return hands;
  const waitsMs = shortestWaits(boards, most);
  const fits = (moves: number) =>
    onTick(moves * (walkVisitMs + playMs) + (waitsMs[Math.max(0, moves - masters)] ?? Infinity)) <= timeMs;
  let moves = 0;
  while (moves < most && fits(moves + 1)) moves++;
  return moves;
}

/**
 * The least that 0, 1, 2 … waits take together. At each board the first replies come first: he can choose how many of each
 * board he waits for, but not which.
 */
function shortestWaits(boards: readonly (readonly Hand[])[], most: number): readonly Ms[] {
  let shortest: Ms[] = [0];
  for (const hands of boards) {
    const more: Ms[] = [...shortest];
    let hereMs = 0;
    for (const [index, { waitMs }] of hands.entries()) {
      hereMs += waitMs;
      const here = index + 1;
      for (let others = 0; others < shortest.length && others + here <= most; others++)
        more[others + here] = Math.min(more[others + here] ?? Infinity, (shortest[others] as Ms) + hereMs);
    }
    shortest = more;
  }
  return shortest;
}

const mostThatFit = (scenario: Scenario, boards: readonly (readonly Hand[])[]): number =>
  Math.min(mostServed(scenario, boards.flat()), scenario.polite ? mostWaitedFor(scenario, boards) : Infinity);

export type Stars = 0 | 1 | 2 | 3;

/** @param from the shares of the bound from which on there are one, two and three stars */
export function starsOf(score: number, bound: number, from: readonly [number, number, number]): Stars {
  const share = bound === 0 ? 0 : score / bound;
  return from.filter((least) => share >= least).length as Stars;
}
