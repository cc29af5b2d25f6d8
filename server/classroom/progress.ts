/** A class on its way through its plan: where it stands, what is asked there, and which round begins. */

import { showLastsMs } from '../../shared/lesson/counting.ts';
import { rulesOf, showOf } from '../../shared/lesson/halls.ts';
import {
  isPlayed,
  type Plan,
  type QuestionStep,
  type RoundStep,
  type Step,
} from '../../shared/lesson/plan.ts';
import {
  LOBBY,
  type Phase,
  type Place,
  phaseAt,
  placeAfter,
  placeEnded,
  stepAt,
} from '../../shared/lesson/progress.ts';
import { nearestOption, optionsOf } from '../../shared/lesson/questions.ts';
import { quizzes } from '../../shared/lesson/quiz.ts';
import {
  expectationOf,
  meanReplyMs,
  measuredReplyMs,
  type RoundExpected,
} from '../../shared/lesson/theory.ts';
import type { PlannedRound, RoundLog } from '../../shared/protocol/classroom.ts';
import { COMMAND_PHASES, type Command } from '../../shared/protocol/commands.ts';
import type { Sitter } from '../../shared/round/table.ts';
import { type BoardId, classRound, draw, type Ms, settle, USUAL_THINK_MS } from '../../shared/simul/index.ts';
import { Questions } from './questions.ts';
import type { Rounds } from './rounds.ts';
import type { Seats } from './seats.ts';

/** A draw that no board's bot makes. */
const SABOTEUR = -7;

export class Progress {
  readonly questions = new Questions();
  /** All rounds of the plan, in short. */
  readonly roundPlans: readonly PlannedRound[];
  #place: Place = LOBBY;
  #moment = 0;
  readonly #plan: Plan;
  readonly #seed: number;
  readonly #seats: Seats;
  readonly #rounds: Rounds;

  constructor(plan: Plan, seed: number, seats: Seats, rounds: Rounds) {
    this.#plan = plan;
    this.#seed = seed;
    this.#seats = seats;
    this.#rounds = rounds;
    this.roundPlans = plan.steps.filter(isPlayed).map(roundPlanOf);
  }

  get place(): Place {
    return this.#place;
  }
  /** Counts every change of place. */
  get moment(): number {
    return this.#moment;
  }
  get phase(): Phase {
    return phaseAt(this.#plan, this.#place);
  }
  get now(): Step | null {
    return stepAt(this.#plan, this.#place);
  }
  get next(): Step | null {
    return this.#plan.steps[this.#place.step + 1] ?? null;
  }

  /**
   * Whether the class is in a phase for that command.
   * @param moment the only one that the command is meant for: pressed twice, it is carried out once
   */
  isInTurn(command: Command, moment = this.#moment): boolean {
    const phases: readonly Phase[] = COMMAND_PHASES[command];
    return moment === this.#moment && phases.includes(this.phase);
  }

  /** On to what comes next. @param sitters who sits at board 1, 2 … @param held a round's clock stands still at first */
  goOn(sitters: readonly Sitter[], held: boolean): void {
    this.#goTo(placeAfter(this.#plan, this.#place));
    const step = this.now;
    if (this.#place.isOver) this.questions.close();
    else if (step?.kind === 'round') this.#begin(step, sitters, held);
    else if (step?.kind === 'show') this.#rounds.beginShow(step, held);
    else if (step?.kind === 'question') this.#ask(step);
  }
  /** The bell has rung. */
  roundOver(): void {
    this.#goTo(placeEnded(this.#plan, this.#place));
    const log = this.#rounds.logs.at(-1);
    if (!log) return;
    const { movesAnswered } = settle(log.scenario, this.#rounds.factsOf(log));
    this.questions.movesWere(movesAnswered, (options) => nearestOption(options, movesAnswered));
  }
  backToLobby(): void {
    this.#goTo(LOBBY);
    this.questions.forget();
    this.#rounds.forget();
  }

  #goTo(place: Place): void {
    this.#place = place;
    this.#moment++;
  }
  #begin(step: RoundStep, sitters: readonly Sitter[], held: boolean): void {
    const saboteur = step.saboteur ? this.#saboteurAmong(sitters) : null;
    const known = {
      boards: sitters.length,
      saboteur,
      queue: this.questions.votedQueue,
      thinkMs: this.#warmedUpThinkMs(),
    };
    this.#rounds.begin(step, known, sitters, held);
  }
  /** How long this class thinks, as its warm-up has shown; null: it had none, so that its rounds stay comparable. */
  #warmedUpThinkMs(): Ms | null {
    const index = this.#plan.steps.filter(isPlayed).findIndex(({ topic }) => topic === 'warmUp');
    const log = this.#rounds.logsOver[index]?.log;
    return log ? this.#measuredThinkMs([log]) : null;
  }
  /** Of the people if there are any, else of the bots. */
  #measuredThinkMs(logs: readonly RoundLog[]): Ms | null {
    const isPerson = (board: BoardId) => this.#seats.isPerson(board);
    return measuredReplyMs(logs, isPerson) ?? measuredReplyMs(logs);
  }
  /** One of the people, or of the bots where there are none. */
  #saboteurAmong(sitters: readonly Sitter[]): BoardId {
    const boards = sitters.map((_, index) => index + 1);
    const people = boards.filter((board) => sitters[board - 1] === 'person');
    const among = people.length > 0 ? people : boards;
    return among[Math.floor(draw(this.#seed, SABOTEUR, this.#moment) * among.length)] ?? 1;
  }
  #ask({ question }: QuestionStep): void {
    const options = optionsOf(question, { round: this.#nextExpected(), suspects: this.#suspects() });
    const { saboteur } = this.#rounds;
    const known = question.about === 'quiz' ? quizzes[question.quiz].right : null;
    const culprit = question.about === 'saboteur' && saboteur !== null ? options.indexOf(saboteur) : -1;
    this.questions.open(this.#place.step, question, options, culprit >= 0 ? culprit : known);
  }
  /** Everybody who plays, and the one it was even if they have left; the bots where there are no people. */
  #suspects(): readonly BoardId[] {
    const { saboteur } = this.#rounds;
    const people = this.#seats.all.filter(({ bot, board }) => !bot || board === saboteur);
    return (people.some(({ bot }) => !bot) ? people : this.#seats.all).map(({ board }) => board);
  }
  /** What theory needs of the round that comes next; null: there is none. */
  #nextExpected(): RoundExpected | null {
    const step = this.#plan.steps.slice(this.#place.step).find(isPlayed);
    if (!step) return null;
    const thinkMs = this.#warmedUpThinkMs();
    // Not what has been measured since: the options of rounds that are compared stay where they are.
    const replyMs = thinkMs ?? USUAL_THINK_MS;
    if (step.kind === 'show') {
      const scenario = showOf(step);
      return expectationOf(scenario, showLastsMs(step), meanReplyMs(scenario.replies) ?? replyMs);
    }
    const boards = this.#seats.all.length;
    const rules = rulesOf(step, { boards, saboteur: null, queue: null, thinkMs });
    const scenario = classRound({ ...rules, boards, replies: { kind: 'fixed', ms: replyMs } });
    return expectationOf(scenario, step.durationMs, replyMs);
  }
}

function roundPlanOf(step: RoundStep | Extract<Step, { kind: 'show' }>): PlannedRound {
  const { topic, title } = step;
  const about = { topic, ...(title !== undefined && { title }) };
  return step.kind === 'round'
    ? { policy: step.policy, ...about, durationMs: step.durationMs }
    : { policy: step.scenario.policy, ...about, durationMs: showLastsMs(step), isShow: true };
}
