/** What one body can do: how soon the masters of a round come to everybody once, and how many boards they keep up with. */
import { meanReplyMs } from '../../../shared/lesson/theory.ts';
import { type Ms, mastersHired, type Scenario, theory, USUAL_THINK_MS } from '../../../shared/simul/index.ts';

export type Pace = {
  readonly masters: number;
  /** S: a move and the way to it. */
  readonly stepMs: Ms;
  /** Moves that all masters together answer at most, by the bell: whoever waits at boards answers far fewer. */
  readonly movesMost: number;
  /** From the first board to the last, each once, at the same speed. */
  readonly lapMs: Ms;
  /** So many boards they just keep up with, masters x (S + Z) / S. Source: `theory.bounds`. */
  readonly knee: number;
};

/**
 * The pace of a round.
 * @param replyMs Z, how long the class thinks; without it as long as the scenario says, or a usual class
 * @returns null where a move takes no time, or nobody knows how long it takes
 */
export function paceIn(scenario: Scenario, durationMs: Ms, replyMs?: Ms): Pace | null {
  const { boards, brains, playMs, walkVisitMs, untilTold } = scenario;
  const stepMs = playMs + walkVisitMs;
  if (stepMs <= 0 || untilTold) return null;
  const masters = mastersHired(scenario);
  const atOnce = Math.min(masters, brains, boards);
  const reply = replyMs ?? meanReplyMs(scenario.replies) ?? USUAL_THINK_MS;
  return {
    masters,
    stepMs,
    movesMost: Math.floor((durationMs * atOnce) / stepMs),
    lapMs: (boards * stepMs) / atOnce,
    knee: Math.max(1, Math.floor(theory.bounds({ boards, play: stepMs, reply }).knee * atOnce)),
  };
}

/** Whether the bell rings before everybody could be answered once. */
export const isOutOfReach = ({ movesMost }: Pace, { boards }: Pick<Scenario, 'boards'>): boolean =>
  movesMost < boards;

/** So many masters come to everybody once until the bell, at best. */
export const mastersFor = ({ stepMs }: Pace, boards: number, durationMs: Ms): number =>
  Math.ceil((boards * stepMs) / durationMs);
