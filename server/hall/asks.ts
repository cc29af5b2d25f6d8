/** What the class is asked, and what it has answered: one answer a person, the last one counts. */
import { type Asked, type Option, winnerOf } from '../../shared/lesson/asks.ts';
import type { Ask } from '../../shared/lesson/plan.ts';
import type { BoardId, QueueOrder } from '../../shared/simul/index.ts';

type Question = {
  readonly step: number;
  readonly ask: Ask;
  readonly options: readonly Option[];
  readonly choices: Map<BoardId, number>;
  isOpen: boolean;
  /** Known when the question is put, or later. */
  right: number | null;
  moves: number | null;
};

export class Asks {
  #questions: Question[] = [];

  /** All questions so far, in the order of the plan. */
  get all(): readonly Asked[] {
    return this.#questions.map(askedOf);
  }

  open(step: number, ask: Ask, options: readonly Option[], right: number | null): void {
    this.#questions.push({ step, ask, options, right, choices: new Map(), isOpen: true, moves: null });
  }
  close(): void {
    for (const question of this.#questions) question.isOpen = false;
  }
  forget(): void {
    this.#questions = [];
  }

  /** Whether that option can be taken now. */
  mayChoose(step: number, option: number): boolean {
    const question = this.#questions.find((one) => one.step === step);
    return question?.isOpen === true && option < question.options.length;
  }
  choose(board: BoardId, step: number, option: number): void {
    this.#questions.find((one) => one.step === step)?.choices.set(board, option);
  }
  /** Somebody has left his seat: what he thought goes with him. */
  leaves(board: BoardId): void {
    for (const { choices } of this.#questions) choices.delete(board);
  }
  choiceOf(board: BoardId, step: number): number | null {
    return this.#questions.find((one) => one.step === step)?.choices.get(board) ?? null;
  }

  /** It turns out how many moves were answered in the round that was asked about last. */
  movesWere(moves: number, right: (options: readonly Option[]) => number): void {
    const question = this.#questions.findLast(({ ask }) => ask.about === 'moves');
    if (!question || question.moves !== null) return;
    question.moves = moves;
    question.right = right(question.options);
  }
  /** The order of the ready queue that the class voted for last; null: it did not. */
  get votedQueue(): QueueOrder | null {
    const vote = this.#questions.findLast(({ ask }) => ask.about === 'queue');
    const winner = vote ? winnerOf(askedOf(vote)) : null;
    return typeof winner === 'string' ? winner : null;
  }
}

function askedOf({ step, ask, options, choices, isOpen, right, moves }: Question): Asked {
  const counts = options.map((_, index) => [...choices.values()].filter((choice) => choice === index).length);
  return {
    step,
    ask,
    options,
    isOpen,
    answers: choices.size,
    counts: isOpen ? null : counts,
    right: isOpen ? null : right,
    moves,
  };
}
