/** What a step is before anybody has changed it, and which of the catalogue's words go with what it does. */
import {
  type Page,
  type PageStep,
  QUESTION_MS,
  type Question,
  type QuestionStep,
  ROUND_MS,
  type RoundStep,
  type ShowStep,
  type Step,
} from '../../../shared/lesson/plan.ts';
import type { Topic } from '../../../shared/lesson/topics.ts';

const S = 1_000;
const PAGE_MS = 30 * S;

const newRound: RoundStep = {
  kind: 'round',
  topic: 'event-loop',
  policy: 'event-loop',
  durationMs: ROUND_MS.standard,
};
const newAsk: QuestionStep = {
  kind: 'question',
  topic: 'predict',
  question: { about: 'moves' },
  durationMs: QUESTION_MS.standard,
};
const newPage: PageStep = { kind: 'page', topic: 'lanes', page: 'lanes', durationMs: PAGE_MS };
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
  question: newAsk,
  page: newPage,
  show: newShow,
};

const QUESTION_TOPICS = {
  moves: 'predict',
  queue: 'voteQueue',
  saboteur: 'whoWasIt',
  quiz: 'quiz',
} as const satisfies Record<Question['about'], Topic>;

export const askAbout = (step: QuestionStep, question: Question): QuestionStep => ({
  ...step,
  question,
  topic: QUESTION_TOPICS[question.about],
});

export const pageOf = (step: PageStep, page: Page): PageStep => ({ ...step, page, topic: page });

/** With the words that go with it, unless the plan has chosen others. */
export function roundOf(step: RoundStep, part: Partial<RoundStep>): RoundStep {
  const next = { ...step, ...part };
  return usualTopic(step) === step.topic ? { ...next, topic: usualTopic(next) } : next;
}

function usualTopic({ policy, saboteur, queueByVote }: RoundStep): Topic {
  if (saboteur) return 'saboteur';
  return queueByVote ? 'votedQueue' : policy;
}

/** The same for a show. */
export function showWith(step: ShowStep, part: Partial<ShowStep['scenario']>): ShowStep {
  const scenario = { ...step.scenario, ...part };
  const topic = step.topic === step.scenario.policy ? scenario.policy : step.topic;
  return { ...step, scenario, topic };
}
