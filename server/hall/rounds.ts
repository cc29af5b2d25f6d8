/** The rounds of a lesson, one exhibition after the other, and the phase between and around them. */
import { Exhibition } from '../../shared/exhibition/exhibition.ts';
import type { Clock } from '../../shared/exhibition/ports.ts';
import type { Sitter } from '../../shared/exhibition/table.ts';
import {
  type Phase,
  type RoundLog,
  type RoundPlan,
  THINKING_CAP_MS,
} from '../../shared/protocol/classroom.ts';
import type { BoardId, Fact } from '../../shared/simul/index.ts';

export type RoundsPlan = {
  readonly rounds: readonly RoundPlan[];
  readonly speed: number;
  /** Every round draws the bots' patience from it: each policy meets the same opponents. */
  readonly seed: number;
  readonly clock: Clock;
  /** Told of every position for which the master needs a move. */
  readonly asks: (board: BoardId, fen: string) => void;
};

export type RoundsListener = {
  /** A round begins, or all are forgotten because the class plays again. */
  readonly roundsChanged: () => void;
  readonly happened: (facts: readonly Fact[]) => void;
  readonly roundOver: () => void;
};

export class Rounds {
  /** The round that runs or ran last. */
  exhibition: Exhibition | null = null;
  phase: Phase = 'lobby';
  /** Counts the rounds that were begun, those that were played again too. */
  begun = 0;
  /** All rounds so far; the log of the running one grows. */
  readonly logs: RoundLog[] = [];
  readonly #plan: RoundsPlan;
  readonly #listener: RoundsListener;
  #engineLateBefore = 0;

  constructor(plan: RoundsPlan, listener: RoundsListener) {
    this.#plan = plan;
    this.#listener = listener;
  }

  /** Which round runs or ran last; 0 in the lobby. */
  get index(): number {
    return Math.max(0, this.logs.length - 1);
  }
  get logsOfRoundsOver(): readonly RoundLog[] {
    return this.phase === 'round' ? this.logs.slice(0, -1) : this.logs;
  }
  /** How often a quick move stood in for the engine's. */
  get engineLate(): number {
    return this.#engineLateBefore + (this.exhibition?.engineLate ?? 0);
  }

  /**
   * The next round begins.
   * @param sitters who sits at board 1, 2 …
   * @param held its clock stands still from the beginning
   */
  begin(sitters: readonly Sitter[], held: boolean): void {
    const { rounds, ...given } = this.#plan;
    const round = rounds[this.logs.length];
    if (!round) throw new RangeError('There is no round left');
    this.#leave();
    const exhibition = new Exhibition({
      ...round,
      ...given,
      sitters,
      capMs: THINKING_CAP_MS,
      heard: (facts) => this.#heard(facts),
    });
    this.exhibition = exhibition;
    this.logs.push({ scenario: exhibition.scenario, facts: exhibition.facts });
    this.phase = 'round';
    this.begun++;
    exhibition.hold(held);
    this.#listener.roundsChanged();
    exhibition.start();
  }

  backToLobby(): void {
    this.#leave();
    this.logs.length = 0;
    this.phase = 'lobby';
    this.#listener.roundsChanged();
  }

  #leave(): void {
    this.#engineLateBefore = this.engineLate;
    this.exhibition?.stop();
    this.exhibition = null;
  }

  #heard(facts: readonly Fact[]): void {
    this.#listener.happened(facts);
    if (!this.exhibition?.over) return;
    this.phase = this.logs.length < this.#plan.rounds.length ? 'between' : 'debrief';
    this.#listener.roundOver();
  }
}
