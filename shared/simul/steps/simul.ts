/**
 * The exhibition as time passes and people act. Each step changes the hall it is given, answers it, and says what
 * happened; the facts alone rebuild it. Readings of a clock are put on the grid of time as they come in; an act at a
 * time before the hall's own counts as if it came now.
 */

import type { Fact } from '../model/facts.ts';
import { boardAt, type Hall } from '../model/hall.ts';
import { openHall } from '../model/open.ts';
import { headlessProblemsOf, problemsOf } from '../model/problems.ts';
import type { BoardId, MasterId, Ms, QueueOrder, Replies, Scenario } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';
import { maySendTo } from '../policies/driven.ts';
import { DRIVEN, type PolicyName } from '../policies/names.ts';
import { evolve } from './evolve.ts';
import { nextFact } from './next.ts';

/** The hall, and what has just happened in it, in order. */
export type Step = { readonly hall: Hall; readonly facts: readonly Fact[] };

/** Lets time pass: everything that happens by `to`. A late timer changes nothing, facts carry their own times. */
export function advance(hall: Hall, to: Ms): Step {
  const facts: Fact[] = [];
  happen(hall, onTick(to), facts);
  return { hall, facts };
}

function happen(hall: Hall, to: Ms, facts: Fact[]): void {
  for (let fact = nextFact(hall, to); fact !== null; fact = nextFact(hall, to)) {
    evolve(hall, fact);
    facts.push(fact);
  }
  if (!hall.ended && to > hall.now && to < Infinity) hall.now = to;
}

/** Whether that opponent may move now: it is their turn, and the round runs. */
export function mayReply(hall: Hall, board: BoardId): boolean {
  return !hall.ended && hall.boards[board - 1]?.state === 'thinking';
}

/** A person has moved. Where they may not (`mayReply`), time passes until `at` and that is all. */
export function reply(hall: Hall, board: BoardId, at: Ms): Step {
  return act(hall, at, (now) => (mayReply(hall, board) ? { kind: 'opponentMoved', at: now, board } : null));
}

/**
 * That opponent has left for good, or their game is over. Where their board is closed already, time passes until `at` and
 * that is all.
 */
export function close(hall: Hall, board: BoardId, at: Ms, why: 'left' | 'finished' = 'left'): Step {
  return act(hall, at, (now) =>
    isInPlay(hall, board) ? { kind: 'boardClosed', at: now, board, why } : null,
  );
}

/** Somebody else takes the seat, a person a bot's or a bot a person's. If it is their turn they begin to think now. */
export function reseat(hall: Hall, board: BoardId, replies: Replies, at: Ms): Step {
  return act(hall, at, (now) =>
    isInPlay(hall, board) ? { kind: 'reseated', at: now, board, replies } : null,
  );
}

/** Whether that master goes where he is sent, and may be sent there now: a board in play where no other master is; null: nowhere. */
export function maySend(hall: Hall, master: MasterId, to: BoardId | null): boolean {
  const me = hall.masters[master - 1];
  if (hall.ended || hall.scenario.policy !== DRIVEN || me === undefined) return false;
  return to === null || maySendTo(hall, me, to);
}

/** He is sent to that board, or nowhere. Where he may not be (`maySend`), time passes until `at` and that is all. */
export function send(hall: Hall, master: MasterId, to: BoardId | null, at: Ms): Step {
  return act(hall, at, (now) =>
    maySend(hall, master, to) ? { kind: 'masterSent', at: now, master, to } : null,
  );
}

/** Whether that master plays until he is told, and so may be told when that ends. */
export function mayEndPlay(hall: Hall, master: MasterId): boolean {
  const me = hall.masters[master - 1];
  const { policy, untilTold } = hall.scenario;
  return (
    !hall.ended && untilTold === true && policy === DRIVEN && me?.doing === 'play' && me.visit === 'came'
  );
}

/**
 * He is told when what he plays ends; null: not yet, whatever he was told before. Where he may not be told (`mayEndPlay`),
 * time passes until `at` and that is all.
 */
export function endPlay(hall: Hall, master: MasterId, until: Ms | null, at: Ms): Step {
  return act(hall, at, (now) =>
    mayEndPlay(hall, master)
      ? { kind: 'playEnds', at: now, master, until: until === null ? null : Math.max(now, onTick(until)) }
      : null,
  );
}

/** How the master chooses where to go: all of it that may change while a round runs. */
export type Way = { readonly policy: PolicyName; readonly queue: QueueOrder };

/**
 * Whether the master may choose another way from now on. He is alone, for several share the boards by their policy; nobody
 * drives him, before or after; and the round can be played so.
 */
export function mayChangePolicy({ ended, masters, scenario }: Hall, { policy, queue }: Way): boolean {
  if (ended || masters.length > 1 || scenario.policy === DRIVEN || policy === DRIVEN) return false;
  const isNew = policy !== scenario.policy || queue !== scenario.queue;
  return isNew && problemsOf({ ...scenario, policy, queue }).length === 0;
}

/** He chooses so from now on. Where he may not (`mayChangePolicy`), time passes until `at` and that is all. */
export function changePolicy(hall: Hall, { policy, queue }: Way, at: Ms): Step {
  return act(hall, at, (now) =>
    mayChangePolicy(hall, { policy, queue }) ? { kind: 'policyChanged', at: now, policy, queue } : null,
  );
}

/** The host ends the round before its time. */
export function ringBell(hall: Hall, at: Ms): Step {
  return act(hall, at, (now) => ({ kind: 'bellRang', at: now }));
}

const isInPlay = (hall: Hall, board: BoardId): boolean =>
  board >= 1 && board <= hall.boards.length && boardAt(hall, board).state !== 'closed';

/** Everything due by `at`, then what somebody did, then what follows from it at that instant. */
function act(hall: Hall, at: Ms, did: (now: Ms) => Fact | null): Step {
  const facts: Fact[] = [];
  happen(hall, onTick(at), facts);
  const fact = hall.ended ? null : did(hall.now);
  if (fact !== null) {
    evolve(hall, fact);
    facts.push(fact);
    happen(hall, hall.now, facts);
  }
  return { hall, facts };
}

/**
 * The whole round, from its opening to its end.
 * @throws RangeError where the scenario can't be played, or not without people
 */
export function playOut(scenario: Scenario): Step {
  return advance(openHeadless(scenario), Infinity);
}

/**
 * The whole round without keeping its facts: each is told once.
 * @param tell answers `false` where that is enough: nothing more is played then
 * @param until no further than to this moment
 * @throws as `playOut`
 */
export function playThrough(scenario: Scenario, tell: (fact: Fact) => unknown, until: Ms = Infinity): Hall {
  const hall = openHeadless(scenario);
  const to = onTick(until);
  for (let fact = nextFact(hall, to); fact !== null; fact = nextFact(hall, to)) {
    evolve(hall, fact);
    if (tell(fact) === false) break;
  }
  return hall;
}

/**
 * The whole round in pieces, as `playThrough` plays it: after so many facts it waits until it is asked to go on.
 * @throws as `playOut`, at the first piece
 */
export function* playInPieces(
  scenario: Scenario,
  tell: (fact: Fact) => unknown,
  pieceFacts: number,
): Generator<undefined, Hall> {
  const hall = openHeadless(scenario);
  let left = pieceFacts;
  for (let fact = nextFact(hall, Infinity); fact !== null; fact = nextFact(hall, Infinity)) {
    evolve(hall, fact);
    if (tell(fact) === false) break;
    if (--left > 0) continue;
    left = pieceFacts;
    yield;
  }
  return hall;
}

function openHeadless(scenario: Scenario): Hall {
  const problems = headlessProblemsOf(scenario);
  if (problems.length > 0) throw new RangeError(problems.join(' '));
  return openHall(scenario);
}

/** The hall as it stood after these facts. */
export function replay(scenario: Scenario, facts: readonly Fact[]): Hall {
  return facts.reduce(evolve, openHall(scenario));
}
