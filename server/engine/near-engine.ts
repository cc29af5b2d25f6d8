/**
 * The quickest chess, in place: one half move ahead takes 0.07 ms, and to wake the engine's thread for it costs the hall's thread
 * more than that. Where many are asked for at once, and for all that looks further, there is the thread.
 */
import { searchFor } from '../../shared/chess/search.ts';
import type { Clock, Engine } from '../../shared/round/ports.ts';
import { EngineBudget } from './budget.ts';

const QUICKEST = 0;
/** Of the hall's thread, by the budget's generous count: 200 searches a second, and 16 in one turn. */
const SHARE = 0.05;
const AT_ONCE_MS_MAX = 4;

type Engines = { readonly at: (level: number) => Engine };

/** @param far the engine on its thread */
export function nearEngine(far: Engines, clock: Pick<Clock, 'nowMs'>): Engines {
  const budget = new EngineBudget(clock, SHARE, AT_ONCE_MS_MAX);
  const quickest = far.at(QUICKEST);
  const near: Engine = {
    choose: (fen) => (budget.take(QUICKEST) ? searchedHere(fen) : quickest.choose(fen)),
  };
  return { at: (level) => (level === QUICKEST ? near : far.at(level)) };
}

async function searchedHere(fen: string) {
  const { move } = searchFor({ id: 0, fen, level: QUICKEST }, Math.random());
  if (move === null) throw new Error('The engine found no move');
  return move;
}
