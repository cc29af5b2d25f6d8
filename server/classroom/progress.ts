/** A class on its way through its plan: where it stands, what is asked there, and which round begins. */

import { showLastsMs } from '../../shared/lesson/counting.ts';
import { drivenInstead, mayBeDriven, rulesOf, showOf } from '../../shared/lesson/halls.ts';
import {
  isPlayed,
  type Plan,
  type QuestionStep,
  type RoundStep,
  type ShowStep,
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
import { optionsOf } from '../../shared/lesson/questions.ts';
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
import {
  type BoardId,
  classRound,
  DRIVEN,
  draw,
  type Ms,
  type Scenario,
  USUAL_THINK_MS,
} from '../../shared/simul/index.ts';
import type { MastersSeat } from './masters-seat.ts';
import { Questions } from './questions.ts';
import type { Rounds } from './rounds.ts';
import type { Seats } from './seats.ts';

/** A draw that no board's bot makes. */
const SABOTEUR = -7;

/** A show, counted as they begin, and when it ended on its own clock. */
type Uncounted = { readonly round: number; readonly scenario: Scenario; readonly endedMs: Ms };

export class Progress {
  readonly questions = new Questions();
  #place: Place = LOBBY;
  #moment = 0;
  /** The plan as it was chosen. */
  readonly #chosen: Plan;
  readonly #seed: number;
  readonly #seats: Seats;
  readonly #mastersSeat: MastersSeat;
  readonly #rounds: Rounds;
  /** Steps in which somebody is the master though the plan has another rule there. */
  readonly #driven = new Set<number>();
  #planNow: { readonly driven: string; readonly plan: Plan };

  constructor(plan: Plan, seed: number, seats: Seats, mastersSeat: MastersSeat, rounds: Rounds) {
    this.#chosen = plan;
    this.#planNow = { driven: '', plan };
    this.#seed = seed;
    this.#seats = seats;
    this.#mastersSeat = mastersSeat;
    this.#rounds = rounds;
  }

  /** The plan as it is played: with the rounds in which somebody is the master. */
  get plan(): Plan {
    const next = this.#mastersSeat.driver === null ? null : this.drivable;
    const driven = [...this.#driven, ...(next === null ? [] : [next])].join();
    if (driven !== this.#planNow.driven) {
      const isDriven = (at: number) => this.#driven.has(at) || at === next;
      const steps = this.#chosen.steps.map((step, at) =>
        step.kind === 'round' && isDriven(at) ? drivenInstead(step) : step,
      );
      this.#planNow = { driven, plan: driven === '' ? this.#chosen : { ...this.#chosen, steps } };
    }
    return this.#planNow.plan;
  }
  /** All rounds of the plan, in short. */
  get roundPlans(): readonly PlannedRound[] {
    return this.plan.steps.filter(isPlayed).map(roundPlanOf);
  }
  /** The step for which somebody can be named the master: the round that runs, if it is driven, else the next; null: none. */
  get drivable(): number | null {
    const { step } = this.#place;
    if (this.phase === 'round' && this.#isDriven(step)) return step;
    const steps = this.#chosen.steps;
    const next = steps.findIndex((one, at) => at > step && isPlayed(one));
    const found = steps[next];
    return found?.kind === 'round' && mayBeDriven(found) ? next : null;
  }
  /** Somebody is the master in the round that runs, or the event loop in their place. */
  get isDriven(): boolean {
    return this.phase === 'round' && this.#isDriven(this.#place.step);
  }
  #isDriven(at: number): boolean {
    const step = this.#chosen.steps[at];
    return this.#driven.has(at) || (step?.kind === 'round' && step.policy === DRIVEN);
  }

  get place(): Place {
    return this.#place;
  }
  /** Counts every change of place. */
  get moment(): number {
    return this.#moment;
  }
  get phase(): Phase {
    return phaseAt(this.#chosen, this.#place);
  }
  get now(): Step | null {
    return stepAt(this.plan, this.#place);
  }
  get next(): Step | null {
    return this.plan.steps[this.#place.step + 1] ?? null;
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
    this.#goTo(placeAfter(this.#chosen, this.#place));
    this.#takeSeat();
    const step = this.now;
    if (this.#place.isOver) this.questions.close();
    else if (step && isPlayed(step)) this.#begin(step, sitters, held);
    else if (step?.kind === 'question') this.#ask(step);
  }
  /** The bell has rung. */
  roundOver(): void {
    this.#goTo(placeEnded(this.#chosen, this.#place));
    const moves = this.#rounds.movesSoonCounted;
    if (moves !== null) this.questions.movesWere(this.#rounds.begun, moves);
  }
  /** The show that is over, where its moves were asked for and so much happened that somebody else must count them; null: none. */
  get uncounted(): Uncounted | null {
    const { begun, logs } = this.#rounds;
    const { scenario, show } = logs.at(-1) ?? {};
    if (!scenario || !show || show.endedMs === null || !this.questions.waitFor(begun)) return null;
    return { round: begun, scenario, endedMs: show.endedMs };
  }
  backToLobby(): void {
    this.#goTo(LOBBY);
    this.questions.forget();
    this.#rounds.forget();
    this.#driven.clear();
    this.#mastersSeat.forget();
  }

  #goTo(place: Place): void {
    this.#place = place;
    this.#moment++;
  }
  /** Whoever is named is the master in the round that begins. */
  #takeSeat(): void {
    const { step } = this.#place;
    const round = this.#chosen.steps[step];
    if (this.phase !== 'round' || round?.kind !== 'round' || !mayBeDriven(round)) return;
    if (this.#mastersSeat.driver !== null) this.#driven.add(step);
  }
  #begin(step: RoundStep | ShowStep, sitters: readonly Sitter[], held: boolean): void {
    this.questions.begins(this.#rounds.begun + 1);
    if (step.kind === 'show') this.#rounds.beginShow(step, held);
    else this.#beginRound(step, sitters, held);
  }
  #beginRound(step: RoundStep, sitters: readonly Sitter[], held: boolean): void {
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
    const index = this.plan.steps.filter(isPlayed).findIndex(({ topic }) => topic === 'warmUp');
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
    const step = this.plan.steps.slice(this.#place.step).find(isPlayed);
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

function roundPlanOf(step: RoundStep | ShowStep): PlannedRound {
  const { topic, title } = step;
  const about = { topic, ...(title !== undefined && { title }) };
  return step.kind === 'round'
    ? {
        policy: step.policy,
        ...about,
        durationMs: step.durationMs,
        ...(step.masterName && { masterName: step.masterName }),
      }
    : { policy: step.scenario.policy, ...about, durationMs: showLastsMs(step), isShow: true };
}
