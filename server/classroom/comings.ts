/**
 * What is written down of those who come and go before a class has begun, and says nothing any more once they are gone: so that a
 * log does not grow with people who never play, nor keep their names.
 */
import type { BoardId } from '../../shared/simul/index.ts';
import type { Input } from './inputs.ts';

/** Who sits there, and what they are called: with whoever gives the seat up it is all over. */
const PASSING: ReadonlySet<Input['do']> = new Set(['sit', 'rename', 'declineWish', 'handOver', 'free']);

export class Comings {
  /** By board, the numbers of what passes; null: something has happened there that stays. */
  readonly #passing = new Map<BoardId, readonly number[] | null>();
  #isOver = false;

  /** The numbers of what may be forgotten as soon as this is written down. */
  outdatedBy(input: Input): readonly number[] {
    return input.do === 'free' && !input.mayComeBack ? (this.#passing.get(input.board) ?? []) : [];
  }

  /** That was written down, under this number, and so much forgotten with it. */
  note(input: Input, seq: number, forgotten: readonly number[] = []): void {
    if (this.#isOver) return;
    if (input.do === 'command' && (input.command === 'start' || input.command === 'next')) {
      this.#isOver = true;
      this.#passing.clear();
    } else for (const board of boardsOf(input)) this.#noteAt(board, input, seq, forgotten);
  }

  /** That was written down, and could not be done: what came before it is why, and stays. */
  failed(): void {
    this.#isOver = true;
    this.#passing.clear();
  }

  #noteAt(board: BoardId, input: Input, seq: number, forgotten: readonly number[]): void {
    const before = this.#passing.get(board);
    if (before === null) return;
    const left = (before ?? []).filter((one) => !forgotten.includes(one));
    this.#passing.set(board, PASSING.has(input.do) ? [...left, seq] : null);
  }
}

function boardsOf(input: Input): readonly BoardId[] {
  if ('board' in input) return [input.board];
  return input.do === 'nameDriver' && input.driver ? [input.driver] : [];
}
