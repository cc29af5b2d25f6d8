/** What everybody is told of a class whenever it changes. */
import type { Lesson } from '../../shared/protocol/classroom.ts';
import type { Classroom } from './classroom.ts';

/** @param leftMs so long until the plan goes on by itself, or the question closes; null: nothing is due */
export function lessonOf(classroom: Classroom, leftMs: number | null): Lesson {
  const { course, held, plan, rounds, seats, autopilot, locked } = classroom;
  const { phase, now, next, moment, place, roundPlans } = course;
  const isShow = phase === 'round' && now?.kind === 'show';
  return {
    code: plan.code,
    phase,
    paused: phase === 'round' && (held !== null || rounds.run?.paused === true),
    held,
    planName: plan.lesson.name,
    step: place.step,
    steps: plan.lesson.steps.length,
    now,
    next,
    moment,
    autopilot,
    leftMs,
    rounds: roundPlans,
    roundIndex: rounds.index,
    seats: seats.all.length,
    people: seats.people,
    names: plan.names,
    locked,
    speed: isShow ? plan.speed * now.speed : plan.speed,
  };
}
