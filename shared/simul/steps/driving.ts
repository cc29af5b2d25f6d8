/** Rounds that somebody drives: a person at the boards, or a program. Here a function does it, in the round's own time. */
import type { Fact } from '../model/facts.ts';
import type { Hall, Master } from '../model/hall.ts';
import { openHall } from '../model/open.ts';
import type { BoardId, MasterId, Ms, Scenario } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';
import { takesPart } from '../model/tournament.ts';
import type { HallSeenByAMaster } from '../policies/policy.ts';
import { nextAppointment } from './next.ts';
import { advance, type Step, send } from './simul.ts';

/** Where to send a master who has nothing to do; null: nowhere for now. It sees what a master can see. */
export type Driver = (hall: HallSeenByAMaster, me: Readonly<Master>) => BoardId | null;

/** Whether that master has nothing to do: he rests, or stands unasked. */
export function awaitsOrder(hall: Hall, me: Readonly<Master>): boolean {
  return takesPart(hall.resting, me.id) || takesPart(hall.standing, me.id);
}

/**
 * The whole round under this driver, until nothing happens any more.
 * @param reactionMs how long the driver takes to look and decide, each time a master has nothing to do
 * @throws RangeError where the scenario can't be played
 */
export function driveOut(scenario: Scenario, driver: Driver, reactionMs: Ms = 0): Step {
  const hall = openHall(scenario);
  const facts: Fact[] = [];
  const looks: Looks = new Map();
  for (let at = nextAppointment(hall); at !== null; at = nextLook(hall, looks)) {
    let news = advance(hall, at).facts;
    do {
      facts.push(...news);
      if (news.length > 0) lookAgain(looks);
      news = order(hall, driver, looks, reactionMs);
    } while (news.length > 0);
  }
  return { hall, facts };
}

/** By master who has nothing to do: when the driver has looked and decides; Infinity: has decided to wait for news. */
type Looks = Map<MasterId, Ms>;

function lookAgain(looks: Looks): void {
  for (const [master, at] of looks) if (at === Infinity) looks.delete(master);
}

function nextLook(hall: Hall, looks: Looks): Ms | null {
  if (hall.ended) return null;
  const at = Math.min(nextAppointment(hall) ?? Infinity, ...looks.values());
  return at === Infinity ? null : at;
}

/** The first order of this moment, by master's number, and what follows from it at once; empty: there is none. */
function order(hall: Hall, driver: Driver, looks: Looks, reactionMs: Ms): readonly Fact[] {
  for (const me of hall.masters) {
    if (!awaitsOrder(hall, me)) looks.delete(me.id);
    else if (!looks.has(me.id)) looks.set(me.id, onTick(hall.now + reactionMs));
    if ((looks.get(me.id) ?? Infinity) > hall.now) continue;
    looks.set(me.id, Infinity);
    const to = driver(hall, me);
    const facts = to === null ? [] : send(hall, me.id, to, hall.now).facts;
    if (facts.length > 0) return facts;
  }
  return [];
}
