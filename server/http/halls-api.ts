/** Opening halls, finding them, entering them. Only here do rooms begin: the framework's own routes stay shut. */
import { createAuthContext, matchMaker } from '@colyseus/core';
import { type Request, type Response, Router } from 'express';
import type { Counter } from '../../shared/lesson/counting.ts';
import { CODE_PATTERN } from '../../shared/protocol/classroom.ts';
import {
  type HasLeft,
  HOST_PASS_HEADER,
  type HostInfo,
  hallWanted,
  type JoinWanted,
  joinWanted,
  keyGiven,
  leaveWanted,
  type NetworkInfo,
} from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { hashOf, tokenFrom } from '../classroom/seats/seats.ts';
import type { Session } from '../session/session.ts';
import type { Sessions } from '../session/sessions.ts';
import type { Knock } from '../session/simul-room.ts';
import { WaitingLine } from '../session/waiting-line.ts';
import type { Cuts } from '../sockets/cuts.ts';
import type { AskedAt } from './address/asked-at.ts';
import { addressesFor } from './address/network.ts';
import { type Elsewhere, isFromServer } from './elsewhere/elsewhere.ts';
import { openedElsewhere } from './elsewhere/halls.ts';
import type { Guesses } from './guesses.ts';
import type { HostKeys } from './host-keys.ts';
import { refuse } from './refuse.ts';

export type Door = {
  readonly sessions: Sessions;
  readonly cuts: Cuts;
  readonly counter: Counter;
  readonly keys: HostKeys;
  /** Other servers that share the database; null: there are none. */
  readonly elsewhere: Elsewhere | null;
  readonly publicUrl: string | null;
  readonly askedAt: AskedAt;
  /** Asked each time: the laptop may have changed its network. */
  readonly ownAddresses: () => Promise<readonly string[]>;
  readonly port: () => number;
  /** Each counted by itself: whoever tries the codes of halls keeps nobody from their seat, nor the teacher from opening one. */
  readonly guesses: { readonly codes: Guesses; readonly seatCodes: Guesses; readonly pins: Guesses };
};

/** Of those who were cut for what they sent, every 5 ms: what is left of the thread is for all others. */
const CUT_AT_A_TIME = 1;
type Lines = { readonly ofNew: WaitingLine; readonly ofCut: WaitingLine };

/** Behind a proxy that is trusted the address that it names, else that of the other end. */
const addressOf = (request: Request) => request.ip ?? '';

export function hallsApi(door: Door): Router {
  const router = Router();
  router.get('/api/network', async (request, response) => {
    response.json(await networkInfo(door, request));
  });
  router.get('/api/host', (request, response) => {
    response.json({ pinNeeded: !hasPass(door, request) } satisfies HostInfo);
  });
  router.post('/api/host', ({ body }, response) => {
    const { data } = keyGiven.safeParse(body);
    if (!data) return refuse(response, 'badRequest');
    const pass = door.keys.passFor(data.key);
    if (pass === null) refuse(response, 'wrongSecret');
    else response.json({ pass });
  });
  router.get('/api/halls/:code', async (request, response) => {
    const session = await findHall(door, request, response);
    if (session) response.json(session.forJoiners());
  });
  router.post('/api/halls', (request, response) => openHall(door, request, response));
  router.post('/api/halls/:code/leave', (request, response) => leaveHall(door, request, response));
  const { clock } = door.sessions.options;
  const lines = { ofNew: new WaitingLine(clock), ofCut: new WaitingLine(clock, CUT_AT_A_TIME) };
  router.post('/matchmake/joinById/:code', (request, response) => enterHall(door, lines, request, response));
  return router;
}

/** Whether another server has passed it on, which has looked at what may be guessed. */
const isLookedAt = ({ elsewhere }: Door, request: Request) =>
  elsewhere !== null && isFromServer(elsewhere, request);

/** Whether this browser was opened by the terminal's link. */
const hasPass = ({ keys }: Door, request: Request) => keys.isPass(request.get(HOST_PASS_HEADER));

async function networkInfo(door: Door, request: Request): Promise<NetworkInfo> {
  const [only, ...others] = door.sessions.all;
  // In a classroom the only hall is everybody's; on a public server a code is known to those who were told.
  const isAlone = door.publicUrl === null && door.elsewhere === null;
  const isOnlyOne = isAlone && only !== undefined && others.length === 0;
  return {
    addresses: addressesFor(door.port(), door.publicUrl, door.askedAt(request), await door.ownAddresses()),
    onlyHall: isOnlyOne ? only.classroom.options.code : null,
  };
}

async function openHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = hallWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const objection = await objectionToHost(door, request, wanted.pin);
  if (objection !== null) return refuse(response, objection);
  if ((await door.counter.problemsOf(wanted.plan, wanted.seats)).length > 0)
    return refuse(response, 'badPlan');
  if (await openedElsewhere(door.elsewhere, request, response)) return;
  if (door.sessions.full) return refuse(response, 'tooManyHalls');
  const opened = await door.sessions.open(wanted);
  if (typeof opened === 'string') return refuse(response, opened);
  const session = door.sessions.find(opened.code);
  if (session) door.guesses.codes.noteRight(addressOf(request), session);
  response.status(201).json(opened);
}

/** Why whoever asks may not do what hosts do; null: they may. @param pin that they have given */
export async function objectionToHost(
  door: Door,
  request: Request,
  pin: string | undefined,
): Promise<RefusalCode | null> {
  if (hasPass(door, request)) return null;
  const { pins } = door.guesses;
  if (!isLookedAt(door, request) && !(await pins.mayLook(addressOf(request)))) return 'tooManyGuesses';
  if (door.keys.isPin(pin)) return null;
  return (await pins.noteWrong(addressOf(request))) ? 'tooManyGuesses' : 'wrongPin';
}

/** Whoever comes back, watches, or can't come in anyhow goes past the line: strangers who flood the door keep nobody waiting. */
const isNew = (session: Session, wanted: JoinWanted) =>
  wanted.as === 'player' && !belongs(session, wanted) && session.admission.objection(wanted) === null;

/** By which a place in line is kept: the token that will hold the seat, which nobody else knows; null: they bring none. */
function placeKeyOf({ admission, classroom }: Session, wanted: JoinWanted): string | null {
  const token = wanted.as === 'player' ? tokenFrom(admission.tokenOf(wanted), () => '') : '';
  return token === '' ? null : `${classroom.options.code} ${hashOf(token)}`;
}

/** A seat on the wire for who may come in: the same answer as the framework's, so that its client understands it. */
async function enterHall(door: Door, lines: Lines, request: Request, response: Response): Promise<void> {
  const { data: wanted } = joinWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const session = await findHall(door, request, response, wanted);
  if (!session) return;
  const address = addressOf(request);
  const line = door.cuts.has(wanted, address) ? lines.ofCut : isNew(session, wanted) ? lines.ofNew : null;
  const place = await line?.turn(placeKeyOf(session, wanted), () => response.destroyed);
  if (place) return refuse(response, 'inLine', place);
  if (response.destroyed) return;
  const { seatCodes } = door.guesses;
  const triesSeatCode = wanted.as === 'player' && wanted.seatCode !== undefined && !belongs(session, wanted);
  if (triesSeatCode && !(await seatCodes.mayLook(address))) return refuse(response, 'tooManyGuesses');
  const objection = session.admission.objection(wanted);
  if (objection === 'wrongSeatCode' && (await seatCodes.noteWrong(address)))
    return refuse(response, 'tooManyGuesses');
  if (objection !== null) return refuse(response, objection);
  const context = createAuthContext({ headers: {}, remoteAddress: address });
  const knock: Knock = { ...wanted, address };
  response.json(await matchMaker.joinById(session.classroom.options.code, knock, context));
}

/** A phone says so until it is answered, and its line may be dead: the token is enough. */
async function leaveHall(door: Door, request: Request, response: Response): Promise<void> {
  const { data: wanted } = leaveWanted.safeParse(request.body);
  if (!wanted) return refuse(response, 'badRequest');
  const session = await findHall(door, request, response, { as: 'player', name: '', token: wanted.token });
  if (!session) return;
  const seat = session.classroom.seats.heldBy(wanted.token);
  const { refused } = seat ? await session.requests.leave(seat.board) : { refused: null };
  if (refused === null) response.json({ left: true } satisfies HasLeft);
  else refuse(response, refused);
}

/**
 * The hall behind a code; where there is none, the guess is counted and the answer given.
 * @param wanted how somebody wants to come in: whoever belongs there does not guess
 */
async function findHall(
  door: Door,
  request: Request,
  response: Response,
  wanted?: JoinWanted,
): Promise<Session | null> {
  const { codes } = door.guesses;
  const { code } = request.params;
  const address = addressOf(request);
  const session = typeof code === 'string' && CODE_PATTERN.test(code) ? door.sessions.find(code) : null;
  const isSeen = isLookedAt(door, request);
  const guesses = !isSeen && !(session && wanted && belongs(session, wanted));
  if (guesses && !(await codes.mayLook(address, session))) {
    refuse(response, 'tooManyGuesses');
    return null;
  }
  if (session) codes.noteRight(address, session);
  else refuse(response, !isSeen && (await codes.noteWrong(address)) ? 'tooManyGuesses' : 'unknownCode');
  return session;
}

/** Whether somebody brings what nobody can guess: the token of a seat, or the host's secret. */
function belongs(session: Session, wanted: JoinWanted): boolean {
  if (wanted.as === 'host') return session.admission.isSecret(wanted.secret);
  const token = wanted.as === 'player' ? session.admission.tokenOf(wanted) : undefined;
  return token !== undefined && session.classroom.seats.heldBy(token) !== null;
}
