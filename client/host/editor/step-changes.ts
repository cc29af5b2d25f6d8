/** What a new step is, and what else changes in a step when one thing in it does: its topic, the replies' law. */
import type { LabName } from '../../../shared/labs/labs.ts';
import {
  LAB_MS,
  type LabStep,
  type Page,
  type PageStep,
  PROGRAM_BOARDS,
  PROGRAM_MS,
  type ProgramStep,
  QUESTION_MS,
  type Question,
  type QuestionStep,
  ROUND_MS,
  type RoundStep,
  type ShowStep,
  type Step,
} from '../../../shared/lesson/plan.ts';
import { TOPIC_OF_LAB, type Topic } from '../../../shared/lesson/topics.ts';

const S = 1_000;
const PAGE_MS = 30 * S;

const newRound: RoundStep = {
  kind: 'round',
  topic: 'event-loop',
  policy: 'event-loop',
  durationMs: ROUND_MS.standard,
};
const newQuestion: QuestionStep = {
  kind: 'question',
  topic: 'predict',
  question: { about: 'moves' },
  durationMs: QUESTION_MS.standard,
};
const newPage: PageStep = { kind: 'page', topic: 'lanes', page: 'lanes', durationMs: PAGE_MS };
const newProgram: ProgramStep = {
  kind: 'program',
  topic: 'program',
  boards: PROGRAM_BOARDS.max,
  durationMs: PROGRAM_MS.standard,
};
const newLab: LabStep = { kind: 'lab', topic: 'labSleep', lab: 'sleep', durationMs: LAB_MS.standard };
const newShow: ShowStep = {
  kind: 'show',
  topic: 'event-loop',
  scenario: {
    policy: 'event-loop',
    boards: 100,
    durationMs: 60 * S,
    opens: 'opponents',
    playMs: 50,
    replies: { kind: 'fixed', ms: 2 * S },
  },
  speed: 2,
};

export const newSteps: Readonly<Record<Step['kind'], Step>> = {
  round: newRound,
  question: newQuestion,
  program: newProgram,
  lab: newLab,
  page: newPage,
  show: newShow,
};

const QUESTION_TOPICS = {
  moves: 'predict',
  queue: 'voteQueue',
  saboteur: 'whoWasIt',
  quiz: 'quiz',
} as const satisfies Record<Question['about'], Topic>;

/** The question about something else, with the topic that goes with it. */
export const questionAbout = (step: QuestionStep, question: Question): QuestionStep => ({
  ...step,
  question,
  topic: QUESTION_TOPICS[question.about],
});

/** What another lab is when it comes into a plan: a class's own phones ask for the report. */
const FIRST_SETTINGS: Readonly<Partial<Record<LabName, LabStep['settings']>>> = { report: { clients: 0 } };

/** Another lab, with the topic of its name; what was chosen for the one before means nothing to it. */
export function labOf({ settings: _, ...step }: LabStep, lab: LabName): LabStep {
  const settings = FIRST_SETTINGS[lab];
  return { ...step, lab, topic: TOPIC_OF_LAB[lab], ...(settings && { settings }) };
}

/** Another page, with the topic of its name. */
export const pageOf = (step: PageStep, page: Page): PageStep => ({ ...step, page, topic: page });

/** The changed round, with the topic that goes with what it does, unless the plan has chosen another topic. */
export function roundOf(step: RoundStep, part: Partial<RoundStep>): RoundStep {
  const next = { ...step, ...part };
  return usualTopic(step) === step.topic ? { ...next, topic: usualTopic(next) } : next;
}

function usualTopic({ policy, untilTold, saboteur, queueByVote }: RoundStep): Topic {
  if (untilTold) return 'realChess';
  if (saboteur) return 'saboteur';
  return queueByVote ? 'votedQueue' : policy;
}

/** The changed show, by the same rule. */
export function showWith(step: ShowStep, part: Partial<ShowStep['scenario']>): ShowStep {
  const scenario = { ...step.scenario, ...part };
  const topic = step.topic === step.scenario.policy ? scenario.policy : step.topic;
  return { ...step, scenario, topic };
}

/** How long the bots of a show think is two choices: how long on average, and how much that varies. */
type Replies = NonNullable<ShowStep['scenario']['replies']>;
export type Law = 'fixed' | 'exponential' | 'logNormal';

/** What the core assumes where the scenario says nothing: the opponents of the famous evening. */
const USUAL: Replies = { kind: 'fixed', ms: 55_000 };
const SEED = 1;
const SIGMA = 0.5;

/** How much the replies vary. */
export const replyLaw = (replies: Replies = USUAL): Law => (replies.kind === 'fixed' ? 'fixed' : replies.law);

/** How long a reply takes on average, in ms. */
export const meanMs = (replies: Replies = USUAL): number =>
  replies.kind === 'fixed' ? replies.ms : replies.meanMs;

/** The same law with another mean, in ms. */
export function withMean(replies: Replies = USUAL, ms: number): Replies {
  return replies.kind === 'fixed' ? { kind: 'fixed', ms } : { ...replies, meanMs: ms };
}

/** The same mean with another law. */
export function withLaw(replies: Replies = USUAL, law: Law): Replies {
  const ms = meanMs(replies);
  if (law === 'fixed') return { kind: 'fixed', ms };
  const seed = replies.kind === 'sampled' ? replies.seed : SEED;
  return { kind: 'sampled', law, meanMs: ms, seed, ...(law === 'logNormal' && { sigma: SIGMA }) };
}
