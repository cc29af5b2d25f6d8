/** The halls that a plan's steps ask for, as the core plays them. */
import {
  type BoardId,
  classRound,
  DRIVEN,
  type Ms,
  type QueueOrder,
  type Scenario,
  scenarioOf,
} from '../simul/index.ts';
import type { HallRules, RoundStep, ShowStep } from './plan.ts';

/** What is known only when a round begins. */
export type KnownAtStart = {
  readonly boards: number;
  /** Where the blocking call is held, in a saboteur's round. */
  readonly saboteur: BoardId | null;
  /** The order that the class has voted for. */
  readonly queue: QueueOrder | null;
  /** How long this class thinks, where its warm-up has shown it: it sets the pace. */
  readonly thinkMs: Ms | null;
};

/** What a round is played by, whoever sits there. */
export type RoundRules = HallRules & { readonly durationMs: Ms; readonly thinkMs?: Ms };

/** The rules of a round with people. What a plan says of boards that this hall doesn't have is left out. */
export function rulesOf(step: RoundStep, { boards, saboteur, queue, thinkMs }: KnownAtStart): RoundRules {
  const {
    kind: _kind,
    topic: _topic,
    title: _title,
    say: _say,
    saboteur: hasOne,
    queueByVote,
    clock: _clock,
    masterName: _masterName,
    opens,
    ...rules
  } = step;
  const here = ({ board }: { readonly board: BoardId }) => board <= boards;
  const traps = (rules.traps ?? []).filter(here);
  if (hasOne && saboteur !== null) traps.push({ board: saboteur, lingerMs: 'untilReply' });
  const groups = (rules.groups ?? [])
    .map((group) => ({ ...group, boards: group.boards.filter((board) => board <= boards) }))
    .filter((group) => group.boards.length > 0);
  const failures = (rules.failures ?? []).filter(here);
  return {
    ...rules,
    ...(queueByVote && queue !== null && { queue }),
    ...(thinkMs !== null && { thinkMs }),
    ...(rules.untilTold && { ...REAL_CHESS, opens: opens ?? 'master' }),
    traps,
    groups,
    failures,
  };
}

/** Whoever plays every board themselves takes some seconds for a move, and the next board comes to them. */
const REAL_CHESS = { playMs: 5_000, walkVisitMs: 0 } as const;

/** The hall of a show, as it is played to its end. */
export function showOf(step: ShowStep): Scenario {
  return scenarioOf(step.scenario);
}

/** Whether one person can be the master of this round: there is one master in it. */
export const mayBeDriven = ({ masters }: RoundStep): boolean => (masters ?? 1) === 1;

/** The same round, but somebody is the master; its own words speak of another rule. */
export function drivenInstead(step: RoundStep): RoundStep {
  const { title: _title, say: _say, ...round } = step;
  return step.policy === DRIVEN ? step : { ...round, topic: DRIVEN, policy: DRIVEN };
}

/** The hall of a round, as far as it is known before anybody sits there: whoever drives him goes as the loop, at best. */
export function roundWithoutPeople(step: RoundStep, boards: number): Scenario {
  const rules = rulesOf(loopFor(step), { boards, saboteur: 1, queue: null, thinkMs: null });
  return classRound({ ...rules, boards, replies: SOMEBODY });
}

/** The round as nobody's hand is needed for it. */
const loopFor = (step: RoundStep): RoundStep =>
  step.policy === DRIVEN ? { ...step, policy: 'event-loop' } : step;

/** Whoever sits there takes a moment. */
const SOMEBODY = { kind: 'fixed', ms: 1_000 } as const;
