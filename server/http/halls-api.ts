/** Opening halls, finding them, entering them. Only here do rooms begin: the framework's own routes stay shut. */
import { timingSafeEqual } from 'node:crypto';
import { createAuthContext, matchMaker } from '@colyseus/core';
import { type Request, type Response, Router } from 'express';
import { planProblemsOf } from '../../shared/lesson/halls.ts';
import { CODE_PATTERN } from '../../shared/protocol/classroom.ts';
import { hallWanted, joinWanted, type NetworkInfo } from '../../shared/protocol/messages.ts';
import type { Hall } from '../hall/hall.ts';
import type { Halls } from '../hall/halls.ts';
import type { Guesses } from './guesses.ts';
import { addressesFor, isLoopbackHost, isLoopbackPeer } from './network.ts';
import { refuse } from './refuse.ts';

export type Door = {
  readonly halls: Halls;
  /** Asked of whoever opens a hall from another machine. */
  readonly pin: string;
  readonly publicUrl: string | null;
  readonly ownAddresses: readonly string[];
  readonly port: () => number;
  readonly guesses: Guesses;
};

const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
const addressOf = (request: Request) => request.socket.remoteAddress ?? '';

export function hallsApi(door: Door): Router {
  const router = Router();
  router.get('/api/network', (request, response) => {
    response.json(networkInfo(door, request));
  });
  router.get('/api/halls/:code', (request, response) => {
    const hall = findHall(door, request, response);
    if (hall) response.json(hall.forJoiners());
  });
  router.post('/api/halls', (request, response) => openHall(door, request, response));
  router.post('/matchmake/joinById/:code', (request, response) => enterHall(door, request, response));
  return router;
}

/** Whether this request surely comes from the machine itself: behind a proxy everybody looks local. */
function isFromThisMachine({ publicUrl }: Door, request: Request): boolean {
  const isForwarded = FORWARDING_HEADERS.some((header) => request.headers[header] !== undefined);
  return (
    publicUrl === null &&
    !isForwarded &&
    isLoopbackPeer(request.socket.remoteAddress) &&
    isLoopbackHost(request.headers.host ?? '')
  );
}

function networkInfo(door: Door, request: Request): NetworkInfo {
  const [only, ...others] = door.halls.all;
  // In a classroom the only hall is everybody's; on a public server a code is known to those who were told.
  const isOnlyOne = door.publicUrl === null && only !== undefined && others.length === 0;
  return {
    addresses: addressesFor(door.port(), door.publicUrl, request.headers.host, door.ownAddresses),
    pinNeeded: !isFromThisMachine(door, request),
    onlyHall: isOnlyOne ? only.classroom.plan.code : null,
  };
}

async function openHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = hallWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  if (!isFromThisMachine(door, request)) {
    if (door.guesses.isTooMany(addressOf(request))) return refuse(response, 'tooManyGuesses');
    if (!isSame(wanted.pin ?? '', door.pin)) {
      door.guesses.noteWrong(addressOf(request));
      return refuse(response, 'wrongPin');
    }
  }
  if (planProblemsOf(wanted.plan, wanted.seats).length > 0) return refuse(response, 'badPlan');
  if (door.halls.full) return refuse(response, 'tooManyHalls');
  const opened = await door.halls.open(wanted).catch(() => null);
  if (opened === null) return refuse(response, 'notSaved');
  response.status(201).json(opened);
}

/** A seat on the wire for who may come in: the same answer as the framework's, so that its client understands it. */
async function enterHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = joinWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const hall = findHall(door, request, response, wanted.as === 'player' ? wanted.token : undefined);
  if (!hall) return;
  const objection = hall.objection(wanted);
  if (objection === 'wrongSecret' || objection === 'wrongSeatCode')
    door.guesses.noteWrong(addressOf(request));
  if (objection !== null) return refuse(response, objection);
  const context = createAuthContext({ headers: {}, remoteAddress: addressOf(request) });
  response.json(await matchMaker.joinById(hall.classroom.plan.code, wanted, context));
}

/**
 * The hall behind a code; where there is none, the guess is counted and the answer given.
 * @param token of somebody who comes back: he does not guess
 */
function findHall(door: Door, request: Request, response: Response, token?: string): Hall | null {
  const { code } = request.params;
  const address = addressOf(request);
  const found = typeof code === 'string' && CODE_PATTERN.test(code) ? door.halls.find(code) : null;
  const isKnown = token !== undefined && found?.classroom.seats.heldBy(token) != null;
  const mayGuess = isKnown || !door.guesses.isTooMany(address);
  if (found && mayGuess) return found;
  if (mayGuess) door.guesses.noteWrong(address);
  refuse(response, mayGuess ? 'unknownCode' : 'tooManyGuesses');
  return null;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
