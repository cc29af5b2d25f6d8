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

/** Sizes that are often wanted: a class, a lecture, a conference, the sentence of the course. */
export const USUAL_SEATS = [24, 200, 1_000, 10_000] as const;

/** One seat more or less where they are few; the more there are the longer is the step, and it ends on whole tens or hundreds. */
export function stepped(seats: number, by: 1 | -1): number {
  const below = by === 1 ? seats : seats - 1;
  const step = below < 50 ? 1 : below < 500 ? 10 : below < 2_000 ? 100 : 1_000;
  const whole = by === 1 ? Math.floor(seats / step) + 1 : Math.ceil(seats / step) - 1;
  return Math.min(SEATS.max, Math.max(SEATS.min, whole * step));
}
