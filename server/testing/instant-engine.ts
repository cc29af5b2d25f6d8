/** An engine for tests: any legal move, at once, always the same. */
import { legalMoves } from '../../shared/chess/position.ts';
import type { Engine } from '../../shared/round/ports.ts';

export const instantEngine: Engine = {
  async choose(fen) {
    const move = legalMoves(fen)[0];
    if (!move) throw new Error(`No move in ${fen}`);
    return move;
  },
};
