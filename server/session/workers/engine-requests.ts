/** Requests the master's moves from the engine; what it says is put into the class as any other input. */
import type { Engine } from '../../../shared/round/ports.ts';
import type { BoardId } from '../../../shared/simul/index.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Put } from '../journal.ts';

export class EngineRequests {
  /** While a class is made again nothing is requested: the engine's moves stand among its inputs. */
  isOpen = true;
  readonly #engine: Engine;
  readonly #put: Put;

  constructor(engine: Engine, put: Put) {
    this.#engine = engine;
    this.#put = put;
  }

  /** An engine that fails is as one that is late: a quick move is played. */
  requestMove(board: BoardId, fen: string): void {
    if (!this.isOpen) return;
    this.#engine.choose(fen).then(
      (move) => this.#put({ do: 'engineMove', board, fen, move }),
      () => {},
    );
  }

  /** Every move that has not come yet is requested again. */
  requestAgain({ exhibition }: Classroom): void {
    for (const { requestedFen, board } of exhibition?.tables ?? [])
      if (requestedFen !== null) this.requestMove(board, requestedFen);
  }
}
