/** What a master does next, as the fact that begins it. Nothing here changes the hall. */

import type { Fact } from '../model/facts.ts';
import { boardAt, type Hall, type Master, masterAt } from '../model/hall.ts';
import type { BoardId, Ms } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';
import { first, firstKey } from '../model/tournament.ts';
import { DRIVEN } from '../policies/names.ts';
import type { Choice } from '../policies/policy.ts';
import { policies } from '../policies/registry.ts';
import { brainFor, hasBrain, lastUser, nextForABrain } from './brains.ts';

/** When the next choice is made: at once, or when a master on his way arrives and looks around; NEVER: there is none. */
export function choosesAt(hall: Hall): Ms {
  const atOnce = nextForABrain(hall) !== 0 || idlerWithWork(hall) !== 0;
  return atOnce ? hall.now : firstKey(hall.choosing);
}

/** First the master who waits for a brain that has become free goes on; then masters choose, by number. */
export function chosen(hall: Hall, at: Ms): Fact {
  const next = nextForABrain(hall);
  if (next !== 0) return towardsPlay(hall, masterAt(hall, next), at);
  const free = firstKey(hall.choosing) === at ? first(hall.choosing) : 0;
  const me = masterAt(hall, lowerOf(idlerWithWork(hall), free));
  const uncleared = first(hall.boardsToClear);
  if (uncleared !== 0) return cleanUp(hall, me, uncleared, at);
  return factOf(hall, me, policies[hall.scenario.policy].choose(hall, me), at);
}

type WithABrain = Extract<Fact, { kind: 'recallBegan' | 'playBegan' }>;

/** The lower of two numbers where 0 is nobody. */
const lowerOf = (a: number, b: number): number => (a === 0 || (b !== 0 && b < a) ? b : a);

/** A master who rests and has something to do, or who stands unasked while no hand is up any more; 0: nobody. */
function idlerWithWork(hall: Hall): number {
  const rester = first(hall.resting);
  const stander = first(hall.standing);
  if (first(hall.boardsToClear) !== 0) return lowerOf(rester, stander);
  const needed = rester !== 0 && workForAnyone(hall) ? rester : 0;
  return stander !== 0 && first(hall.ready) === 0 ? lowerOf(needed, stander) : needed;
}

/** Whether there is something to do for a master who rests, whoever he is: on a circle everybody has his own. */
function workForAnyone(hall: Hall): boolean {
  const { shares } = policies[hall.scenario.policy];
  return shares !== 'circles' && shares(hall);
}

function cleanUp({ scenario }: Hall, me: Master, board: BoardId, at: Ms): Fact {
  const until = scenario.cleanupMs === 'leak' ? at : onTick(at + scenario.cleanupMs);
  return { kind: 'cleanUpBegan', at, master: me.id, board, until };
}

function factOf(hall: Hall, me: Master, choice: Choice, at: Ms): Fact {
  const master = me.id;
  if (choice.do === 'rest') return { kind: 'restBegan', at, master };
  if (choice.do === 'stand')
    return { kind: 'blockBegan', at, master, board: me.board, until: null, unasked: true };
  if (choice.do !== 'stay') return goTo(hall, me, choice.board, at, choice.do === 'look');
  if (boardAt(hall, me.board).state === 'ready') return towardsPlay(hall, me, at);
  const until = choice.lingerMs === null ? null : onTick(at + choice.lingerMs);
  return { kind: 'blockBegan', at, master, board: me.board, until };
}

function goTo(hall: Hall, me: Master, board: BoardId, at: Ms, looks: boolean): Fact {
  const until = onTick(at + walkTakes(hall, me, board, looks));
  if (until === at && boardAt(hall, board).state === 'ready') return towardsPlay(hall, me, at, board);
  return { kind: 'walkBegan', at, master: me.id, board, until };
}

/** So much per board passed, forward round the circle of boards unless he walks back, and once per visit. */
function walkTakes({ scenario }: Hall, me: Master, board: BoardId, looks: boolean): Ms {
  const { policy, boards, walkMs, walkVisitMs } = scenario;
  if (policies[policy].walksBack) return Math.abs(board - me.board) * walkMs + walkVisitMs;
  const round = looks && board === me.board && me.visit !== 'none';
  const passed = round ? boards : (board - me.board + boards) % boards;
  return passed * walkMs + walkVisitMs;
}

/** At a board whose hand is up he needs a brain first, then perhaps a switch, then perhaps a recall; then he plays. */
export function towardsPlay(hall: Hall, me: Master, at: Ms, board: BoardId = me.board): Fact {
  if (hasBrain(hall, me)) return withABrain(hall, me, at, board);
  const master = me.id;
  const id = brainFor(hall, me);
  if (id === 0) return { kind: 'brainWaitBegan', at, master, board };
  const from = lastUser(hall, id);
  const brain = { id, from };
  const { switchMs } = hall.scenario;
  return switchMs > 0 && from !== null && from !== master
    ? { kind: 'switchBegan', at, master, board, until: onTick(at + switchMs), brain }
    : { ...withABrain(hall, me, at, board), brain };
}

function withABrain({ scenario }: Hall, me: Master, at: Ms, board: BoardId): WithABrain {
  const { policy, recallMs, playMs, untilTold } = scenario;
  const master = me.id;
  if (recallMs > 0 && me.mind !== board)
    return { kind: 'recallBegan', at, master, board, until: onTick(at + recallMs) };
  const isTold = untilTold === true && policy === DRIVEN;
  return { kind: 'playBegan', at, master, board, until: isTold ? null : onTick(at + playMs) };
}
