/** The steps that our own plans are made of, each in one line. */
import type { LabName, Settings } from '../../labs/labs.ts';
import type { PolicyName } from '../../simul/index.ts';
import {
  type LabStep,
  type PageStep,
  PROGRAM_BOARDS,
  type ProgramStep,
  type QuestionStep,
  type RoundStep,
  type ShowStep,
} from '../plan.ts';
import type { QuizName } from '../quiz.ts';
import { TOPIC_OF_LAB, type Topic } from '../topics.ts';

/** A second, a minute, in ms. */
export const S = 1_000;
export const MINUTE = 60 * S;
/** So slow that eyes can follow a second of waiting. */
export const HALF_SPEED = 0.5;

export const page = (shown: PageStep['page'], topic: Topic, durationMs: number): PageStep => ({
  kind: 'page',
  topic,
  page: shown,
  durationMs,
});

export const round = (
  topic: Topic,
  policy: PolicyName,
  durationMs: number,
  more: Partial<RoundStep> = {},
): RoundStep => ({ kind: 'round', topic, policy, durationMs, ...more });

/** Everybody writes the master. */
export const write = (durationMs: number): ProgramStep => ({
  kind: 'program',
  topic: 'program',
  boards: PROGRAM_BOARDS.max,
  durationMs,
});

/** One of the course's claims, measured. */
export const lab = (name: LabName, durationMs: number, settings?: Settings): LabStep => ({
  kind: 'lab',
  topic: TOPIC_OF_LAB[name],
  lab: name,
  durationMs,
  ...(settings && { settings }),
});

export const predict = (durationMs: number): QuestionStep => ({
  kind: 'question',
  topic: 'predict',
  question: { about: 'moves' },
  durationMs,
});

export const quiz = (which: QuizName): QuestionStep => ({
  kind: 'question',
  topic: 'quiz',
  question: { about: 'quiz', quiz: which },
  durationMs: 40 * S,
});

/** The last question of a plan: the same thought where nobody plays chess. Who learnt only the words of chess can't answer it. */
export const transfer = (which: 'webPages' | 'webPagesSleep', durationMs: number): QuestionStep => ({
  ...quiz(which),
  topic: 'transfer',
  durationMs,
});

/** The last page of a plan. */
export const idea = (durationMs: number): PageStep => page('idea', 'idea', durationMs);

export const show = (topic: Topic, scenario: ShowStep['scenario'], speed: number): ShowStep => ({
  kind: 'show',
  topic,
  scenario,
  speed,
});
