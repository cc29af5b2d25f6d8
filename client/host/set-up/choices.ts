/** What the host has chosen so far, and the request that it becomes. */
import type { PlanName } from '../../../shared/lesson/plan.ts';
import { type HallWanted, SEATS } from '../../models/classroom.ts';
import type { Plan } from '../../models/picture.ts';

export type Choices = Required<Omit<HallWanted, 'plan'>> & { readonly planName: PlanName };

/** What most hosts want: the short plan, led by hand. */
export const standardChoices: Choices = {
  planName: 'icebreaker',
  autopilot: false,
  seats: SEATS.standard,
  names: 'spun',
  level: 0,
  pin: '',
};

/** The request that opens the class; it has no PIN where nobody typed one. */
export function requestFrom({ pin, planName: _, ...chosen }: Choices, plan: Plan): HallWanted {
  const wanted = { ...chosen, plan };
  return pin === '' ? wanted : { ...wanted, pin };
}

/** The number of seats that was typed, brought into the range that a class may have; the standard where it is none. */
export function seatsFrom(typed: string): number {
  const seats = Math.round(Number(typed));
  if (typed.trim() === '' || !Number.isFinite(seats)) return SEATS.standard;
  return Math.min(SEATS.max, Math.max(SEATS.min, seats));
}
