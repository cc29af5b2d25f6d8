/** The master's chess, cheap: a legal move after a while; now and then none at all. Its moods are the process's own. */
import { legalMoves, type Move } from '../../../shared/chess/position.ts';
import type { Engine } from '../../../shared/round/ports.ts';
import type { Actor } from '../world/actor.ts';
import type { World } from '../world/world.ts';

const KEPT_MAX = 20_000;
const known = new Map<string, readonly Move[]>();

/** The same positions come again and again: their moves are kept. */
export function movesIn(fen: string): readonly Move[] {
  const before = known.get(fen);
  if (before) return before;
  if (known.size >= KEPT_MAX) known.clear();
  const moves = legalMoves(fen);
  known.set(fen, moves);
  return moves;
}

export function engineOf(world: World, process: Actor): Engine {
  return {
    choose: (fen) =>
      new Promise((resolve, reject) => {
        const { draws } = process;
        const chance = draws.share();
        if (chance < 0.02) return reject(new Error('The engine has failed'));
        const moves = movesIn(fen);
        const move = moves[draws.int(0, Math.min(3, moves.length))];
        world.after(20 + chance * 600, process, () => (move ? resolve(move) : reject(new Error('No move'))));
      }),
  };
}
