/** What if this very class had met the other master? Its own replies, measured from the log, under another policy. */
import type { Fact } from './facts.ts';
import type { Ms, PolicyName, Scenario } from './scenario.ts';

/**
 * What the opponents really took, per board, in order.
 * @param boards how many; without it as many as the log knows
 */
export function repliesOf(facts: readonly Fact[], boards = 0): Ms[][] {
  const replies: Ms[][] = Array.from({ length: boards }, () => []);
  const turnSince: Ms[] = [];
  for (const fact of facts) {
    if (fact.kind === 'masterMoved' || fact.kind === 'boardAdmitted') turnSince[fact.board] = fact.at;
    if (fact.kind !== 'opponentMoved') continue;
    while (replies.length < fact.board) replies.push([]);
    replies[fact.board - 1]?.push(fact.at - (turnSince[fact.board] ?? 0));
  }
  return replies;
}

/**
 * The same class under another policy (or the same, which repeats the round). Who is asked for more replies than were
 * measured repeats his own; who never moved never will.
 */
export function whatIf(scenario: Scenario, facts: readonly Fact[], policy: PolicyName): Scenario {
  const replies = repliesOf(facts, scenario.boards).map((ms) => ({ kind: 'recorded', ms }) as const);
  return { ...scenario, policy, replies };
}

/** How many replies of a what-if were measured, and how many were repeated. */
export function measuredAndRepeated(
  measured: readonly (readonly Ms[])[],
  facts: readonly Fact[],
): { readonly measured: number; readonly repeated: number } {
  const used = repliesOf(facts).map((replies, index) => {
    const known = Math.min(replies.length, measured[index]?.length ?? 0);
    return { known, all: replies.length };
  });
  const known = used.reduce((sum, board) => sum + board.known, 0);
  return { measured: known, repeated: used.reduce((sum, board) => sum + board.all, 0) - known };
}
