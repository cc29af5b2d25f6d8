import type { LabName } from '../labs/labs.ts';
import { DRIVEN, POLICY_NAMES } from '../simul/index.ts';

/** What the steps of a lesson are about: each has a title and two sentences for the host in `lesson.topics`. */
export const TOPICS = [
  ...POLICY_NAMES,
  DRIVEN,
  'realChess',
  'program',
  'programOnStage',
  'labSleep',
  'labFreeze',
  'labThreads',
  'labThroughput',
  'labReport',
  'labCrowd',
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
  'overload',
  'knee',
  'lanes',
  'code',
  'quiz',
  'transfer',
  'awards',
  'idea',
  'reportBlocking',
  'reportThreads',
  'reportLoop',
  'historyBlocking',
  'historyLoop',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a step with that lab is about, unless the plan says otherwise. */
export const TOPIC_OF_LAB: Readonly<Record<LabName, Topic>> = {
  sleep: 'labSleep',
  freeze: 'labFreeze',
  threads: 'labThreads',
  throughput: 'labThroughput',
  report: 'labReport',
  crowd: 'labCrowd',
};
