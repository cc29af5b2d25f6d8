/** The rounds of a class, one after the other: its people play, or a show is played for them. */

import { movesBy, showLastsMs } from '../../shared/lesson/counting.ts';
import { type KnownAtStart, rulesOf, showOf } from '../../shared/lesson/halls.ts';
import type { RoundStep, ShowStep } from '../../shared/lesson/plan.ts';
import { THINKING_CAP_MS } from '../../shared/protocol/classroom.ts';
import type { RoundLog } from '../../shared/protocol/games.ts';
import { Exhibition } from '../../shared/round/exhibition.ts';
import type { Clock } from '../../shared/round/ports.ts';
import type { Run } from '../../shared/round/run.ts';
import { Show } from '../../shared/round/show.ts';
import type { Sitter } from '../../shared/round/table.ts';
import { type BoardId, DRIVEN, type Fact, settle } from '../../shared/simul/index.ts';
import type { MastersSeat } from './masters-seat.ts';

export type RoundsOptions = {
  readonly speed: number;
  /** Every round draws the bots' patience from it: each policy meets the same opponents. */
  readonly seed: number;
  readonly clock: Clock;
  /** Told of every position for which the master needs a move. */
  readonly requestMove: (board: BoardId, fen: string) => void;
};

export type RoundsListener = {
  /** A round begins, or all are forgotten because the class plays again. */
  readonly roundsChanged: () => void;
  readonly happened: (facts: readonly Fact[]) => void;
  readonly roundOver: () => void;
};

export class Rounds {
  /** What runs or ran last. */
  run: Run | null = null;
  /** The same, where people take part in it. */
  exhibition: Exhibition | null = null;
  /** Where the blocking call was held in the last round with people; null: nowhere. */
  saboteur: BoardId | null = null;
  /** Counts the rounds that were begun, those that were played again too. */
  begun = 0;
  /** All rounds so far; the log of the running one grows. */
  readonly logs: RoundLog[] = [];
  readonly options: RoundsOptions;
  readonly #listener: RoundsListener;
  readonly #mastersSeat: MastersSeat;
  #engineLateBefore = 0;

  constructor(options: RoundsOptions, mastersSeat: MastersSeat, listener: RoundsListener) {
    this.options = options;
    this.#mastersSeat = mastersSeat;
    this.#listener = listener;
  }

  /** Which round runs or ran last; 0 in the lobby. */
  get index(): number {
    return Math.max(0, this.logs.length - 1);
  }
  get isRunning(): boolean {
    return this.run !== null && !this.run.over;
  }
  /** With the number of its round. */
  get logsOver(): readonly { readonly log: RoundLog; readonly index: number }[] {
    const over = this.isRunning ? this.logs.slice(0, -1) : this.logs;
    return over.map((log, index) => ({ log, index }));
  }
  /** How many moves were answered in the round that is just over; null: in a show so large that this takes a while to count. */
  get movesSoonCounted(): number | null {
    const log = this.logs.at(-1);
    if (!log) return 0;
    const { scenario, facts, show } = log;
    return show
      ? movesBy(scenario, show.endedMs ?? 0, { soon: true })
      : settle(scenario, facts).movesAnswered;
  }
  /** How often a quick move stood in for the engine's. */
  get engineLate(): number {
    return this.#engineLateBefore + (this.exhibition?.engineLate ?? 0);
  }

  /**
   * A round with people begins.
   * @param sitters who sits at board 1, 2 …
   * @param held its clock stands still from the beginning
   */
  begin(step: RoundStep, known: KnownAtStart, sitters: readonly Sitter[], held: boolean): void {
    this.#leave();
    if (step.untilTold) this.#mastersSeat.mustBeTaken();
    const { driver, goesByItself } = this.#mastersSeat;
    const isDriven = step.policy === DRIVEN;
    if (isDriven && driver !== null) this.#mastersSeat.noteOrders(this.logs.length, driver, 0);
    const exhibition = new Exhibition({
      ...this.options,
      rules: rulesOf(step, known),
      // Whoever is the master doesn't play at their own board meanwhile.
      sitters: sitters.map((sitter, index) => (isDriven && driver === index + 1 ? 'bot' : sitter)),
      goesByItself,
      // Over a real game somebody may think for as long as they like.
      capMs: step.untilTold ? null : THINKING_CAP_MS,
      chessClock: step.untilTold && step.clock,
      onFacts: (facts) => this.#happened(facts),
    });
    this.exhibition = exhibition;
    this.saboteur = known.saboteur;
    const { scenario, facts } = exhibition;
    this.#run(exhibition, { scenario, facts, games: [], show: null }, held);
  }

  /** A show begins. @param held as in `begin` */
  beginShow(step: ShowStep, held: boolean): void {
    this.#leave();
    const scenario = showOf(step);
    const show: Show = new Show({
      scenario,
      lastsMs: showLastsMs(step),
      speed: step.speed * this.options.speed,
      clock: this.options.clock,
      ended: () => this.#showEnded(show),
    });
    this.#run(show, { scenario, facts: [], games: [], show: { endedMs: null } }, held);
  }

  forget(): void {
    this.#leave();
    this.logs.length = 0;
    this.#listener.roundsChanged();
  }

  #run(run: Run, log: RoundLog, held: boolean): void {
    this.run = run;
    this.logs.push(log);
    this.begun++;
    run.hold(held);
    this.#listener.roundsChanged();
    run.start();
  }
  #leave(): void {
    this.#engineLateBefore = this.engineLate;
    this.run?.stop();
    this.run = null;
    this.exhibition = null;
  }
  #happened(facts: readonly Fact[]): void {
    this.#listener.happened(facts);
    if (!this.exhibition?.over) return;
    const log = this.logs[this.index];
    if (log)
      this.logs[this.index] = {
        ...log,
        games: this.exhibition.games,
        quickMoves: this.exhibition.engineLate,
      };
    this.#listener.roundOver();
  }
  #showEnded({ scenario, clockMs }: Show): void {
    this.logs[this.index] = { scenario, facts: [], games: [], show: { endedMs: clockMs } };
    this.#listener.roundsChanged();
    this.#listener.roundOver();
  }
}
