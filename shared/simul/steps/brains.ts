/** Brains: how many masters may play at once. Where each has his own there is nothing to keep, and `hall.brains` is null. */
import type { Brains, Hall, Master } from '../model/hall.ts';
import type { MasterId } from '../model/scenario.ts';
import { enter, first, openTournament, takeOut, takesPart } from '../model/tournament.ts';

export function openBrains(brains: number, masters: number): Brains | null {
  if (brains >= masters) return null;
  const free = openTournament(brains);
  for (let brain = 1; brain <= brains; brain++) enter(free, brain, 0);
  return { lastMaster: new Array<number>(brains + 1).fill(0), free, queue: openTournament(masters) };
}

const usedLast = ({ lastMaster }: Brains, me: Readonly<Master>) =>
  me.brain !== null && lastMaster[me.brain] === me.id;

/** Whether he holds a brain at this moment. */
export function hasBrain({ brains }: Hall, me: Readonly<Master>): boolean {
  return brains === null || (usedLast(brains, me) && !takesPart(brains.free, me.brain as number));
}

/** The brain he would get: the one he used last if nobody has used it since, else the lowest that is free; 0: none. */
export function brainFor({ brains }: Hall, me: Readonly<Master>): number {
  if (brains === null) return 0;
  return usedLast(brains, me) && takesPart(brains.free, me.brain as number)
    ? (me.brain as number)
    : first(brains.free);
}

/** Who used that brain last; null: nobody has. */
export function lastUser({ brains }: Hall, brain: number): MasterId | null {
  return brains?.lastMaster[brain] || null;
}

export function takeBrain(hall: Hall, me: Master, brain: number): void {
  if (hall.brains === null) return;
  takeOut(hall.brains.queue, me.id);
  takeOut(hall.brains.free, brain);
  hall.brains.lastMaster[brain] = me.id;
  me.brain = brain;
}

/** He neither holds a brain nor queues for one any more. */
export function giveBrainBack(hall: Hall, me: Master): void {
  if (hall.brains === null) return;
  if (hasBrain(hall, me)) enter(hall.brains.free, me.brain as number, 0);
  takeOut(hall.brains.queue, me.id);
}

/** The master whose turn it is to get a brain that has become free; 0: nobody. */
export function nextForABrain({ brains }: Hall): number {
  return brains === null || first(brains.free) === 0 ? 0 : first(brains.queue);
}
