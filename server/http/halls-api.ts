/** Opening halls, finding them, entering them. Only here do rooms begin: the framework's own routes stay shut. */
import { timingSafeEqual } from 'node:crypto';
import { createAuthContext, matchMaker } from '@colyseus/core';
import { type Request, type Response, Router } from 'express';
import { planProblemsOf } from '../../shared/lesson/plan-problems.ts';
import { CODE_PATTERN } from '../../shared/protocol/classroom.ts';
import { hallWanted, type JoinWanted, joinWanted, type NetworkInfo } from '../../shared/protocol/messages.ts';
import type { Session } from '../session/session.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Guesses } from './guesses.ts';
import { addressesFor, isLoopbackHost, isLoopbackPeer } from './network.ts';
import { refuse } from './refuse.ts';

export type Door = {
  readonly sessions: Sessions;
  /** Asked of whoever opens a hall from another machine. */
  readonly pin: string;
  readonly publicUrl: string | null;
  /** Asked each time: the laptop may have changed its network. */
  readonly ownAddresses: () => Promise<readonly string[]>;
  readonly port: () => number;
  /** Each counted by itself: whoever tries the codes of halls keeps nobody from their seat, nor the teacher from opening one. */
  readonly guesses: { readonly codes: Guesses; readonly seatCodes: Guesses; readonly pins: Guesses };
};

const FORWARDING_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
/** Behind a proxy of ours the address that it names, else that of the other end. */
const addressOf = (request: Request) => request.ip ?? '';

export function hallsApi(door: Door): Router {
  const router = Router();
  router.get('/api/network', async (request, response) => {
    response.json(await networkInfo(door, request));
  });
  router.get('/api/halls/:code', (request, response) => {
    const session = findHall(door, request, response);
    if (session) response.json(session.forJoiners());
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

async function networkInfo(door: Door, request: Request): Promise<NetworkInfo> {
  const [only, ...others] = door.sessions.all;
  // In a classroom the only hall is everybody's; on a public server a code is known to those who were told.
  const isOnlyOne = door.publicUrl === null && only !== undefined && others.length === 0;
  return {
    addresses: addressesFor(door.port(), door.publicUrl, request.headers.host, await door.ownAddresses()),
    pinNeeded: !isFromThisMachine(door, request),
    onlyHall: isOnlyOne ? only.classroom.options.code : null,
  };
}

async function openHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = hallWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  if (!isFromThisMachine(door, request)) {
    const { pins } = door.guesses;
    if (pins.isTooMany(addressOf(request))) return refuse(response, 'tooManyGuesses');
    if (!isSame(wanted.pin ?? '', door.pin)) {
      pins.noteWrong(addressOf(request));
      return refuse(response, 'wrongPin');
    }
  }
  if (door.sessions.full) return refuse(response, 'tooManyHalls');
  if (planProblemsOf(wanted.plan, wanted.seats).length > 0) return refuse(response, 'badPlan');
  const opened = await door.sessions.open(wanted).catch(() => null);
  if (opened === null) return refuse(response, 'notSaved');
  const session = door.sessions.find(opened.code);
  if (session) door.guesses.codes.noteRight(addressOf(request), session);
  response.status(201).json(opened);
}

/** A seat on the wire for who may come in: the same answer as the framework's, so that its client understands it. */
async function enterHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = joinWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const session = findHall(door, request, response, wanted);
  if (!session) return;
  const triesSeatCode = wanted.as === 'player' && wanted.seatCode !== undefined && !belongs(session, wanted);
  if (triesSeatCode && door.guesses.seatCodes.isTooMany(addressOf(request)))
    return refuse(response, 'tooManyGuesses');
  const objection = session.admission.objection(wanted);
  if (objection === 'wrongSeatCode') door.guesses.seatCodes.noteWrong(addressOf(request));
  if (objection !== null) return refuse(response, objection);
  const context = createAuthContext({ headers: {}, remoteAddress: addressOf(request) });
  response.json(await matchMaker.joinById(session.classroom.options.code, wanted, context));
}

/**
 * The hall behind a code; where there is none, the guess is counted and the answer given.
 * @param wanted how somebody wants to come in: whoever belongs there does not guess
 */
function findHall(door: Door, request: Request, response: Response, wanted?: JoinWanted): Session | null {
  const { codes } = door.guesses;
  const { code } = request.params;
  const address = addressOf(request);
  const session = typeof code === 'string' && CODE_PATTERN.test(code) ? door.sessions.find(code) : null;
  const mayGuess = !codes.isTooMany(address, session) || (session && wanted && belongs(session, wanted));
  if (session && mayGuess) {
    codes.noteRight(address, session);
    return session;
  }
  if (mayGuess) codes.noteWrong(address);
  refuse(response, mayGuess ? 'unknownCode' : 'tooManyGuesses');
  return null;
}

/** Whether somebody brings what nobody can guess: the token of a seat, or the host's secret. */
function belongs(session: Session, wanted: JoinWanted): boolean {
  if (wanted.as === 'host') return session.admission.isSecret(wanted.secret);
  const token = wanted.as === 'player' ? wanted.token : undefined;
  return token !== undefined && session.classroom.seats.heldBy(token) !== null;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
