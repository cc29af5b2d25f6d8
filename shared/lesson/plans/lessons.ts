/**
 * The two lessons of 45 minutes. The first follows the course's module: what blocking costs, the event loop, the sleep
 * test. The second is about what one does with a loop: its queue, its limits, its failures.
 */
import { type PolicyName, STACK_BYTES } from '../../simul/index.ts';
import type { Plan, ShowStep } from '../plan.ts';
import { HALF_SPEED, idea, MINUTE, page, predict, quiz, round, S, show, transfer } from './steps.ts';

/** Five coffees of a second each. */
const coffees = (policy: PolicyName, traps: NonNullable<ShowStep['scenario']['traps']> = []) =>
  ({ policy, boards: 5, exchanges: 1, playMs: 0, replies: { kind: 'fixed', ms: S }, traps }) as const;
const SLEEPERS = [1, 2, 3, 4, 5].map((board) => ({ board, lingerMs: 'untilReply' as const }));

export const lesson: Plan = {
  name: 'lesson',
  steps: [
    round('warmUp', 'event-loop', 40 * S, { playMs: 50, walkVisitMs: 50 }),
    predict(20 * S),
    round('blocking', 'blocking', MINUTE),
    page('waits', 'waits', MINUTE),
    predict(20 * S),
    round('event-loop', 'event-loop', MINUTE),
    page('lanes', 'lanes', 90 * S),
    show('sleepBlocking', coffees('blocking'), HALF_SPEED),
    show('sleepLoop', coffees('event-loop'), HALF_SPEED),
    show('sleepMixed', coffees('event-loop', SLEEPERS), HALF_SPEED),
    round('threads', 'blocking', MINUTE, { masters: 12, ramBytes: 8 * STACK_BYTES }),
    round('oneBrain', 'blocking', 45 * S, { masters: 8, brains: 1, playMs: 1_200, switchMs: 300 }),
    round('saboteur', 'event-loop', MINUTE, { saboteur: true }),
    page('trace', 'trace', MINUTE),
    { kind: 'question', topic: 'whoWasIt', question: { about: 'saboteur' }, durationMs: 40 * S },
    page('knee', 'knee', 2 * MINUTE),
    page('code', 'code', MINUTE),
    quiz('whereAwait'),
    transfer('webPages', 40 * S),
    page('awards', 'awards', MINUTE),
    idea(30 * S),
  ],
};

export const lessonTwo: Plan = {
  name: 'lessonTwo',
  steps: [
    predict(20 * S),
    round('event-loop', 'event-loop', 45 * S),
    round('in-order', 'in-order', 45 * S),
    page('lanes', 'lanes', MINUTE),
    { kind: 'question', topic: 'voteQueue', question: { about: 'queue' }, durationMs: 40 * S },
    round('votedQueue', 'event-loop', 45 * S, { queueByVote: true }),
    page('waits', 'waits', MINUTE),
    round('timeout', 'event-loop', 45 * S, { timeoutMs: 10 * S, cleanupMs: 200 }),
    round('group', 'event-loop', 45 * S, {
      groups: [
        { kind: 'group', boards: [1, 2, 3, 4] },
        { kind: 'gather', boards: [5, 6, 7, 8] },
      ],
      failures: [
        { board: 2, atMs: 15 * S },
        { board: 6, atMs: 15 * S },
      ],
    }),
    round('door', 'event-loop', 45 * S, { door: 8, timeoutMs: 8 * S }),
    round('overload', 'event-loop', 45 * S, { playMs: S }),
    page('knee', 'knee', 2 * MINUTE),
    quiz('whichMaster'),
    quiz('whatHappens'),
    transfer('webPagesSleep', 40 * S),
    page('awards', 'awards', MINUTE),
    idea(30 * S),
  ],
};
