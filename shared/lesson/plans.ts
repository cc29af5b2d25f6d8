/** The plans that come with Simul. */
import type { PolicyName } from '../simul/index.ts';
import { ROUND_MS } from './limits.ts';
import type { Plan, PlanName } from './plan.ts';
import { lesson, lessonTwo } from './plans/lessons.ts';
import {
  HALF_SPEED,
  idea,
  lab,
  MINUTE,
  page,
  predict,
  round,
  S,
  show,
  transfer,
  write,
} from './plans/steps.ts';

/** Five minutes; the three rounds are equally long, so that their figures stand side by side. */
const icebreaker: Plan = {
  name: 'icebreaker',
  steps: [
    predict(15 * S),
    round('blocking', 'blocking', 40 * S),
    predict(10 * S),
    round('event-loop', 'event-loop', 40 * S),
    page('lanes', 'lanes', 15 * S),
    predict(10 * S),
    round('timeSleep', 'event-loop', 40 * S, { traps: [{ board: 3, lingerMs: 6 * S }] }),
    page('code', 'code', 15 * S),
    transfer('webPages', 15 * S),
    page('awards', 'awards', 20 * S),
    idea(10 * S),
  ],
};

/** A request asks the database for two seconds and needs the processor for a twentieth of one; at half speed, for eyes. */
const reportHall = (policy: PolicyName, masters: number) =>
  ({
    policy,
    boards: 24,
    exchanges: null,
    durationMs: 20 * S,
    opens: 'opponents',
    playMs: 50,
    replies: { kind: 'fixed', ms: 2 * S },
    masters,
    brains: 1,
  }) as const;

const report: Plan = {
  name: 'report',
  steps: [
    predict(20 * S),
    show('reportBlocking', reportHall('blocking', 1), HALF_SPEED),
    show('reportThreads', reportHall('blocking', 8), HALF_SPEED),
    show('reportLoop', reportHall('event-loop', 1), HALF_SPEED),
    page('lanes', 'lanes', 30 * S),
    page('code', 'code', 30 * S),
    idea(15 * S),
  ],
};

const FAMOUS_SPEED = 720;
const famous = (policy: PolicyName) => ({ policy, boards: 24, exchanges: 30 }) as const;

const history: Plan = {
  name: 'history',
  steps: [
    show('historyBlocking', famous('blocking'), FAMOUS_SPEED),
    show('historyLoop', famous('event-loop'), FAMOUS_SPEED),
    page('lanes', 'lanes', 30 * S),
    idea(15 * S),
  ],
};

/** Somebody is the master, before and after the class has seen the loop do it. */
const person: Plan = {
  name: 'person',
  steps: [
    predict(15 * S),
    round('driven', 'driven', 45 * S),
    page('lanes', 'lanes', 30 * S),
    predict(10 * S),
    round('event-loop', 'event-loop', 45 * S),
    round('driven', 'driven', 45 * S),
    page('lanes', 'lanes', 30 * S),
    page('code', 'code', 30 * S),
    page('awards', 'awards', 30 * S),
    idea(15 * S),
  ],
};

/** A true simultaneous exhibition: the host, or whom they name, plays every board. */
const realChess: Plan = {
  name: 'realChess',
  steps: [
    round('realChess', 'driven', ROUND_MS.longest, { untilTold: true }),
    page('lanes', 'lanes', 30 * S),
    page('code', 'code', 30 * S),
    idea(15 * S),
  ],
};

/** Everybody writes the master, and some of their programs play the class. */
const program: Plan = {
  name: 'program',
  steps: [
    round('blocking', 'blocking', 40 * S),
    round('event-loop', 'event-loop', 40 * S),
    page('lanes', 'lanes', 30 * S),
    page('code', 'code', 30 * S),
    write(15 * MINUTE),
    round('programOnStage', 'driven', MINUTE),
    page('lanes', 'lanes', 30 * S),
    transfer('webPages', 30 * S),
    idea(15 * S),
  ],
};

/** What the course claims, on real threads, sockets and databases; between them the class is the hall that waits. */
const claims: Plan = {
  name: 'claims',
  steps: [
    lab('sleep', MINUTE),
    round('blocking', 'blocking', 40 * S),
    lab('report', 2 * MINUTE, { clients: 0, handler: 'blocking' }),
    round('event-loop', 'event-loop', 40 * S),
    lab('freeze', MINUTE),
    page('lanes', 'lanes', 30 * S),
    page('code', 'code', 30 * S),
    transfer('webPages', 30 * S),
    idea(15 * S),
  ],
};

/** Rounds of the host's own: the two that show the difference, to begin with. */
const custom: Plan = {
  name: 'custom',
  steps: [round('blocking', 'blocking', MINUTE), round('event-loop', 'event-loop', MINUTE)],
};

export const plans: Readonly<Record<PlanName, Plan>> = {
  icebreaker,
  lesson,
  lessonTwo,
  person,
  realChess,
  program,
  claims,
  report,
  history,
  custom,
};
