/** A class on its way through its plan: where it stands, what is asked there, and which round begins. */

import { allSettings } from '../../shared/labs/limits.ts';
import { showLastsMs } from '../../shared/lesson/counting.ts';
import { drivenInstead, mayBeDriven } from '../../shared/lesson/halls.ts';
import { type LabMeasured, MEASURED_MOST } from '../../shared/lesson/log/measured.ts';
import { isPlayed, type Plan, type RoundStep, type ShowStep, type Step } from '../../shared/lesson/plan.ts';
import {
  LOBBY,
  type Phase,
  type Place,
  phaseAt,
  placeAfter,
  placeEnded,
  stepAt,
} from '../../shared/lesson/progress.ts';
import type { Asked } from '../../shared/lesson/questions.ts';
import type { PlannedRound } from '../../shared/protocol/classroom.ts';
import { COMMAND_PHASES, type Command } from '../../shared/protocol/commands.ts';
import type { Sitter } from '../../shared/round/table.ts';
import { type BoardId, DRIVEN, draw, type Ms, type Scenario } from '../../shared/simul/index.ts';
import type { MastersSeat } from './masters-seat.ts';
import { type Lesson, posed, provenBy, warmedUpThinkMs } from './posing.ts';
import { Questions } from './questions.ts';
import type { Rounds } from './rounds.ts';
import type { Seats } from './seats/seats.ts';

/** A draw that no board's bot makes. */
const SABOTEUR = -7;

/** A show, counted as they begin, and when it ended on its own clock. */
type Uncounted = { readonly round: number; readonly scenario: Scenario; readonly endedMs: Ms };

export class Progress {
  readonly questions = new Questions();
  #place: Place = LOBBY;
  #moment = 0;
  #measured: readonly LabMeasured[] = [];
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
    this.questions.close();
    if (this.#place.isOver) return;
    if (step && isPlayed(step)) this.#begin(step, sitters, held);
    else if (step?.kind === 'question') this.#ask(step.question);
    else if (step?.kind === 'lab')
      this.#ask({ about: 'lab', lab: step.lab, settings: allSettings(step.lab, step.settings) });
  }
  /** The bell has rung. */
  roundOver(): void {
    this.#goTo(placeEnded(this.#chosen, this.#place));
    const moves = this.#rounds.movesSoonCounted;
    if (moves !== null) this.questions.movesWere(this.#rounds.begun, moves);
  }
  /** What the labs of the class have measured, in that order. */
  get measured(): readonly LabMeasured[] {
    return this.#measured;
  }
  /** A run of a lab is over: what was guessed before it is right, or not. */
  labMeasured(measured: LabMeasured): void {
    this.#measured = [...this.#measured, measured].slice(-MEASURED_MOST);
    this.questions.proves(measured.step, provenBy(measured));
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
    this.#measured = [];
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
      thinkMs: warmedUpThinkMs(this.#lesson),
    };
    this.#rounds.begin(step, known, sitters, held);
  }
  /** One of the people, or of the bots where there are none. */
  #saboteurAmong(sitters: readonly Sitter[]): BoardId {
    const boards = sitters.map((_, index) => index + 1);
    const people = boards.filter((board) => sitters[board - 1] === 'person');
    const among = people.length > 0 ? people : boards;
    return among[Math.floor(draw(this.#seed, SABOTEUR, this.#moment) * among.length)] ?? 1;
  }
  #ask(question: Asked): void {
    const { options, right } = posed(question, this.#place.step, this.#lesson);
    this.questions.open(this.#place.step, question, options, right);
  }
  get #lesson(): Lesson {
    return { plan: this.plan, seats: this.#seats, rounds: this.#rounds };
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
