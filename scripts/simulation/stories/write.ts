/** Writes a story from a number: who comes, what they do when, and what befalls them. */

import type { Plan } from '../../../shared/lesson/plan.ts';
import { planProblemsOf } from '../../../shared/lesson/plan-problems.ts';
import { spinName } from '../../../shared/protocol/names.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import { Draws } from '../world/draws.ts';
import { befalls } from './faults.ts';
import { anyPlan } from './plans.ts';
import type { HostDeed, PlayerDeed, Step, Story } from './story.ts';

// biome-ignore format: a list of words reads best packed
const NAMES = ['Ada', 'Ben', 'Cleo', 'Dick', 'Eve', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kim', 'Lea', 'Ada'] as const;
/** Rows that only writing draws from. */
const ROW = -1;
const FIRST_MS = 1_000;

const PLAYERS_DO: Readonly<Record<PlayerDeed, number>> = {
  joins: 2,
  moves: 60,
  movesTwice: 3,
  movesWrongly: 1,
  movesLate: 1,
  coughs: 2,
  rehearses: 1,
  answers: 12,
  resigns: 0.7,
  agreesDraw: 0.5,
  offersDraw: 0.5,
  asksForProgram: 0.5,
  drives: 6,
  leaves: 0.6,
  closesTab: 0.8,
  reloads: 1.5,
  opensSecondTab: 1,
  takesOver: 1,
  hides: 1,
  shows: 1.5,
  losesPhone: 0.6,
  usesCodeAgain: 0.3,
};
const HOSTS_DO: Readonly<Record<HostDeed, number>> = {
  goesOn: 30,
  goesOnTwice: 3,
  pauses: 2,
  continues: 4,
  endsRound: 1,
  playsAgain: 1,
  locks: 0.7,
  unlocks: 1,
  autopilotOn: 1,
  autopilotOff: 1,
  removes: 2,
  undoesRemoval: 2,
  removesIdle: 0.7,
  blocks: 0.7,
  unblocks: 0.7,
  renames: 1,
  answersWish: 2,
  namesDriver: 4,
  drives: 8,
  changesMachine: 1,
  reloads: 1,
  closesTab: 0.7,
  takesOver: 1,
};

/** How many classes are so many times as fast as life. */
const SPEEDS = { 1: 6, 2: 2, 5: 1, 10: 1 } as const;

/** The story with this number: the same number tells the same story. */
export function storyOf(seed: number): Story {
  const draws = new Draws(seed, ROW);
  // Most classes are small: the same happens in them, sooner. A few are as large as a school's.
  const people = namesFor(draws.may(0.02) ? draws.int(24, 31) : draws.int(2, 7), draws);
  const seats = Math.max(2, people.length + draws.int(-1, 3));
  // In some of them everybody is wide awake, in others people take the time that they take in life.
  const slowness = draws.pick([1, 2, 4]);
  const lastsMs = draws.int(40, 150) * 1_000 * slowness;
  const names = people.some((name) => name.includes(' ')) && draws.may(0.5) ? 'spun' : 'typed';
  const steps = [
    ...people.flatMap((_, who) => ofPlayer(who, slowness, lastsMs, draws)),
    ...ofHost(slowness, lastsMs, draws),
    ...ofStage(lastsMs, draws),
    ...befalls(people.length, slowness, lastsMs, draws),
  ].sort((a, b) => a.atMs - b.atMs);
  return {
    seed,
    wanted: { seats, plan: planFor(seats, draws), names, level: 0, autopilot: draws.may(0.15) },
    // In fast ones bots move more than people do.
    speed: Number(draws.weighted(SPEEDS)),
    people,
    lagMs: [...people, 'the host'].map(() => Math.round(draws.between(2, draws.may(0.1) ? 900 : 90))),
    lastsMs,
    steps,
  };
}

function planFor(seats: number, draws: Draws): Plan {
  for (;;) {
    const plan = anyPlan(draws);
    if (planProblemsOf(plan, seats).length === 0) return plan;
  }
}

function namesFor(count: number, draws: Draws): readonly string[] {
  const areSpun = draws.may(0.2);
  return Array.from({ length: count }, (_, index) =>
    areSpun ? spinName(() => draws.share()) : (NAMES[index % NAMES.length] ?? 'Ada'),
  );
}

/** What somebody does. @param slowness 1: at the pace of a class that is wide awake */
function ofPlayer(who: number, slowness: number, lastsMs: Ms, draws: Draws): readonly Step[] {
  const steps: Step[] = [];
  const paceMs = draws.between(1_500, 6_000) * slowness;
  let atMs = draws.may(0.8) ? draws.between(FIRST_MS, 6_000) : draws.between(FIRST_MS, lastsMs);
  steps.push({ atMs: whole(atMs), by: 'player', who, does: 'joins', chance: 0 });
  for (;;) {
    atMs += draws.between(0.2, 1.8) * paceMs;
    if (atMs >= lastsMs) return steps;
    steps.push({
      atMs: whole(atMs),
      by: 'player',
      who,
      does: draws.weighted(PLAYERS_DO),
      chance: draws.share(),
    });
  }
}

function ofHost(slowness: number, lastsMs: Ms, draws: Draws): readonly Step[] {
  const steps: Step[] = [];
  const paceMs = draws.between(1_500, 8_000) * slowness;
  for (let atMs = draws.between(3_000, 9_000); atMs < lastsMs; atMs += draws.between(0.2, 1.8) * paceMs)
    steps.push({ atMs: whole(atMs), by: 'host', does: draws.weighted(HOSTS_DO), chance: draws.share() });
  return steps;
}

function ofStage(lastsMs: Ms, draws: Draws): readonly Step[] {
  if (draws.may(0.4)) return [];
  const comesMs = whole(draws.between(FIRST_MS, lastsMs));
  const goesMs = whole(draws.between(comesMs, 2 * lastsMs));
  return [
    { atMs: comesMs, by: 'stage', does: 'comes' },
    ...(goesMs < lastsMs ? [{ atMs: goesMs, by: 'stage', does: 'goes' } as const] : []),
  ];
}

const whole = (ms: Ms) => Math.round(ms);
