/** Chess that is worked out once: in classes of minutes the same positions come again and again. */
import { Chess } from 'chess.js';

const KEPT_MAX = 50_000;
const known = new Map<string, readonly string[]>();

/** Until it is given back, chess.js remembers which moves a position has. @returns how to give it back */
export function rememberMoves(): () => void {
  const { moves } = Chess.prototype;
  const remembering = function (this: Chess, ...options: unknown[]) {
    if (options.length > 0) return Reflect.apply(moves, this, options);
    const fen = this.fen();
    const before = known.get(fen);
    if (before) return [...before];
    const found = Reflect.apply(moves, this, []) as string[];
    if (known.size >= KEPT_MAX) known.clear();
    known.set(fen, found);
    return [...found];
  };
  Chess.prototype.moves = remembering as typeof moves;
  return () => {
    Chess.prototype.moves = moves;
  };
}
