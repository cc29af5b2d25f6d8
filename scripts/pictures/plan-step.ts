/** A class at one step of a plan, with everything before it played: what the stage shows, without a server. */
import { signal } from '@preact/signals';
import type { ClassPrograms, RoundPicture, StageModel } from '../../client/models/picture.ts';
import { plainLesson, plainStage } from '../../client/models/plain-lesson.ts';
import { AWARDS, type Award, type AwardName } from '../../shared/lesson/awards.ts';
import { showLastsMs } from '../../shared/lesson/counting.ts';
import { rulesOf, showOf } from '../../shared/lesson/halls.ts';
import {
  isPlayed,
  type Plan,
  type ProgramStep,
  type QuestionStep,
  type RoundStep,
  type Step,
} from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import { programHall, programMarks } from '../../shared/lesson/programs.ts';
import { phaseAt } from '../../shared/lesson/progress.ts';
import { nearestOption, optionsOf, type QuestionStatus } from '../../shared/lesson/questions.ts';
import { quizzes } from '../../shared/lesson/quiz.ts';
import { expectationOf } from '../../shared/lesson/theory.ts';
import {
  advance,
  botReplies,
  classRound,
  openHall,
  playOut,
  type Scenario,
  settle,
} from '../../shared/simul/index.ts';
import { pictureOf } from './class.ts';
import type { PlanPlace } from './query.ts';

const SEED = 2083;
const SABOTEUR = 3;
const CLASS_MS = 60_000;

/** The stage's model of a class at this step. */
export function stageAt({ plan: name, step, isOver, seats, people, atMs }: PlanPlace): StageModel {
  const plan = plans[name];
  const now = plan.steps[step] ?? null;
  const started = plan.steps.slice(0, step + 1).filter(isPlayed);
  const rounds = started.map((one) =>
    roundOf(one.kind === 'round' ? hallOf(one, seats) : showOf(one), one.kind),
  );
  const running = now && isPlayed(now) && !isOver ? rounds.at(-1) : undefined;
  const played = running ? advance(openHall(running.scenario), atMs) : null;
  const shown = played && running ? [...rounds.slice(0, -1), { ...running, facts: played.facts }] : rounds;
  const last = shown.at(-1)?.scenario ?? classScenario(seats);
  const picture = pictureOf(played?.hall ?? playOut(last).hall);
  const tables = picture.tables.map((table) => ({ ...table, bot: table.board > people }));
  return {
    ...plainStage(),
    link: signal('open'),
    ended: signal(null),
    status: signal(
      plainLesson({
        code: '412907',
        locked: false,
        phase: phaseAt(plan, { step, isOver }),
        rounds: plan.steps
          .filter(isPlayed)
          .map((one) =>
            one.kind === 'round'
              ? { policy: one.policy, topic: one.topic, durationMs: one.durationMs }
              : { policy: one.scenario.policy, topic: one.topic, durationMs: showLastsMs(one), isShow: true },
          ),
        roundIndex: Math.max(0, started.length - 1),
        planName: name,
        step,
        steps: plan.steps.length,
        now,
        next: plan.steps[step + 1] ?? null,
        isOver,
        leftMs: isTimed(now) && !isOver ? 0.6 * now.durationMs : null,
        seats,
        people,
        speed: now?.kind === 'show' ? now.speed : 1,
      }),
    ),
    hall: signal({ ...picture, tables }),
    rounds: signal(shown),
    clockMs: () => atMs,
    joinUrl: signal('http://192.168.1.20:2567/j/412907'),
    plan: signal(plan),
    programs: signal(now?.kind === 'program' ? programsOf(now, step, people, isOver) : null),
    questions: signal(questionsOf(plan, step, isOver, rounds, seats, people)),
    awards: signal(
      tables.slice(0, people).map(({ board, name: who }, index): Award => {
        const award = AWARDS[(index * 7) % AWARDS.length] ?? 'welcome';
        return { award, board, name: who, figure: FIGURES[award](index) };
      }),
    ),
  };
}

const isTimed = (now: Step | null) => now?.kind === 'question' || now?.kind === 'program';

/** Some write, some wait at each board, and some have come far. */
function programsOf(now: ProgramStep, step: number, people: number, isOver: boolean): ClassPrograms {
  const marks = programMarks(programHall(now, SEED));
  const far = [0, 1, 0.2, 3, 8, 1, 0, 11, 9, 1] as const;
  const seats = Array.from({ length: people }, (_, index) => {
    const best = Math.min(marks.bound, Math.round((far[index % far.length] ?? 0) * marks.blocking));
    const now = !isOver && index % 4 === 3 ? Math.round(best / 2) : null;
    return { board: index + 1, best, runs: best > 0 ? 2 : 0, now };
  });
  return { step, ...marks, seats };
}

/** A figure that suits the award. */
const count = (index: number) => 3 + (index % 7);
const ms = (index: number) => 2_000 + index * 1_234;
const FIGURES: Readonly<Record<AwardName, (index: number) => number | null>> = {
  botWhisperer: count,
  conductor: (index) => 30 + index,
  oracle: (index) => 1 + index / 50,
  cougher: count,
  roadblock: ms,
  deepThinker: ms,
  sillyHero: count,
  late: count,
  statue: ms,
  quickDraw: ms,
  steadyHand: ms,
  teamPlayer: count,
  welcome: () => null,
};

function roundOf(scenario: Scenario, kind: 'round' | 'show'): RoundPicture {
  const { facts } = playOut(scenario);
  return { scenario, facts, ...(kind === 'show' && { isShow: true }) };
}

const repliesOf = (boards: number) =>
  Array.from({ length: boards }, (_, index) => botReplies(SEED, index + 1));

function hallOf(step: RoundStep, boards: number): Scenario {
  const rules = rulesOf(step, { boards, saboteur: SABOTEUR, queue: 'lowest', thinkMs: null });
  return classRound({ ...rules, boards, replies: repliesOf(boards) });
}

const classScenario = (boards: number) =>
  classRound({ policy: 'blocking', boards, durationMs: CLASS_MS, replies: repliesOf(boards) });

/** The status of all questions so far; people's answers are spread over the options. */
function questionsOf(
  plan: Plan,
  step: number,
  isOver: boolean,
  rounds: readonly RoundPicture[],
  seats: number,
  people: number,
): readonly QuestionStatus[] {
  const before = plan.steps.slice(0, step + 1);
  return before.flatMap((one, index) => {
    if (one.kind !== 'question') return [];
    const isOpen = index === step && !isOver;
    const answered = before.slice(0, index).filter(isPlayed).length;
    const round = index === step ? undefined : rounds[answered];
    const asked = plan.steps.slice(index).find((later) => later.kind === 'round');
    return [questionStatusOf(one, { step: index, isOpen, round, asked, seats, people })];
  });
}

type Asked = {
  readonly step: number;
  readonly isOpen: boolean;
  /** The round that has been played since. */
  readonly round: RoundPicture | undefined;
  /** The round that is asked about. */
  readonly asked: RoundStep | undefined;
  readonly seats: number;
  readonly people: number;
};

function questionStatusOf(
  { question }: QuestionStep,
  { step, isOpen, round, asked, seats, people }: Asked,
): QuestionStatus {
  const scenario = asked ? hallOf(asked, seats) : classScenario(seats);
  const suspects = Array.from({ length: people || seats }, (_, index) => index + 1);
  const expected = expectationOf(scenario, scenario.durationMs ?? CLASS_MS, 5_900);
  const options = optionsOf(question, { round: expected, suspects });
  const counts = options.map(() => 0);
  for (let person = 0; person < people; person++) {
    const choice =
      question.about === 'saboteur' && person % 3
        ? options.indexOf(SABOTEUR)
        : (person * person * 7 + 1) % options.length;
    counts[choice] = (counts[choice] ?? 0) + 1;
  }
  const moves = round ? settle(round.scenario, round.facts).movesAnswered : null;
  const right = {
    moves: moves === null ? null : nearestOption(options, moves),
    queue: null,
    saboteur: options.indexOf(SABOTEUR),
  };
  return {
    step,
    question,
    options,
    isOpen,
    answers: isOpen ? Math.floor(people * 0.7) : people,
    counts: isOpen ? null : counts,
    right: isOpen ? null : question.about === 'quiz' ? quizzes[question.quiz].right : right[question.about],
    moves,
  };
}
