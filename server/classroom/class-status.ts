/** What everybody is told of a class whenever it changes. */
import type { ClassStatus, Driver, LabNow, PlannedRound } from '../../shared/protocol/classroom.ts';
import type { Classroom } from './classroom.ts';
import { HOST, type Driver as Who } from './masters-seat.ts';

/**
 * @param leftMs so long until the plan goes on by itself, or the question closes; null: nothing is due
 * @param isHostHere somebody is connected as the host
 * @param lab what runs in a step of a lab, or has run
 */
export function classStatusOf(
  classroom: Classroom,
  leftMs: number | null,
  isHostHere = false,
  lab: LabNow | null = null,
): ClassStatus {
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
    isOver: place.isOver,
    lab,
    autopilot,
    leftMs,
    rounds: withDrivers(roundPlans, classroom),
    roundIndex: rounds.index,
    driver: driverOf(classroom, isHostHere),
    mayBeDriven: progress.drivable !== null,
    seats: seats.all.length,
    people: seats.people,
    names: options.names,
    locked,
    speed: isShow ? options.speed * now.speed : options.speed,
  };
}

function driverOf(classroom: Classroom, isHostHere: boolean): Driver | null {
  const { driver } = classroom.mastersSeat;
  if (driver === null) return null;
  const isHere = driver === HOST ? isHostHere : classroom.seats.seat(driver).connected;
  return { ...named(driver, classroom), isHere };
}

/** The rounds with whoever is or was the master in them. */
function withDrivers(planned: readonly PlannedRound[], classroom: Classroom): readonly PlannedRound[] {
  return planned.map((round, index) => {
    const who = classroom.mastersSeat.droveIn(index);
    return who === null ? round : { ...round, driver: named(who, classroom) };
  });
}

const named = (who: Who, { seats }: Classroom) =>
  ({ board: who, name: who === HOST ? '' : seats.seat(who).name }) as const;
