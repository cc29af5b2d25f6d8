/**
 * What became of requests: whoever sends one twice (its answer was lost on the way) is answered twice, and it is done once.
 * Kept is what was written down, for whoever has the seat now: somebody who comes and goes, or asks for what leaves no trace,
 * leaves nothing behind.
 */
import type { BoardId } from '../../shared/simul/index.ts';
import type { Input } from '../classroom/inputs.ts';
import type { Entry } from '../store/store.ts';
import type { Outcome } from './journal.ts';

type Sender = NonNullable<Entry['sender']>;

export class Answers<Answer extends Outcome> {
  /** By board (0 is the host), then by the sender's own ids. */
  readonly #answers = new Map<number, Map<string, Answer | Promise<Answer>>>();
  /** The number with which whoever has the seat sat down. */
  readonly #satAt = new Map<BoardId, number>();

  /** How many are kept. */
  get count(): number {
    return [...this.#answers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The answer that there was, or a new one. @param isKept whether it is to be given again; else it may be asked for anew */
  once(
    { board, id }: Sender,
    carryOut: () => Promise<Answer>,
    isKept: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const ofBoard = this.#of(board);
    const before = ofBoard.get(id);
    if (before) return Promise.resolve(before);
    const answer = carryOut().then((done) => {
      if (!isKept(done) && ofBoard.get(id) === answer) ofBoard.delete(id);
      if (ofBoard.size === 0 && this.#answers.get(board) === ofBoard) this.#answers.delete(board);
      return done;
    });
    ofBoard.set(id, answer);
    return answer;
  }

  /** What became of a request before the server was started again. */
  remember({ board, id }: Sender, answer: Answer): void {
    this.#of(board).set(id, answer);
  }

  /** That was put into the class: where somebody new sits down, what was answered to others there is nobody's. */
  happened(input: Input, seq: number): void {
    if (input.do !== 'sit') return;
    this.#answers.delete(input.board);
    this.#satAt.set(input.board, seq);
  }

  /** Whether this number was given to somebody who had the seat before: the id is one of theirs. */
  isOfAnother({ board }: Sender, seq: number): boolean {
    return seq < (this.#satAt.get(board) ?? 0);
  }

  #of(board: number): Map<string, Answer | Promise<Answer>> {
    const known = this.#answers.get(board);
    if (known) return known;
    const made = new Map<string, Answer | Promise<Answer>>();
    this.#answers.set(board, made);
    return made;
  }
}
