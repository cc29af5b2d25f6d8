/** What the class is asked, and what it has answered: one answer a person, the last one counts. */

import {
  type Asked,
  nearestOption,
  type Option,
  type QuestionStatus,
  winnerOf,
} from '../../shared/lesson/questions.ts';
import type { BoardId, QueueOrder } from '../../shared/simul/index.ts';

type PosedQuestion = {
  readonly step: number;
  readonly question: Asked;
  readonly options: readonly Option[];
  readonly choices: Map<BoardId, number>;
  /** How often somebody has chosen. */
  readonly taps: Map<BoardId, number>;
  /** Of those who were taken off their seats and may come back. */
  readonly setAside: Map<BoardId, { readonly choice: number; readonly taps: number }>;
  isOpen: boolean;
  /** Known when the question is put, or later. */
  right: number | null;
  /** Which round's moves are to be guessed, counted as they begin; null: none is, or it has not begun. */
  round: number | null;
  moves: number | null;
};

/** People change their minds, but hardly more often than this, and every tap is written down. */
const TAPS_MAX = 20;

export class Questions {
  #questions: PosedQuestion[] = [];

  /** All questions so far, in the order of the plan. */
  get all(): readonly QuestionStatus[] {
    return this.#questions.map(statusOf);
  }

  open(step: number, question: Asked, options: readonly Option[], right: number | null): void {
    this.#questions.push({
      step,
      question,
      options,
      right,
      choices: new Map(),
      taps: new Map(),
      setAside: new Map(),
      isOpen: true,
      round: null,
      moves: null,
    });
  }
  close(): void {
    for (const question of this.#questions) question.isOpen = false;
  }
  forget(): void {
    this.#questions = [];
  }

  /** Why that option can't be taken now; null: it can. */
  objection(board: BoardId, step: number, option: number): 'questionClosed' | 'tooFast' | null {
    const question = this.#at(step);
    if (!question?.isOpen || option >= question.options.length) return 'questionClosed';
    return (question.taps.get(board) ?? 0) < TAPS_MAX ? null : 'tooFast';
  }
  choose(board: BoardId, step: number, option: number): void {
    const question = this.#at(step);
    question?.choices.set(board, option);
    question?.taps.set(board, (question.taps.get(board) ?? 0) + 1);
  }
  /**
   * Somebody has left: their choices go with them, and whoever sits there next begins anew.
   * @param mayComeBack their choices count no more, and are kept for them
   */
  leaves(board: BoardId, mayComeBack = false): void {
    for (const { choices, taps, setAside } of this.#questions) {
      const choice = choices.get(board);
      setAside.delete(board);
      if (mayComeBack && choice !== undefined) setAside.set(board, { choice, taps: taps.get(board) ?? 1 });
      choices.delete(board);
      taps.delete(board);
    }
  }
  /** They have their seat again, and what they chose. */
  comesBack(board: BoardId): void {
    for (const { choices, taps, setAside } of this.#questions) {
      const kept = setAside.get(board);
      if (!kept) continue;
      setAside.delete(board);
      choices.set(board, kept.choice);
      taps.set(board, kept.taps);
    }
  }
  choiceOf(board: BoardId, step: number): number | null {
    return this.#at(step)?.choices.get(board) ?? null;
  }
  /** How many have an answer to the question of that step. */
  answersTo(step: number): number {
    return this.#at(step)?.choices.size ?? 0;
  }
  #at(step: number): PosedQuestion | undefined {
    return this.#questions.find((question) => question.step === step);
  }

  /** What was guessed at that step has turned out. @param right the option that is so; null: none is */
  proves(step: number, right: number | null): void {
    const question = this.#at(step);
    if (question) question.right = right;
  }
  /** That round begins: it is the one whose moves were asked about last, if no other was. */
  begins(round: number): void {
    const question = this.#questions.findLast(({ question }) => question.about === 'moves');
    if (question) question.round ??= round;
  }
  /** Whether somebody was asked for the moves of that round, and they are not known yet. */
  waitFor(round: number): boolean {
    return this.#questions.some((question) => question.round === round && question.moves === null);
  }
  /** It turns out how many moves were answered in that round. */
  movesWere(round: number, moves: number): void {
    const question = this.#questions.find((question) => question.round === round);
    if (!question) return;
    question.moves = moves;
    question.right = nearestOption(question.options, moves);
  }
  /** What somebody predicted, where it has turned out how many moves it were. */
  predictionsOf(board: BoardId): readonly { readonly predicted: number; readonly moves: number }[] {
    return this.#questions.flatMap(({ question, options, choices, moves }) => {
      const choice = choices.get(board);
      if (question.about !== 'moves' || moves === null || choice === undefined) return [];
      return [{ predicted: Number(options[choice]), moves }];
    });
  }
  /** How many questions about moves are answered by what happened. */
  get settled(): number {
    return this.#questions.filter(({ moves }) => moves !== null).length;
  }
  /** The order of the ready queue that the class voted for last; null: it did not. */
  get votedQueue(): QueueOrder | null {
    const vote = this.#questions.findLast(({ question }) => question.about === 'queue');
    const winner = vote ? winnerOf(statusOf(vote)) : null;
    return typeof winner === 'string' ? winner : null;
  }
}

function statusOf({ step, question, options, choices, isOpen, right, moves }: PosedQuestion): QuestionStatus {
  const counts = options.map(() => 0);
  for (const choice of choices.values()) counts[choice] = (counts[choice] ?? 0) + 1;
  return {
    step,
    question,
    options,
    isOpen,
    answers: choices.size,
    counts: isOpen ? null : counts,
    right: isOpen ? null : right,
    moves,
  };
}
