/**
 * A hall full of people, and nothing but the hall: the core says whose move counts and when the master has answered it.
 * He plays as fast as this thread can: what a move costs him is what it costs the processor. No chess is kept.
 */
import { Conductor } from '../../../shared/round/conductor.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { type BoardId, type Fact, type Ms, scenarioOf } from '../../../shared/simul/index.ts';

export class CrowdHall {
  readonly #conductor: Conductor;
  #answers = 0;

  /**
   * @param durationMs how long they play
   * @param answered is told of each board at which the master has just moved
   */
  constructor(boards: number, durationMs: Ms, clock: Clock, answered: (board: BoardId) => void) {
    const scenario = scenarioOf({
      policy: 'event-loop',
      boards,
      opens: 'opponents',
      playMs: 0,
      replies: { kind: 'human', capMs: null },
      durationMs,
    });
    this.#conductor = new Conductor(scenario, clock, 1, (facts) => this.#happened(facts, answered));
  }

  /** How many moves the master has answered. */
  get answers(): number {
    return this.#answers;
  }

  start(): void {
    this.#conductor.goOn();
  }
  stop(): void {
    this.#conductor.stop();
  }

  /** Somebody moves. @returns whether that counts: it was their turn, and the round runs */
  reply(board: BoardId): boolean {
    const atMs = this.#conductor.catchUp();
    if (!this.#conductor.mayReply(board)) return false;
    this.#conductor.reply(board, atMs);
    return true;
  }

  #happened(facts: readonly Fact[], answered: (board: BoardId) => void): void {
    // Nobody replays this round: a log of every move would be counted as the players' memory.
    this.#conductor.forgetFacts();
    for (const fact of facts) {
      if (fact.kind !== 'masterMoved') continue;
      this.#answers++;
      answered(fact.board);
    }
  }
}
