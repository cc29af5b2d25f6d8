/** Whether a scenario can be played, in words that a teacher can act on. */
import { DRIVEN } from '../policies/names.ts';
import { policies } from '../policies/registry.ts';
import { seatOf } from './durations.ts';
import type { Ms, Replies, Scenario } from './scenario.ts';
import { mastersHired } from './scenario-of.ts';
import { TICK_MS } from './time.ts';

/** More would only be slow. */
const MOST = 100_000;

/** What stands against this scenario, one sentence each, with the way out; none: it can be played. */
export function problemsOf(scenario: Scenario): string[] {
  return [
    ...countProblems(scenario),
    ...timeProblems(scenario),
    ...replyProblems(scenario),
    ...boardProblems(scenario),
    ...endProblems(scenario),
  ];
}

/** What stands against playing it to the end with nobody there: a person without a cap might never move. */
export function headlessProblemsOf(scenario: Scenario): string[] {
  const waitsForPeople = seatsOf(scenario).some((seat) => seat.kind === 'human' && seat.capMs === null);
  const problems: string[] = [];
  if (waitsForPeople) problems.push('Nobody is there to move for a person: give the people a cap, or bots.');
  if (scenario.policy === DRIVEN)
    problems.push('Nobody is there to send a driven master: choose a policy that knows where to go.');
  return problems;
}

function seatsOf(scenario: Scenario): readonly Replies[] {
  return 'kind' in scenario.replies ? [scenario.replies] : scenario.replies;
}

function countProblems(scenario: Scenario): string[] {
  const { boards, masters, brains, door, exchanges, stackBytes, ramBytes } = scenario;
  const counts: [string, number | null][] = [
    ['boards', boards],
    ['masters', masters],
    ['brains', brains],
    ['places behind the door', door],
    ['moves', exchanges],
  ];
  const problems = counts
    .filter(([, count]) => count !== null && !(Number.isInteger(count) && count >= 1 && count <= MOST))
    .map(([what, count]) => `There can't be ${count} ${what}: choose a whole number from 1 to ${MOST}.`);
  if (!isAmount(stackBytes) || (ramBytes !== null && !isAmount(ramBytes)))
    problems.push('Memory is a number of bytes, 0 or more.');
  else if (mastersHired(scenario) < 1 && masters >= 1)
    problems.push('The memory is too small for a single stack: give it more, or make the stacks smaller.');
  return problems;
}

const isAmount = (amount: number): boolean => Number.isFinite(amount) && amount >= 0;

function timeProblems(scenario: Scenario): string[] {
  const { playMs, walkMs, walkVisitMs, recallMs, switchMs, timeoutMs, cleanupMs, durationMs, patienceMs } =
    scenario;
  const times: [string, Ms | null][] = [
    ["The master's time per move", playMs],
    ['Walking past a board', walkMs],
    ['Walking to a visit', walkVisitMs],
    ['Recalling a position', recallMs],
    ['Switching', switchMs],
    ['The timeout', timeoutMs],
    ['The clean-up', cleanupMs === 'leak' ? 0 : cleanupMs],
    ['The duration', durationMs],
    ...(typeof patienceMs === 'object' ? (patienceMs ?? []) : [patienceMs]).map((ms): [string, Ms] => [
      'Patience',
      ms,
    ]),
    ...scenario.traps.map(({ lingerMs }): [string, Ms] => [
      'A trap',
      lingerMs === 'untilReply' ? 0 : lingerMs,
    ]),
    ...scenario.failures.map(({ atMs }): [string, Ms] => ['The moment of a failure', atMs]),
  ];
  return times
    .filter(([, ms]) => ms !== null && !isAmount(ms))
    .map(([what]) => `${what} has to be a time, 0 or longer.`);
}

function replyProblems(scenario: Scenario): string[] {
  const { replies, boards, patienceMs } = scenario;
  const problems: string[] = [];
  if (!('kind' in replies) && replies.length !== boards)
    problems.push(
      `Somebody has to sit at each of the ${boards} boards: ${replies.length} opponents are given.`,
    );
  if (Array.isArray(patienceMs) && patienceMs.length !== boards)
    problems.push(
      `Patience is given for ${patienceMs.length} of ${boards} boards: give one, or one for each.`,
    );
  if (seatsOf(scenario).some((seat) => !isPlayable(seat)))
    problems.push('The time of a reply has to be 0 or longer.');
  if (seatsOf(scenario).some((seat) => seat.kind === 'sampled' && !isDrawable(seat)))
    problems.push('The spread of a reply and its seed have to be numbers, 0 or more.');
  return problems;
}

function isPlayable(seat: Replies): boolean {
  switch (seat.kind) {
    case 'fixed':
      return isAmount(seat.ms);
    case 'recorded':
      return seat.ms.every(isAmount);
    case 'human':
      return seat.capMs === null || isAmount(seat.capMs);
    case 'sampled':
      return isAmount(seat.meanMs) && isAmount(seat.capMs ?? 0);
  }
}

const isDrawable = ({ sigma = 0, seed }: Extract<Replies, { kind: 'sampled' }>): boolean =>
  isAmount(sigma) && isAmount(seed);

function boardProblems({ boards, traps, groups, failures }: Scenario): string[] {
  const named = [...traps, ...failures].map(({ board }) => board);
  const grouped = groups.flatMap((group) => group.boards);
  const problems = [...new Set([...named, ...grouped])]
    .filter((board) => !(Number.isInteger(board) && board >= 1 && board <= boards))
    .map((board) => `There is no board ${board}: they are numbered from 1 to ${boards}.`);
  if (new Set(grouped).size < grouped.length) problems.push('A board can belong to one group only, once.');
  if (groups.some((group) => group.boards.length === 0)) problems.push('A group needs at least one board.');
  return problems;
}

/** A round must come to an end, so time must pass. */
function endProblems(scenario: Scenario): string[] {
  const { policy, exchanges, durationMs, walkMs, walkVisitMs } = scenario;
  const problems: string[] = [];
  if (exchanges === null && durationMs === null)
    problems.push('The round would never end: give a number of moves, or a duration.');
  if (policies[policy].looks && isNoTime(walkMs) && isNoTime(walkVisitMs))
    problems.push(
      'Who looks at board after board without any walking gets nowhere in no time: give walking a price.',
    );
  if (exchanges === null && isTimeless(scenario))
    problems.push(
      'A move and its reply that take no time at all never let the bell come: give one of them a time.',
    );
  return problems;
}

/** Whether somewhere move can follow move without a moment passing, as long as the bell has not rung. */
function isTimeless(scenario: Scenario): boolean {
  const walksToEachMove = policies[scenario.policy].waits !== 'toTheEnd';
  if (!isNoTime(scenario.playMs) || (walksToEachMove && !isNoTime(scenario.walkVisitMs))) return false;
  return Array.from({ length: scenario.boards }, (_, index) => seatOf(scenario, index + 1)).some(takesNoTime);
}

/** Less than a tick may be lost on the grid of time. */
const isNoTime = (ms: Ms): boolean => ms < TICK_MS;

function takesNoTime(seat: Replies | undefined): boolean {
  if (seat?.kind === 'fixed') return isNoTime(seat.ms);
  if (seat?.kind === 'recorded') return seat.ms.length > 0 && seat.ms.every(isNoTime);
  if (seat?.kind === 'human') return seat.capMs !== null && isNoTime(seat.capMs);
  return seat?.kind === 'sampled' && (isNoTime(seat.meanMs) || isNoTime(seat.capMs ?? TICK_MS));
}
