/** A class from its file, as the stage's model of it at its end: the same views, and nobody is asked for anything. */
import { signal } from '@preact/signals';
import type { ClassLog } from '../../../shared/lesson/log/log-format.ts';
import { isPlayed } from '../../../shared/lesson/plan.ts';
import type { HallPicture, Link, RoundPicture, StageModel } from '../picture.ts';
import { plainLesson } from '../plain-lesson.ts';
import { roundFrom } from './rounds.ts';

export function openedClass(log: ClassLog): StageModel {
  const { plan, people, awards, questions, measured, playedOn } = log;
  const status = plainLesson({
    phase: 'debrief',
    planName: plan?.name ?? 'custom',
    rounds: [],
    step: plan?.steps.length ?? 0,
    steps: plan?.steps.length ?? 0,
    roundIndex: Math.max(0, (plan?.steps.filter(isPlayed).length ?? 0) - 1),
    seats: people.length,
    people: people.filter(({ bot }) => !bot).length,
  });
  return {
    link: signal<Link>('open'),
    ended: signal(null),
    status: signal(status),
    hall: signal(hallOf(log)),
    rounds: signal(log.rounds.map(roundFrom)),
    clockMs: () => 0,
    joinUrl: signal(null),
    plan: signal(plan),
    questions: signal(questions),
    awards: signal(awards),
    coughs: signal([]),
    programs: signal(null),
    onStage: signal(null),
    measured: signal(measured),
    labs: null,
    playedOn,
  };
}

/** Who sat where; nothing moves any more. */
function hallOf({ people }: ClassLog): HallPicture {
  const still = {
    connected: true,
    state: 'thinking',
    sinceMs: 0,
    fen: '',
    lastMove: null,
    answers: 0,
  } as const;
  return { tables: people.map((person) => ({ ...person, ...still })), masters: [], readyQueue: [] };
}

/**
 * The class as a log, to be read again.
 * @param today "2026-11-26": the day on which it was played, where the class does not say it
 */
export function logOfClass(
  model: Pick<StageModel, 'plan' | 'hall' | 'rounds' | 'questions' | 'awards' | 'measured' | 'playedOn'>,
  today: string,
): ClassLog {
  return {
    simul: 'class',
    version: 1,
    playedOn: model.playedOn ?? today,
    plan: model.plan.value,
    people: (model.hall.value?.tables ?? []).map(({ board, name, bot, sinceRound = 0 }) => ({
      ...{ board, name, bot, sinceRound },
    })),
    rounds: model.rounds.value.map(logOfRound),
    questions: model.questions.value.map(({ step, question, options, isOpen, ...outcome }) => ({
      ...{ step, question, options, isOpen },
      ...{ answers: outcome.answers, counts: outcome.counts, right: outcome.right, moves: outcome.moves },
    })),
    awards: model.awards.value,
    measured: model.measured.value,
  };
}

/** What happened in a show follows from its scenario, and may be long. */
function logOfRound({
  scenario,
  facts,
  games = [],
  isShow = false,
}: RoundPicture): ClassLog['rounds'][number] {
  if (!isShow) return { scenario, facts, games, show: null };
  return { scenario, facts: [], games: [], show: { endedMs: facts.at(-1)?.at ?? 0 } };
}
