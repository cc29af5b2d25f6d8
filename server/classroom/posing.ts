/** What a question offers to tap, and which of it is right: from the plan, the class, and its rounds so far. */

import { claimOf } from '../../shared/labs/claims.ts';
import { showLastsMs } from '../../shared/lesson/counting.ts';
import { rulesOf, showOf } from '../../shared/lesson/halls.ts';
import type { LabMeasured } from '../../shared/lesson/log/measured.ts';
import { isPlayed, type Plan } from '../../shared/lesson/plan.ts';
import { type Asked, type Option, optionsOf } from '../../shared/lesson/questions.ts';
import { quizzes } from '../../shared/lesson/quiz.ts';
import {
  expectationOf,
  meanReplyMs,
  measuredReplyMs,
  type RoundExpected,
} from '../../shared/lesson/theory.ts';
import { type BoardId, classRound, type Ms, USUAL_THINK_MS } from '../../shared/simul/index.ts';
import type { Rounds } from './rounds.ts';
import type { Seats } from './seats/seats.ts';

/** What a question follows from. */
export type Lesson = { readonly plan: Plan; readonly seats: Seats; readonly rounds: Rounds };

/** @param step of the plan at which it is asked @returns `right`: which option is, where that is known by now */
export function posed(
  question: Asked,
  step: number,
  lesson: Lesson,
): { readonly options: readonly Option[]; readonly right: number | null } {
  if (question.about === 'lab') {
    const guesses = claimOf(question.lab).guesses(question.settings);
    return { options: guesses.map((_, index) => index), right: null };
  }
  const { saboteur } = lesson.rounds;
  const options = optionsOf(question, { round: nextExpected(step, lesson), suspects: suspects(lesson) });
  const known = question.about === 'quiz' ? quizzes[question.quiz].right : null;
  const culprit = question.about === 'saboteur' && saboteur !== null ? options.indexOf(saboteur) : -1;
  return { options, right: culprit >= 0 ? culprit : known };
}

/** The option of the guess that a lab has proven; null: none. */
export function provenBy({ lab, figures, settings }: LabMeasured): number | null {
  const claim = claimOf(lab);
  const index = claim.guesses(settings).indexOf(claim.proven(figures, settings) ?? '');
  return index < 0 ? null : index;
}

/** How long this class thinks, as its warm-up has shown; null: it had none, so that its rounds stay comparable. */
export function warmedUpThinkMs({ plan, seats, rounds }: Lesson): Ms | null {
  const index = plan.steps.filter(isPlayed).findIndex(({ topic }) => topic === 'warmUp');
  const log = rounds.logsOver[index]?.log;
  if (!log) return null;
  // Of the people if there are any, else of the bots.
  return measuredReplyMs([log], (board) => seats.isPerson(board)) ?? measuredReplyMs([log]);
}

/**
 * Everybody who plays, and the one it was even if they have left; the bots where there are no people. Of a large hall a
 * line-up, in which that one stands: nobody looks for a board among thousands, and nobody is sent all of them.
 */
function suspects({ seats, rounds: { saboteur } }: Lesson): readonly BoardId[] {
  const people = seats.all.filter(({ bot, board }) => !bot || board === saboteur);
  const all = (people.some(({ bot }) => !bot) ? people : seats.all).map(({ board }) => board);
  return all.length <= SUSPECTS_MAX ? all : lineUp(all, saboteur);
}

/** From here on they are a line-up, of so many. */
const SUSPECTS_MAX = 200;
const LINE_UP = 24;

/** Some of all, evenly spread, that one among them: its place tells nothing. */
export function lineUp(all: readonly BoardId[], wanted: BoardId | null): readonly BoardId[] {
  const step = Math.ceil(all.length / LINE_UP);
  const first = Math.max(0, wanted === null ? 0 : all.indexOf(wanted)) % step;
  return all.filter((_, index) => index % step === first);
}

/** What theory needs of the round that comes next; null: there is none. */
function nextExpected(from: number, lesson: Lesson): RoundExpected | null {
  const step = lesson.plan.steps.slice(from).find(isPlayed);
  if (!step) return null;
  const thinkMs = warmedUpThinkMs(lesson);
  // Not what has been measured since: the options of rounds that are compared stay where they are.
  const replyMs = thinkMs ?? USUAL_THINK_MS;
  if (step.kind === 'show') {
    const scenario = showOf(step);
    return expectationOf(scenario, showLastsMs(step), meanReplyMs(scenario.replies) ?? replyMs);
  }
  const boards = lesson.seats.all.length;
  const rules = rulesOf(step, { boards, saboteur: null, queue: null, thinkMs });
  const scenario = classRound({ ...rules, boards, replies: { kind: 'fixed', ms: replyMs } });
  return expectationOf(scenario, step.durationMs, replyMs);
}
