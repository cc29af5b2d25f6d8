/** The four figures of a round as the stage and the debrief show them. */
import type { Ledger } from '../../shared/simul/index.ts';
import { percent, span, wholeSeconds } from '../app/format.ts';
import { grouped } from '../app/grouped.ts';

export const FIGURES = ['movesAnswered', 'idleWithHandsUp', 'longestWait', 'neverServed'] as const;
export type FigureName = (typeof FIGURES)[number];

/** From here on minutes and hours say more than seconds. */
const LONG_MS = 600_000;

/** One figure as people read it. */
export function figureOf(ledger: Ledger, name: FigureName): string {
  switch (name) {
    case 'movesAnswered':
      return grouped(ledger.movesAnswered);
    case 'idleWithHandsUp':
      return percent(ledger.idleWithHandsUpShare);
    case 'longestWait':
      return ledger.waitMs.max < LONG_MS ? wholeSeconds(ledger.waitMs.max) : span(ledger.waitMs.max);
    case 'neverServed':
      return grouped(ledger.neverServed);
  }
}

/** Above this share of time wasted with hands up, the figure takes the colour of waste. */
const ALARMING_SHARE = 0.2;

/** Whether a figure shows what the lesson is about: time wasted while hands are up, or boards never served. */
export function isAlarming(
  ledger: Pick<Ledger, 'idleWithHandsUpShare' | 'neverServed'>,
  name: FigureName,
): boolean {
  if (name === 'idleWithHandsUp') return ledger.idleWithHandsUpShare > ALARMING_SHARE;
  return name === 'neverServed' && ledger.neverServed > 0;
}
