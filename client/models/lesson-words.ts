/** The pieces of a lesson in words, the same on every screen: a step, an option of a question, an award, who is the master. */
import type { AwardName } from '../../shared/lesson/awards.ts';
import { isPlayed, type Step } from '../../shared/lesson/plan.ts';
import type { Asked, Option } from '../../shared/lesson/questions.ts';
import type { Topic } from '../../shared/lesson/topics.ts';
import { type BoardId, DRIVEN, type PolicyName } from '../../shared/simul/index.ts';
import { percent, seconds, wholeSeconds } from '../app/format.ts';
import { grouped } from '../app/grouped.ts';
import { type TextKey, t, type Values } from '../app/text.ts';
import type { PlaceInLine } from './classroom.ts';
import { guessWords } from './labs/guess-words.ts';
import type { ClassStatus, OwnAward } from './picture.ts';

/** What stands above a step: the plan's own title, else the catalogue's for the step's topic. */
export function titleOf({ title, topic }: Pick<Step, 'title' | 'topic'>): string {
  return title ?? t(`lesson.topics.${topic}.title`);
}

/** What a round is about, where that says more than the name of its policy; null: it doesn't. */
export function ownTitleOf(step: Step | null | undefined): string | null {
  if (!step || !isPlayed(step)) return null;
  const policy = step.kind === 'round' ? step.policy : step.scenario.policy;
  return step.title === undefined && step.topic === policy ? null : titleOf(step);
}

/** What the master will do in a round that is guessed: news, where the class has seen him do something else. */
export function ruleOf({ policy, topic, isFirst }: RuleToGuess): string {
  if (topic === 'timeSleep') return t('lesson.question.topicNow.timeSleep');
  return t(`lesson.question.${isFirst ? 'policy' : 'policyNow'}.${policy}`);
}

type RuleToGuess = {
  readonly policy: PolicyName;
  readonly topic: Topic;
  /** Nothing has been played before it. */
  readonly isFirst: boolean;
};

/**
 * An option of a question: a number of moves grouped, a board's as it is, an order of the queue or an answer about code by
 * its title, a guess about a lab in its words.
 * @param nameAt the name at a board, where the reader sees suspects by name
 */
export function optionWords(question: Asked, option: Option, nameAt?: (board: number) => string): string {
  if (question.about === 'lab') return guessWords(question)?.choices[Number(option)]?.text ?? '';
  // The key is not known to the types: not every question has as many options.
  if (question.about === 'quiz') return t(`lesson.quiz.${question.quiz}.options.${option}` as TextKey);
  if (question.about === 'saboteur' && nameAt)
    return t('common.seatOf', { board: option, name: nameAt(Number(option)) });
  if (typeof option === 'string') return t(`lesson.queue.${option}.title`);
  return question.about === 'moves' ? grouped(option) : String(option);
}

/** From here on tenths of a second tell nobody anything. */
const TENTHS_UP_TO_MS = 10_000;

/** "Statue of Patience" */
export function awardTitle({ award }: Pick<OwnAward, 'award'>): string {
  return t(`lesson.awards.${award}.title`);
}

/** What earned it: "71 s with a hand up, and no cough." */
export function awardText({ award, figure }: OwnAward): string {
  const count = figure ?? 0;
  return t(`lesson.awards.${award}.text`, { count, figure: figureWords(award, count) });
}

function figureWords(award: AwardName, figure: number): string {
  switch (award) {
    case 'oracle':
      return percent(figure - 1);
    case 'botWhisperer':
    case 'conductor':
    case 'cougher':
    case 'sillyHero':
    case 'late':
    case 'teamPlayer':
    case 'welcome':
      return String(figure);
    case 'statue':
    case 'quickDraw':
    case 'deepThinker':
    case 'roadblock':
    case 'steadyHand':
      return figure < TENTHS_UP_TO_MS ? seconds(figure) : wholeSeconds(figure);
  }
}

/** The host, where boards count from 1. */
export const HOST = 0;

export type Driver = { readonly board: BoardId; readonly name: string };

/** Whether a round runs in which somebody sends the master, or the event loop in their place. */
export const isDriven = (status: ClassStatus | null): boolean =>
  status?.phase === 'round' && status.now?.kind === 'round' && status.now.policy === DRIVEN;

/** Whether whoever has that seat (`HOST`: the host) is the master of the round that runs. */
export const isDriving = (status: ClassStatus | null, seat: BoardId | null): boolean =>
  isDriven(status) && seat !== null && status?.driver?.board === seat;

/** Whoever is the master of the round that runs; null: nobody, or it is not driven. */
export const driverOf = (status: ClassStatus | null): ClassStatus['driver'] =>
  isDriven(status) ? (status?.driver ?? null) : null;

/** What the master of a round is called on its score sheets. */
export const masterOnSheets = (round: ClassStatus['rounds'][number] | undefined): string =>
  round?.driver?.name || (round?.driver && round.masterName) || t('common.master');

/** Words about whoever is the master: by name, or as the host. */
export function driverWords(driver: Driver, named: TextKey, host: TextKey, values: Values = {}): string {
  return driver.board === HOST ? t(host, values) : t(named, { ...values, name: driver.name });
}

/** Whether a round of real chess stands still until another hour, because the host wants it to. */
export const isAdjourned = (status: ClassStatus | null): boolean =>
  status?.phase === 'round' && status.paused && status.held === null && isRealChess(status);

/** Whether the round is real chess: a person plays every board. */
export function isRealChess(status: ClassStatus | null): boolean {
  return status?.now?.kind === 'round' && status.now.untilTold === true;
}

const SECOND_MS = 1_000;

/** While very many come in: "You are number 312 in line. It takes about 1 s." */
export const inLineWords = ({ place, aboutMs }: PlaceInLine): string =>
  t('common.inLine', { place, time: wholeSeconds(Math.max(SECOND_MS, aboutMs)) });
