/** What the host has chosen so far, and the wish it makes. */
import type { PlanName } from '../../../shared/lesson/plan.ts';
import { type HallWanted, SEATS } from '../../models/classroom.ts';
import type { Plan } from '../../models/picture.ts';

export type Choices = Required<Omit<HallWanted, 'plan'>> & { readonly planName: PlanName };

/** As most hosts want it: the short plan, led by hand. */
export const standardChoices: Choices = {
  planName: 'icebreaker',
  autopilot: false,
  seats: SEATS.standard,
  names: 'spun',
  level: 0,
  pin: '',
};

/** What is sent; a PIN that nobody typed is not. */
export function wantedBy({ pin, planName: _, ...chosen }: Choices, plan: Plan): HallWanted {
  const wanted = { ...chosen, plan };
  return pin === '' ? wanted : { ...wanted, pin };
}

/** A number of seats that a hall can have; what is no number becomes the standard. */
export function seatsFrom(typed: string): number {
  const seats = Math.round(Number(typed));
  if (typed.trim() === '' || !Number.isFinite(seats)) return SEATS.standard;
  return Math.min(SEATS.max, Math.max(SEATS.min, seats));
}
