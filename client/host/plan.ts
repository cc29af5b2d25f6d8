/** What the host has chosen so far, and the wish it makes. */
import { planOf, ROUND_MS } from '../../shared/lesson/plan.ts';
import { type HallWanted, SEATS } from '../app/classroom.ts';

export type PlannedRound = { readonly policy: 'blocking' | 'event-loop'; readonly durationMs: number };
export type Plan = Omit<HallWanted, 'pin' | 'plan'> & {
  readonly pin: string;
  readonly rounds: PlannedRound[];
};

export const ROUNDS_MAX = 8;
export const ROUND_SECONDS = [30, 60, 90] as const;

/** The lesson as most teachers want it: first he waits, then he moves on. */
export const standardPlan: Plan = {
  seats: SEATS.standard,
  rounds: [
    { policy: 'blocking', durationMs: ROUND_MS.standard },
    { policy: 'event-loop', durationMs: ROUND_MS.standard },
  ],
  names: 'spun',
  level: 0,
  pin: '',
};

/** What is sent; a PIN that nobody typed is not. */
export function wantedBy({ pin, rounds, ...chosen }: Plan): HallWanted {
  const wanted = { ...chosen, plan: planOf(rounds) };
  return pin === '' ? wanted : { ...wanted, pin };
}

/** A number of seats that a hall can have; what is no number becomes the standard. */
export function seatsFrom(typed: string): number {
  const seats = Math.round(Number(typed));
  if (typed.trim() === '' || !Number.isFinite(seats)) return SEATS.standard;
  return Math.min(SEATS.max, Math.max(SEATS.min, seats));
}

/** The rounds with one more, of the other policy than the last one. */
export function withOneMore(rounds: readonly PlannedRound[]): PlannedRound[] {
  const last = rounds.at(-1);
  const policy = last?.policy === 'blocking' ? 'event-loop' : 'blocking';
  return [...rounds, { policy, durationMs: last?.durationMs ?? ROUND_MS.standard }];
}
