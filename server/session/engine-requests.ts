/** Asks the engine for the master's moves; what it says is put into the class as any other input. */
import type { Engine } from '../../shared/round/ports.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Journal } from './journal.ts';

export class EngineRequests {
  /** While a class is made again nobody is asked: the answers stand among its inputs. */
  isOpen = true;
  readonly #engine: Engine;
  readonly #journal: () => Journal;

  /** @param journal where the answers go, asked for when there is one */
  constructor(engine: Engine, journal: () => Journal) {
    this.#engine = engine;
    this.#journal = journal;
  }

  /** One that fails is as one that is late: a quick move is played. */
  ask(board: BoardId, fen: string): void {
    if (!this.isOpen) return;
    this.#engine.choose(fen).then(
      (move) => this.#journal().record({ do: 'engineMove', board, fen, move }),
      () => {},
    );
  }

  /** Everything that is not answered yet is asked again. */
  askAgain({ exhibition }: Classroom): void {
    for (const { requestedFen, board } of exhibition?.tables ?? [])
      if (requestedFen !== null) this.ask(board, requestedFen);
  }
}
