/** What everybody is told of a class whenever it changes. */
import type { ClassStatus } from '../../shared/protocol/classroom.ts';
import type { Classroom } from './classroom.ts';

/** @param leftMs so long until the plan goes on by itself, or the question closes; null: nothing is due */
export function classStatusOf(classroom: Classroom, leftMs: number | null): ClassStatus {
  const { progress, held, options, rounds, seats, autopilot, locked } = classroom;
  const { phase, now, next, moment, place, roundPlans } = progress;
  const isShow = phase === 'round' && now?.kind === 'show';
  return {
    code: options.code,
    phase,
    paused: phase === 'round' && (held !== null || rounds.run?.paused === true),
    held,
    planName: options.plan.name,
    step: place.step,
    steps: options.plan.steps.length,
    now,
    next,
    moment,
    autopilot,
    leftMs,
    rounds: roundPlans,
    roundIndex: rounds.index,
    seats: seats.all.length,
    people: seats.people,
    names: options.names,
    locked,
    speed: isShow ? options.speed * now.speed : options.speed,
  };
}
