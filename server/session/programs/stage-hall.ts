/**
 * The class's own hall, as the program asks it whose author is the master: its opponents are people, and time passes in it
 * by itself. He is sent as a person sends him.
 */
import type { Answered, Ask } from '../../../shared/program/asks.ts';
import { Questions } from '../../../shared/program/questions.ts';
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import type { BoardId, Fact } from '../../../shared/simul/index.ts';
import type { Served } from '../../programs/program-hall.ts';

export class StageHall implements Served {
  /** Nobody has to wake it: it is told. */
  readonly nextDueMs = null;
  readonly #exhibition: Exhibition;
  readonly #questions: Questions;
  #told = 0;

  /** @param send sends the master there @returns whether he has the order */
  constructor(
    exhibition: Exhibition,
    names: () => readonly string[],
    send: (board: BoardId) => Promise<boolean>,
  ) {
    this.#exhibition = exhibition;
    this.#questions = new Questions({
      hall: () => exhibition.hall,
      names,
      bound: null,
      send: (board) =>
        void send(board).then((isSent) => {
          if (!isSent) this.#questions.notSent();
        }),
      close: null,
      opponentsOpen: true,
    });
  }

  get hall() {
    return this.#exhibition.hall;
  }
  get facts(): readonly Fact[] {
    return this.#exhibition.facts;
  }
  ask(ask: Ask): number {
    return this.#questions.ask(ask);
  }
  forget(id: number): void {
    this.#questions.forget(id);
  }
  advance(): { readonly facts: readonly Fact[]; readonly answers: readonly Answered[] } {
    const facts = this.facts.slice(this.#told);
    this.#told = this.facts.length;
    return { facts, answers: this.#questions.take() };
  }
  /** What has just happened in it. */
  happened(facts: readonly Fact[]): void {
    this.#questions.happened(facts);
  }
}
