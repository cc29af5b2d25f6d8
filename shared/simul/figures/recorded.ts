/** What if this very class had met the other master? Its own replies, measured from the log, under another policy. */
import type { Fact } from '../model/facts.ts';
import type { BoardId, Ms, PolicyName, Scenario } from '../model/scenario.ts';
import { onTick, TICK_MS } from '../model/time.ts';

/**
 * What the opponents really took, per board, in order; a turn that never came to a move is not among them.
 * @param boards how many; without it as many as the log knows
 */
export function repliesOf(facts: readonly Fact[], boards = 0): Ms[][] {
  return turnsOf(facts, boards, true).map(({ replies }) => replies);
}

/**
 * The same class under another policy, or under the same, which repeats the round. Who is asked for more replies than
 * were measured repeats his own; who never had a turn never moves.
 */
export function whatIf(scenario: Scenario, facts: readonly Fact[], policy: PolicyName): Scenario {
  const turns = turnsOf(facts, scenario.boards, scenario.opens === 'opponents');
  return { ...scenario, policy, replies: turns.map((board) => ({ kind: 'recorded', ms: completed(board) })) };
}

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

type Turns = { readonly replies: Ms[]; turnSince: Ms | null; cutOffMs: Ms | null };

/** A turn that was cut off would have taken longer: as long as the first of his replies that did, or a tick more. */
function completed({ replies, cutOffMs }: Turns): readonly Ms[] {
  if (cutOffMs === null) return replies;
  return [...replies, replies.find((ms) => ms > cutOffMs) ?? onTick(cutOffMs + TICK_MS)];
}

/** Every board's turns; the last one, if the bell, a timeout or a failure cut it off, with its length so far. */
function turnsOf(facts: readonly Fact[], boards: number, opponentsOpen: boolean): Turns[] {
  const turns: Turns[] = [];
  const at = (board: BoardId): Turns => {
    while (turns.length < board)
      turns.push({ replies: [], turnSince: opponentsOpen ? 0 : null, cutOffMs: null });
    return turns[board - 1] as Turns;
  };
  if (boards > 0) at(boards);
  for (const fact of facts) {
    if (fact.kind === 'masterMoved') at(fact.board).turnSince = fact.at;
    else if (fact.kind === 'boardAdmitted' && opponentsOpen) at(fact.board).turnSince = fact.at;
    else if (fact.kind === 'opponentMoved') endTurn(at(fact.board), fact.at);
    else if (fact.kind === 'boardClosed') cutOff(at(fact.board), fact.at);
  }
  for (const board of turns) cutOff(board, facts.at(-1)?.at ?? 0);
  return turns;
}

function endTurn(turns: Turns, at: Ms): void {
  if (turns.turnSince !== null) turns.replies.push(onTick(at - turns.turnSince));
  turns.turnSince = null;
}

function cutOff(turns: Turns, at: Ms): void {
  if (turns.turnSince !== null) turns.cutOffMs = onTick(at - turns.turnSince);
  turns.turnSince = null;
}
