/** What the phone knows of the rules of the round. */
import type { RoundStep } from '../../shared/lesson/plan.ts';
import {
  type BoardId,
  goesRound,
  type Ms,
  type PolicyName,
  policies,
  type TaskGroup,
} from '../../shared/simul/index.ts';
import type { ClassStatus, News, OwnBoard } from '../models/picture.ts';

/** The rules of the round that is running; null without a plan, and between rounds. */
export function rulesOf(status: ClassStatus | null): RoundStep | null {
  return status?.now?.kind === 'round' ? status.now : null;
}

/** How the master of this round, or of the last one, plays; null before the first. */
export function policyOf(status: ClassStatus | null): PolicyName | null {
  return status?.rounds[status.roundIndex]?.policy ?? null;
}

/** Whether the master of this round stands and waits by the rule that he plays by. */
export function masterWaits(status: ClassStatus): boolean {
  const policy = policyOf(status);
  return policy !== null && policies[policy].waits !== 'never';
}

/** Whether he comes in the order of the ready queue. */
export function followsQueue(status: ClassStatus | null): boolean {
  const policy = policyOf(status);
  return policy !== null && policies[policy].followsQueue;
}

/** When this turn ends by itself, by a move or by the timeout; null: it is not this player's turn. */
export function turnEndsMs({ capAtMs, sinceMs }: OwnBoard, status: ClassStatus | null): Ms | null {
  const timeoutMs = rulesOf(status)?.timeoutMs ?? null;
  return capAtMs === null || timeoutMs === null ? capAtMs : Math.min(capAtMs, sinceMs + timeoutMs);
}

/** The boards that share this one's fate; null: none do. */
export function groupOf(status: ClassStatus | null, board: BoardId): TaskGroup | null {
  return rulesOf(status)?.groups?.find(({ boards }) => boards.includes(board)) ?? null;
}

/**
 * How many boards the master takes up before this one, where he goes round by number.
 * @returns null where that can't be told: he follows a queue, there are several masters, boards come and go, or the class
 *   has yet to find out from the trace where he is
 */
export function boardsBefore(status: ClassStatus | null, news: News | null, board: BoardId): number | null {
  const policy = policyOf(status);
  const isOnCircle = policy !== null && goesRound(policy);
  const { masters = 1, timeoutMs = null, door = null, groups = [], saboteur } = rulesOf(status) ?? {};
  const isSteady = masters === 1 && timeoutMs === null && door === null && groups.length === 0 && !saboteur;
  if (!status || !news?.master || !isOnCircle || !isSteady) return null;
  return (board - news.master.board + status.seats) % status.seats || null;
}
