/** The lesson alone: three rounds that are equally long, before each a guess as in a class, and the line of code. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { roundWithoutPeople } from '../../../shared/lesson/halls.ts';
import { isPlayed, type Plan, type RoundStep, type Step } from '../../../shared/lesson/plan.ts';
import { LOBBY, type Place, phaseAt, placeAfter, stepAt } from '../../../shared/lesson/progress.ts';
import { nearestOption, optionsOf } from '../../../shared/lesson/questions.ts';
import { expectationOf } from '../../../shared/lesson/theory.ts';
import { type BoardId, type Ms, USUAL_THINK_MS } from '../../../shared/simul/index.ts';
import type { ClassStatus, OwnQuestion } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { BOARDS } from './own-round.ts';

/** Who calls `time.sleep`: a bot beside the person. */
export const SLEEPER: BoardId = 3;
const SLEEP_MS = 6_000;
/** Nothing is hurried: nobody else waits for a guess or for a page to be read. */
const UNHURRIED_MS = 60_000;

const PREDICT: Step = {
  kind: 'question',
  topic: 'predict',
  question: { about: 'moves' },
  durationMs: UNHURRIED_MS,
};

function soloPlan(durationMs: Ms): Plan {
  const traps = [{ board: SLEEPER, lingerMs: SLEEP_MS }];
  return {
    name: 'custom',
    steps: [
      PREDICT,
      { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs },
      PREDICT,
      { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs },
      PREDICT,
      { kind: 'round', topic: 'timeSleep', policy: 'event-loop', durationMs, traps },
      { kind: 'page', topic: 'code', page: 'code', durationMs: UNHURRIED_MS },
    ],
  };
}

export class SoloLesson {
  readonly plan: Plan;
  readonly status: ReadonlySignal<ClassStatus>;
  /** Every guess so far; the last one is open until it is made. */
  readonly questions = signal<readonly OwnQuestion[]>([]);
  readonly #place = signal<Place>(LOBBY);

  constructor(durationMs: Ms) {
    this.plan = soloPlan(durationMs);
    this.status = computed(() => statusAt(this.plan, this.#place.value));
    this.next();
  }

  /** Takes one of the four tiles; nothing where no guess is open. @returns whether it was taken */
  guess(option: number): boolean {
    const question = this.questions.value.at(-1);
    if (!question?.isOpen || !(option in question.options)) return false;
    const counts = question.options.map((_, index) => (index === option ? 1 : 0));
    this.#setLast({ ...question, isOpen: false, mine: option, answers: 1, counts });
    this.next();
    return true;
  }

  /** It turns out how many moves it were. */
  roundIsOver(moves: number): void {
    const question = this.questions.value.at(-1);
    if (question) this.#setLast({ ...question, moves, right: nearestOption(question.options, moves) });
    this.next();
  }

  /** Goes on to the next step of the plan. */
  next(): void {
    let place = placeAfter(this.plan, this.#place.value);
    // What a guess or a round came to is shown with the question that follows.
    if (place.isOver) place = placeAfter(this.plan, place);
    this.#place.value = place;
    if (stepAt(this.plan, place)?.kind === 'question')
      this.questions.value = [...this.questions.value, questionAt(this.plan, place.step)];
  }

  #setLast(question: OwnQuestion): void {
    this.questions.value = [...this.questions.value.slice(0, -1), question];
  }
}

function questionAt({ steps }: Plan, step: number): OwnQuestion {
  const next = steps[step + 1];
  const round =
    next?.kind === 'round'
      ? expectationOf(roundWithoutPeople(next, BOARDS), next.durationMs, USUAL_THINK_MS)
      : null;
  const question = { about: 'moves' } as const;
  return {
    step,
    question,
    options: optionsOf(question, { round, suspects: [] }),
    isOpen: true,
    answers: 0,
    counts: null,
    right: null,
    moves: null,
    mine: null,
  };
}

function statusAt(plan: Plan, place: Place): ClassStatus {
  const begun = plan.steps.slice(0, place.step + 1).filter(isPlayed).length;
  const rounds = plan.steps.filter((step): step is RoundStep => step.kind === 'round');
  return plainLesson({
    phase: phaseAt(plan, place),
    rounds: rounds.map(({ policy, topic, durationMs }) => ({ policy, topic, durationMs })),
    roundIndex: Math.max(0, begun - 1),
    seats: BOARDS,
    step: place.step,
    steps: plan.steps.length,
    now: stepAt(plan, place),
    next: stepAt(plan, { step: place.step + 1, isOver: false }),
  });
}
