/**
 * One driven hall as a slow service: whoever asks is answered when what they wait for has happened. Time is an argument.
 */
import {
  advance,
  boundOf,
  close,
  DRIVEN,
  type Fact,
  type Hall,
  type Ms,
  nextAppointment,
  openHall,
  problemsOf,
  type Scenario,
  send,
} from '../simul/index.ts';
import type { Answered, Ask } from './asks.ts';
import { Questions } from './questions.ts';

const MASTER = 1;

type News = { readonly facts: readonly Fact[]; readonly answers: readonly Answered[] };

export class ServedHall {
  readonly hall: Hall;
  readonly #facts: Fact[] = [];
  /** How many facts have been told by `advance`. */
  #told = 0;
  readonly #questions: Questions;

  /**
   * @param names who sits there, by board; index 0 is board 1
   * @throws RangeError where the scenario can't be played, or nobody drives its one master
   */
  constructor(scenario: Scenario, names: readonly string[] = []) {
    const problems = problemsOf(scenario);
    if (problems.length > 0) throw new RangeError(problems.join(' '));
    if (scenario.policy !== DRIVEN || scenario.masters !== 1)
      throw new RangeError('A program drives one driven master.');
    const seats = 'kind' in scenario.replies ? [scenario.replies] : scenario.replies;
    const hall = openHall(scenario);
    this.hall = hall;
    this.#questions = new Questions({
      hall: () => hall,
      names: () => names,
      bound: seats.some(({ kind }) => kind === 'human') ? null : boundOf(scenario, []),
      send: (board) => this.#happened(send(hall, MASTER, board, hall.now).facts),
      close: (board) => this.#happened(close(hall, board, hall.now).facts),
    });
  }

  get facts(): readonly Fact[] {
    return this.#facts;
  }

  /** The next moment at which something happens by itself; null: nothing does, unless somebody asks. */
  get nextDueMs(): Ms | null {
    return nextAppointment(this.hall);
  }

  /** Somebody asks, at that moment or, where it is past, now. @returns its number, by which it is answered */
  ask(ask: Ask, atMs: Ms): number {
    this.#pass(atMs);
    return this.#questions.ask(ask);
  }

  /** Who asked waits no longer. A move for which he has been sent is played all the same. */
  forget(id: number, atMs: Ms): void {
    this.#pass(atMs);
    this.#questions.forget(id);
  }

  /** Lets time pass. @returns what has happened, and who is answered, since it was last asked */
  advance(toMs: Ms): News {
    this.#pass(toMs);
    const facts = this.#facts.slice(this.#told);
    this.#told = this.#facts.length;
    return { facts, answers: this.#questions.take() };
  }

  #pass(toMs: Ms): void {
    for (let at = this.nextDueMs; at !== null && at <= toMs; at = this.nextDueMs)
      this.#happened(advance(this.hall, at).facts);
    this.#happened(advance(this.hall, toMs).facts);
  }

  #happened(facts: readonly Fact[]): void {
    for (const fact of facts) this.#facts.push(fact);
    this.#questions.happened(facts);
  }
}
