/** Sends driven masters as the event loop would go, through the same act as a person: for whoever is away. */
import {
  awaitsOrder,
  type BoardId,
  type Fact,
  type Hall,
  type Master,
  maySend,
  policies,
  send,
} from '../simul/index.ts';

/** The orders of this moment, and what follows from them at once; the hall is changed. */
export function asLoopSends(hall: Hall): readonly Fact[] {
  const facts: Fact[] = [];
  for (let order = nextOrder(hall); order !== null; order = nextOrder(hall))
    facts.push(...send(hall, order.master, order.to, hall.now).facts);
  return facts;
}

/** The next master who has nothing to do and somewhere to go; null: there is none. */
function nextOrder(hall: Hall): { readonly master: number; readonly to: BoardId } | null {
  if (hall.ended) return null;
  for (const me of hall.masters) {
    const to = awaitsOrder(hall, me) ? loopsChoice(hall, me) : null;
    if (to !== null && maySend(hall, me.id, to)) return { master: me.id, to };
  }
  return null;
}

/** Where the event loop would go from here; null: no hand is up. */
function loopsChoice(hall: Hall, me: Readonly<Master>): BoardId | null {
  const choice = policies['event-loop'].choose(hall, me);
  return choice.do === 'visit' && choice.board > 0 ? choice.board : null;
}
