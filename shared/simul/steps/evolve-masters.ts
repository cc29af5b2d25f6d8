/** What facts change for the masters: where they are, what they do, when they choose. */

import type { BrainTaken } from '../model/facts.ts';
import { type Board, boardAt, type Doing, type Hall, type Master, masterAt } from '../model/hall.ts';
import type { BoardId, Ms } from '../model/scenario.ts';
import { enter, keyOf, NEVER, takeOut, takesPart } from '../model/tournament.ts';
import { policies } from '../policies/registry.ts';
import { giveBrainBack, takeBrain } from './brains.ts';

type Work = { readonly at: Ms; readonly until: Ms | null; readonly brain?: BrainTaken };

/** He begins something; `busyUntil` or `choosesAt` is when it ends, NEVER where nobody knows. */
function begin(hall: Hall, me: Master, doing: Doing, at: Ms, busyUntil: Ms, choosesAt: Ms): void {
  const until = Math.min(busyUntil, choosesAt);
  me.doing = doing;
  me.since = at;
  me.until = until === NEVER ? null : until;
  enter(hall.busy, me.id, busyUntil);
  enter(hall.choosing, me.id, choosesAt);
  takeOut(hall.resting, me.id);
  takeOut(hall.standing, me.id);
}

function leave(hall: Hall, me: Master): void {
  const board = boardAt(hall, me.board);
  if (board.master === me.id) board.master = null;
}

function remember({ scenario }: Hall, me: Master, to: BoardId): void {
  const { memory } = policies[scenario.policy];
  if (memory !== null && me.memory !== null) me.memory = memory.after(me.memory, me.board, to);
}

/** His place is at this board from now on. @returns whether its hand is up: then it is his to serve */
function goTo(hall: Hall, me: Master, board: Board, at: Ms): boolean {
  if (board.id >= hall.unserved && (board.id !== me.board || me.visit === 'none'))
    hall.unserved = board.id + 1;
  if (board.id !== me.board) {
    leave(hall, me);
    remember(hall, me, board.id);
  }
  if (me.sentTo === board.id) me.sentTo = null;
  me.board = board.id;
  me.visit = 'came';
  board.master = me.id;
  if (board.state !== 'ready') return board.state === 'served';
  board.state = 'served';
  board.since = at;
  takeOut(hall.ready, board.id);
  return true;
}

export function walkBegan(hall: Hall, me: Master, board: Board, at: Ms, until: Ms): void {
  me.from = me.board;
  const serves = goTo(hall, me, board, at);
  begin(hall, me, 'walk', at, serves ? until : NEVER, serves ? NEVER : until);
}

/** He switches, recalls or plays, and holds a brain all the while. */
export function workBegan(
  hall: Hall,
  me: Master,
  board: Board,
  doing: 'switch' | 'recall' | 'play',
  { at, until, brain }: Work,
): void {
  goTo(hall, me, board, at);
  if (brain !== undefined) takeBrain(hall, me, brain.id);
  me.from = board.id;
  if (doing !== 'switch') me.mind = board.id;
  begin(hall, me, doing, at, until ?? NEVER, NEVER);
}

/** When his move will have been made, or (null) that nobody knows any more. */
export function playEnds(hall: Hall, me: Master, until: Ms | null): void {
  me.until = until;
  enter(hall.busy, me.id, until ?? NEVER);
}

export function brainWaitBegan(hall: Hall, me: Master, board: Board, at: Ms): void {
  goTo(hall, me, board, at);
  me.from = board.id;
  hall.tickets++;
  if (hall.brains !== null) enter(hall.brains.queue, me.id, hall.tickets);
  begin(hall, me, 'brainWait', at, NEVER, NEVER);
}

export function blockBegan(hall: Hall, me: Master, at: Ms, until: Ms | null): void {
  me.from = me.board;
  begin(hall, me, 'blocked', at, NEVER, until ?? NEVER);
}

export function restBegan(hall: Hall, me: Master, at: Ms): void {
  hasNothingToDo(hall, me);
  begin(hall, me, 'rest', at, NEVER, NEVER);
  enter(hall.resting, me.id, 0);
}

/** He stands there, for hands are up and nobody has sent him anywhere. */
export function standBegan(hall: Hall, me: Master, at: Ms): void {
  hasNothingToDo(hall, me);
  begin(hall, me, 'blocked', at, NEVER, NEVER);
  enter(hall.standing, me.id, 0);
}

/** He is nobody's; an order that can't be followed any more is forgotten. */
function hasNothingToDo(hall: Hall, me: Master): void {
  leave(hall, me);
  me.from = me.board;
  me.visit = 'none';
  me.sentTo = null;
}

/**
 * He sets out as soon as he is free; waiting, and walking to a hand that is down, are given up at once, unless he is polite.
 * Where he is on his way to already, or is about to play, the order is followed as it is.
 */
export function masterSent(hall: Hall, me: Master, to: BoardId | null, at: Ms): void {
  const isThere = me.visit === 'came' && me.board === to;
  me.sentTo = isThere ? null : to;
  const isIdle = takesPart(hall.resting, me.id) || takesPart(hall.standing, me.id);
  if (!isThere && waitsByOrder(hall, me)) {
    leave(hall, me);
    me.visit = 'none';
    if (me.doing === 'blocked') chooses(hall, me, at);
  } else if (isIdle && to !== null) chooses(hall, me, at);
}

/** He waits where he was sent, or is on his way to do so. */
function waitsByOrder(hall: Hall, me: Master): boolean {
  return me.visit === 'came' && boardAt(hall, me.board).state !== 'served' && !hall.scenario.polite;
}

/**
 * He begins anew by another policy. What he only waits for, or rests from, he leaves at once; a visit, a walk, a clearing
 * and a block of fixed length end as they began.
 */
export function policyChanged(hall: Hall, at: Ms): void {
  hall.unserved = 1;
  for (const me of hall.masters) {
    me.memory = policies[hall.scenario.policy].memory?.atFirst ?? null;
    const waits = me.doing === 'blocked' && me.until === null;
    if (waits || takesPart(hall.resting, me.id)) chooses(hall, me, at);
  }
}

export function masterMoved(hall: Hall, me: Master, at: Ms): void {
  me.visit = 'played';
  giveBrainBack(hall, me);
  chooses(hall, me, at);
}

/** Clearing has one price wherever he stands: his place stays what it is. */
export function cleanUpBegan(hall: Hall, me: Master, board: BoardId, at: Ms, until: Ms): void {
  me.clears = board;
  takeOut(hall.boardsToClear, board);
  begin(hall, me, 'cleanUp', at, until, NEVER);
}

export function boardCleared(hall: Hall, me: Master, at: Ms): void {
  me.clears = null;
  chooses(hall, me, at);
}

/** A game that ends under his hands sets him free at once; only a walk and a block of fixed length go on to their end. */
export function boardClosed(hall: Hall, board: Board, at: Ms): void {
  if (board.master === null) return;
  const me = masterAt(hall, board.master);
  board.master = null;
  if (me.doing === 'walk') {
    const arrives = keyOf(hall.busy, me.id);
    if (arrives !== NEVER) chooses(hall, me, arrives);
  } else if (me.doing !== 'cleanUp' && me.doing !== 'rest' && !takesPart(hall.choosing, me.id)) {
    giveBrainBack(hall, me);
    chooses(hall, me, at);
  }
}

/** What he did is over, or will be at that time, and then he chooses. */
function chooses(hall: Hall, me: Master, at: Ms): void {
  takeOut(hall.busy, me.id);
  takeOut(hall.resting, me.id);
  takeOut(hall.standing, me.id);
  enter(hall.choosing, me.id, at);
}
