/** The plans that come with Simul. */
import { type PolicyName, STACK_BYTES } from '../simul/index.ts';
import type { PageStep, Plan, PlanName, QuestionStep, RoundStep, ShowStep } from './plan.ts';
import type { QuizName } from './quiz.ts';
import type { Topic } from './topics.ts';

const S = 1_000;
const MINUTE = 60 * S;

const page = (shown: PageStep['page'], topic: Topic, durationMs: number): PageStep => ({
  kind: 'page',
  topic,
  page: shown,
  durationMs,
});
const round = (
  topic: Topic,
  policy: PolicyName,
  durationMs: number,
  more: Partial<RoundStep> = {},
): RoundStep => ({ kind: 'round', topic, policy, durationMs, ...more });
const predict = (durationMs: number): QuestionStep => ({
  kind: 'question',
  topic: 'predict',
  question: { about: 'moves' },
  durationMs,
});
const quiz = (which: QuizName): QuestionStep => ({
  kind: 'question',
  topic: 'quiz',
  question: { about: 'quiz', quiz: which },
  durationMs: 40 * S,
});
const show = (topic: Topic, scenario: ShowStep['scenario'], speed: number): ShowStep => ({
  kind: 'show',
  topic,
  scenario,
  speed,
});

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
    page('awards', 'awards', 30 * S),
  ],
};

/** Five coffees of a second each, at half speed so that eyes can follow. */
const coffees = (policy: PolicyName, traps: NonNullable<ShowStep['scenario']['traps']> = []) =>
  ({ policy, boards: 5, exchanges: 1, playMs: 0, replies: { kind: 'fixed', ms: S }, traps }) as const;
const SLEEPERS = [1, 2, 3, 4, 5].map((board) => ({ board, lingerMs: 'untilReply' as const }));
const HALF_SPEED = 0.5;

const lesson: Plan = {
  name: 'lesson',
  steps: [
    round('warmUp', 'event-loop', 40 * S, { playMs: 50, walkVisitMs: 50 }),
    predict(30 * S),
    round('blocking', 'blocking', MINUTE),
    page('waits', 'waits', MINUTE),
    predict(30 * S),
    round('event-loop', 'event-loop', MINUTE),
    page('lanes', 'lanes', 2 * MINUTE),
    show('sleepBlocking', coffees('blocking'), HALF_SPEED),
    show('sleepLoop', coffees('event-loop'), HALF_SPEED),
    show('sleepMixed', coffees('event-loop', SLEEPERS), HALF_SPEED),
    round('threads', 'blocking', MINUTE, { masters: 12, ramBytes: 8 * STACK_BYTES }),
    round('oneBrain', 'blocking', 45 * S, { masters: 8, brains: 1, playMs: 1_200, switchMs: 300 }),
    round('saboteur', 'event-loop', MINUTE, { saboteur: true }),
    page('trace', 'trace', MINUTE),
    { kind: 'question', topic: 'whoWasIt', question: { about: 'saboteur' }, durationMs: 40 * S },
    round('in-order', 'in-order', 45 * S),
    { kind: 'question', topic: 'voteQueue', question: { about: 'queue' }, durationMs: 40 * S },
    round('votedQueue', 'event-loop', 45 * S, { queueByVote: true }),
    round('timeout', 'event-loop', 40 * S, { timeoutMs: 10 * S, cleanupMs: 200 }),
    round('group', 'event-loop', 40 * S, {
      groups: [
        { kind: 'group', boards: [1, 2, 3, 4] },
        { kind: 'gather', boards: [5, 6, 7, 8] },
      ],
      failures: [
        { board: 2, atMs: 15 * S },
        { board: 6, atMs: 15 * S },
      ],
    }),
    round('door', 'event-loop', 40 * S, { door: 8, timeoutMs: 8 * S }),
    page('knee', 'knee', 2 * MINUTE),
    quiz('whichMaster'),
    quiz('whatHappens'),
    quiz('whereAwait'),
    page('code', 'code', MINUTE),
    page('awards', 'awards', MINUTE),
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
  ],
};

/** Rounds of the host's own: the two that show the difference, to begin with. */
const custom: Plan = {
  name: 'custom',
  steps: [round('blocking', 'blocking', MINUTE), round('event-loop', 'event-loop', MINUTE)],
};

export const plans: Readonly<Record<PlanName, Plan>> = { icebreaker, lesson, report, history, custom };
