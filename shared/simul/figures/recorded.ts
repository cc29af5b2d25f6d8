/** What if this very class had met the other master? Its own replies, measured from the log, under another policy. */
import type { Fact } from '../model/facts.ts';
import type { Ms, Replies, Scenario } from '../model/scenario.ts';
import { onTick, TICK_MS } from '../model/time.ts';
import type { PolicyName } from '../policies/names.ts';
import { thinkingIn, type Visit, visitsOf } from './visits.ts';

/**
 * What the opponents really took, per board, in order; a turn that never came to a move is not among them.
 * @param boards how many; without it as many as the log knows
 */
export function repliesOf(facts: readonly Fact[], boards = 0): Ms[][] {
  return visitsOf(facts, { boards, opens: 'opponents', door: null }).map(repliesIn);
}

/** How long he played at a board where that took as long as it took, on average: what any other master takes there. */
function meanPlayMs(visits: readonly (readonly Visit[])[], usualMs: Ms): Ms {
  const plays = visits
    .flat()
    .flatMap(({ playAt, movedAt }) => (playAt === null || movedAt === null ? [] : [movedAt - playAt]));
  return plays.length === 0 ? usualMs : onTick(plays.reduce((sum, ms) => sum + ms, 0) / plays.length);
}

/**
 * The same class under another policy, or under the same, which repeats the round. Opponents who are asked for more
 * replies than were measured repeat their own; those who never had a turn never move. Where he played until he was told, a
 * move takes what it took on average.
 */
export function whatIf(scenario: Scenario, facts: readonly Fact[], policy: PolicyName): Scenario {
  const end = facts.at(-1)?.at ?? 0;
  const visits = visitsOf(facts, scenario);
  const { playMs: usualMs, untilTold, ...others } = scenario;
  const playMs = untilTold ? meanPlayMs(visits, usualMs) : usualMs;
  const recorded = (ofBoard: readonly Visit[]): Replies => ({
    kind: 'recorded',
    ms: playMs < TICK_MS ? passing(completed(ofBoard, end, MOMENT_MS)) : completed(ofBoard, end, TICK_MS),
  });
  return { ...others, playMs, policy, replies: visits.map(recorded) };
}

/** Where a move takes no time, replies that took none would follow each other for ever: then one that was not measured takes so long. */
const MOMENT_MS = 1;
const passing = (replies: readonly Ms[]): readonly Ms[] =>
  replies.length > 0 && replies.every((ms) => ms < TICK_MS) ? [...replies, MOMENT_MS] : replies;

/** How many replies of a what-if round were measured, and how many were repeated. */
export function measuredAndRepeated(
  measured: readonly (readonly Ms[])[],
  facts: readonly Fact[],
): { readonly measured: number; readonly repeated: number } {
  const counts = repliesOf(facts).map(({ length }, index) => {
    const known = Math.min(length, measured[index]?.length ?? 0);
    return { known, more: length - known };
  });
  return {
    measured: counts.reduce((sum, { known }) => sum + known, 0),
    repeated: counts.reduce((sum, { more }) => sum + more, 0),
  };
}

/** What that opponent took for each move; the end of the round matters to none of them. */
const repliesIn = (visits: readonly Visit[]): Ms[] =>
  visits.flatMap((visit) => (visit.handAt === null ? [] : (thinkingIn(visit, 0) ?? [])));

/**
 * Their replies, and the turn that the bell, a timeout or a failure cut off: it would have taken longer, as long as the
 * first of their replies that did, or so much more.
 */
function completed(visits: readonly Visit[], end: Ms, moreMs: Ms): readonly Ms[] {
  const replies = repliesIn(visits);
  const last = visits.at(-1);
  const cutOffMs = last === undefined || last.handAt !== null ? null : thinkingIn(last, end);
  if (cutOffMs === null) return replies;
  return [...replies, replies.find((ms) => ms > cutOffMs) ?? onTick(cutOffMs + moreMs)];
}
