/** Awards: nobody wins at chess, and everybody gets exactly one. */
import type { BoardId, Ms, PlayerCost } from '../simul/index.ts';

export const AWARDS = [
  'oracle',
  'statue',
  'quickDraw',
  'deepThinker',
  'cougher',
  'roadblock',
  'steadyHand',
  'sillyHero',
  'late',
  'botWhisperer',
  'welcome',
] as const;
export type AwardName = (typeof AWARDS)[number];

/** One person's part in all rounds of a class. */
export type Part = {
  readonly board: BoardId;
  readonly name: string;
  /** By round. */
  readonly costs: readonly PlayerCost[];
  /** What he took for each of his moves, in all rounds. */
  readonly repliesMs: readonly Ms[];
  /** The longest time a master stood here while other hands were up. */
  readonly blockedMs: Ms;
  readonly coughs: number;
  /** Moves that were the third suggestion. */
  readonly silly: number;
  /** How far his predictions were off, as a ratio (1: exact); null: he made none. */
  readonly offBy: number | null;
  readonly cameLate: boolean;
};

export type Award = {
  readonly award: AwardName;
  readonly board: BoardId;
  readonly name: string;
  /** What earned it: milliseconds, a count or a ratio; null: nothing that is counted. */
  readonly figure: number | null;
};

/**
 * Everybody's award, one each.
 * @param seed decides between equals
 */
export function awardsOf(parts: readonly Part[], _seed: number): readonly Award[] {
  return parts.map(({ board, name }) => ({ award: 'welcome', board, name, figure: null }));
}
