import { POLICY_NAMES } from '../simul/index.ts';

/** What the steps of a lesson are about: each has a title and two sentences for the host in `lesson.topics`. */
export const TOPICS = [
  ...POLICY_NAMES,
  'warmUp',
  'predict',
  'waits',
  'sleepBlocking',
  'sleepLoop',
  'sleepMixed',
  'timeSleep',
  'threads',
  'oneBrain',
  'saboteur',
  'whoWasIt',
  'trace',
  'voteQueue',
  'votedQueue',
  'timeout',
  'group',
  'door',
  'knee',
  'lanes',
  'code',
  'quiz',
  'awards',
  'reportBlocking',
  'reportThreads',
  'reportLoop',
  'historyBlocking',
  'historyLoop',
] as const;
export type Topic = (typeof TOPICS)[number];
