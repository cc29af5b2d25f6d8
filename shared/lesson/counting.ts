/** How much happens in the halls of a plan, and how long that takes: found out by playing them, without anybody. */
import { type Ms, playThrough, type Scenario } from '../simul/index.ts';
import { roundWithoutPeople, showOf } from './halls.ts';
import type { RoundStep, ShowStep } from './plan.ts';

/** More is not played: what happens is kept and sent, and a server must be able to say at once how long a show takes. */
const FACTS_MAX = { round: 200_000, show: 500_000 } as const;

/** How many facts, and how long on the hall's own clock; both Infinity: more than is played. */
type Counted = { readonly facts: number; readonly lastsMs: Ms };

const TOO_MUCH: Counted = { facts: Number.POSITIVE_INFINITY, lastsMs: Number.POSITIVE_INFINITY };

/** How long a show takes, on its own clock; Infinity: it is too long to be shown. @throws RangeError where it can't be played */
export function showLastsMs(step: ShowStep): Ms {
  return counted(step, step.scenario.boards).lastsMs;
}

/** What happens in one step. @param boards how many seats a round has @throws RangeError where it can't be played */
export function counted(step: RoundStep | ShowStep, boards: number): Counted {
  const known = counts.get(step)?.get(boards);
  if (known) return known;
  const scenario = step.kind === 'round' ? roundWithoutPeople(step, boards) : showOf(step);
  const count = countedIn(scenario, FACTS_MAX[step.kind]);
  counts.set(step, (counts.get(step) ?? new Map<number, Counted>()).set(boards, count));
  return count;
}
/** Who looks at a plan asks again and again. */
const counts = new WeakMap<RoundStep | ShowStep, Map<number, Counted>>();

class TooMuch extends Error {}

function countedIn(scenario: Scenario, factsMax: number): Counted {
  if (isHopeless(scenario, factsMax)) return TOO_MUCH;
  let facts = 0;
  const count = () => {
    facts++;
    if (facts > factsMax) throw new TooMuch();
  };
  try {
    const { now } = playThrough(scenario, count);
    return { facts, lastsMs: now };
  } catch (error) {
    if (error instanceof TooMuch) return TOO_MUCH;
    throw error;
  }
}

/** Each exchange is two facts at least, unless something ends the games early: that many need not be counted. */
function isHopeless(scenario: Scenario, factsMax: number): boolean {
  const { boards, exchanges, durationMs, timeoutMs, failures } = scenario;
  const endsEarly = durationMs !== null || timeoutMs !== null || failures.length > 0;
  return !endsEarly && boards * (exchanges ?? 0) * 2 > factsMax;
}
